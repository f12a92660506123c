import type { CaseClock } from "./case-clock.ts";
import { startOf } from "./case-clock-of.ts";
import { dueTimes, type DueTimes } from "./clock.ts";
import { clockStarts } from "./clock-starts.ts";

/** Both due times of a stored clock as they stand at `now`; undefined while a start is missing. */
export function dueTimesOf(clock: CaseClock, now: number): DueTimes | undefined {
  return clock.due === undefined ? undefined : dueTimes(startOf(clock), now);
}

/** A start that a clock lacks: which question, what it is called, and whether anybody looked. */
export type ClockGap = {
  readonly question: string;
  readonly name: string;
  readonly state: "missing" | "not documented";
};

/** The starts that a clock without due times lacks; none where there is a clock. */
export function clockGapsOf(clock: CaseClock): readonly ClockGap[] {
  if (clock.due !== undefined) return [];
  const starts = [
    ["line of business", clockStarts.lineOfBusiness, clock.lineOfBusiness],
    ["urgency", clockStarts.urgency, clock.urgency],
    ["receipt", clockStarts.receivedAt, clock.receivedAt],
  ] as const;
  return starts.flatMap(([name, question, start]): readonly ClockGap[] => {
    if (start === null) return [{ name, question, state: "missing" }];
    return start === "not-documented" ? [{ name, question, state: "not documented" }] : [];
  });
}

/** Why there is no clock, e.g. "line of business missing, receipt not documented"; empty if there is one. */
export function clockGaps(clock: CaseClock): string {
  if (clock.due !== undefined) return "";
  const gaps = clockGapsOf(clock).map(({ name, state }) => `${name} ${state}`);
  return gaps.length === 0 ? "no rule for this line of business" : gaps.join(", ");
}
