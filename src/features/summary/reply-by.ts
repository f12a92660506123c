import { answerByFor, type CaseClock, dueTimesOf, longDate } from "#domain";

/**
 * The last day to answer a request for information, "April 16, 2026" in the plan's zone, where the rule gives
 * the sender a time of its own; never after the decision is due. Undefined where asking gains no time, or while
 * there is no clock: no date is made up.
 *
 * @param writtenAt instant in milliseconds since 1970
 */
export function replyByDate(clock: CaseClock, writtenAt: number): string | undefined {
  const times = dueTimesOf(clock, writtenAt);
  if (times === undefined) return undefined;
  const by = answerByFor(times, writtenAt, clock.zone);
  return by?.isOwnTime === true ? longDate(by.at, clock.zone) : undefined;
}
