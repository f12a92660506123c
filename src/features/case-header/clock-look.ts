import {
  AlarmClock,
  CircleCheck,
  CirclePause,
  CircleQuestionMark,
  Clock,
  ClockAlert,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { type ClockState, isDueSoon, type TimeLeft } from "#domain";
import type { Tone } from "#ui";

type ClockLook = { readonly tone: Tone; readonly icon: LucideIcon };

const looks: Readonly<Record<ClockState, ClockLook>> = {
  running: { tone: "muted", icon: Clock },
  missed: { tone: "critical", icon: ClockAlert },
  stopped: { tone: "info", icon: CirclePause },
  met: { tone: "positive", icon: CircleCheck },
  "met-late": { tone: "warning", icon: CircleCheck },
};

/** Word, icon and colour of a clock say the same; the last day is a warning. */
export function lookOf(clock: TimeLeft): ClockLook {
  return isDueSoon(clock) ? { tone: "warning", icon: AlarmClock } : looks[clock.state];
}

/** A clock that cannot be told is never quiet: it may be over already. */
export const unknownLook: ClockLook = { tone: "warning", icon: CircleQuestionMark };
