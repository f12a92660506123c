import {
  AlarmClock,
  CircleCheck,
  CirclePause,
  CircleQuestionMark,
  Clock,
  ClockAlert,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { isDueSoon, type TimeLeft } from "#domain";
import type { Tone } from "#ui";

/** How a clock looks: word, icon and colour say the same. */
export interface ClockLook {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

/** Late is critical, the last day is a warning; a clock that stands still or is done asks for nothing. */
export function clockLook(clock: TimeLeft): ClockLook {
  switch (clock.state) {
    case "missed":
      return { tone: "critical", icon: ClockAlert };
    case "running":
      return isDueSoon(clock)
        ? { tone: "warning", icon: AlarmClock }
        : { tone: "muted", icon: Clock };
    case "stopped":
      return { tone: "info", icon: CirclePause };
    case "met":
      return { tone: "positive", icon: CircleCheck };
    case "met-late":
      return { tone: "warning", icon: CircleCheck };
  }
}

/** A clock that cannot be told is never quiet: it may be over already. */
export const noClockLook: ClockLook = { tone: "warning", icon: CircleQuestionMark };

/** What came as urgent is as pressing as what is late, until somebody has looked. */
export const sentUrgentLook: ClockLook = { tone: "critical", icon: AlarmClock };

/** Decided or told again after a reopening: nobody can say whether in time. */
export const doneAgainLook: ClockLook = { tone: "muted", icon: CircleCheck };
