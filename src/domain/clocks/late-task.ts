import type { DueTimes } from "./clock.ts";
import { citationInWords } from "./reading-state.ts";

/** What the law makes of a clock that ran out, and what is to be done about it. */
export type LateTask = {
  readonly follows: string;
  readonly task: string;
  readonly source: string;
};

/**
 * The task that a missed clock leaves at `now`, until the decision is made and its notice given; undefined
 * while neither is late. It records nothing: only a physician decides.
 */
export function lateTaskOf(times: DueTimes, now: number): LateTask | undefined {
  const { rule, decisionDue, noticeDue, decidedAt, noticeGivenAt, reconsideration } = times;
  if (reconsideration !== undefined || noticeGivenAt !== undefined) return undefined;
  const isLate = decidedAt === undefined ? now > decisionDue : now > noticeDue;
  if (!isLate) return undefined;
  const { follows, task } = rule.late;
  return { follows, task, source: citationInWords(rule.late) };
}
