import type { DueTimes } from "./clock.ts";
import { hours } from "./span.ts";
import { endOfSpan } from "./zoned-time.ts";

/** How a request for information stands at an instant. Instants in milliseconds since 1970. */
export type Waiting = {
  /** Until when an answer still helps: never after the decision is due. */
  readonly answerBy: number;
  /** From when somebody should be reminded. */
  readonly remindFrom: number;
  readonly state: "in-time" | "remind" | "ran-out";
};

/** A quarter of a day before an urgent answer, two days before one that is counted in days. */
const remindBefore = { hours: 6, days: 48 } as const;

/**
 * The time a request for information gives, under the clock as it stands; undefined where there is no clock
 * that is still to be met. Where the rule gives the sender a time of its own, that; else until the decision is due.
 */
export function waitingOf(times: DueTimes, now: number): Waiting | undefined {
  const { decidedAt, reconsideration, rule } = times;
  if (decidedAt !== undefined || reconsideration !== undefined) return undefined;
  const answerBy = Math.min(
    times.supplyBy ?? times.stoppedUntil ?? times.decisionDue,
    times.decisionDue,
  );
  const before = rule.decision.unit === "hours" ? remindBefore.hours : remindBefore.days;
  const remindFrom = answerBy - hours(before).count * 3_600_000;
  return {
    answerBy,
    remindFrom,
    state: now > answerBy ? "ran-out" : now >= remindFrom ? "remind" : "in-time",
  };
}

/**
 * Until when a letter sent at `now` may ask for an answer: the rule's own time where asking at `now` gives one,
 * else until the decision is due (`isOwnTime` false). Undefined where there is no clock, or the time is over.
 */
export function answerByFor(
  times: DueTimes,
  now: number,
  zone: string,
): { readonly at: number; readonly isOwnTime: boolean } | undefined {
  const waiting = waitingOf(times, now);
  if (waiting === undefined || waiting.state === "ran-out") return undefined;
  const { waiting: rule } = times.rule;
  const startsNow =
    rule.while === "restarts-when-answered" &&
    times.stoppedUntil === undefined &&
    times.governedBy === undefined &&
    times.askBy !== undefined &&
    now <= times.askBy;
  return startsNow
    ? { at: endOfSpan(now, rule.atMost, zone), isOwnTime: true }
    : { at: waiting.answerBy, isOwnTime: (times.supplyBy ?? times.stoppedUntil) !== undefined };
}
