import { type Course, policyOf } from "#criteria";
import type { AdvisoryMode, Assessment } from "#domain";
import { amountOf } from "./amounts.ts";
import type { CourseOfCare, DatedItem, Lane } from "./course.ts";
import { laneOf } from "./lanes.ts";
import { painStagesOf } from "./pain-stages.ts";
import { type CaseFacts, readFacts } from "./read-facts.ts";

/** Whether the criteria of a case say what a picture of its care shows. */
export function hasCourse({ set }: Pick<Assessment, "set">): boolean {
  return (policyOf(set)?.course.lanes ?? []).length > 0;
}

/**
 * The course of care of one case, from its answers, in the lanes of its set. Pure. An answer without a date is never
 * given a place in time, a missing number is never zero, and what is required comes from the plan's values.
 */
export function courseOfCare(
  assessment: Assessment,
  mode: AdvisoryMode = "full",
  course: Course = policyOf(assessment.set)?.course ?? noCourse,
): CourseOfCare {
  const facts = readFacts(assessment, mode === "full");
  const lanes = [
    ...course.lanes.map((lane) => laneOf(lane, facts, assessment.set.asOf)),
    requestLane(facts, assessment),
  ];
  const span = spanOf(lanes.flatMap(({ dated }) => dated));
  return {
    lanes,
    ...(span === undefined ? {} : { span }),
    amounts: course.amounts.map((amount) => amountOf(amount, facts)),
    pain: course.scores.flatMap((score) => painStagesOf(score, facts)),
  };
}

const noCourse: Course = { lanes: [], amounts: [], scores: [] };

function requestLane(facts: CaseFacts, { set }: Assessment): Lane {
  const received = facts.dayAt(set.asOf);
  return {
    id: "request",
    title: "Request",
    dated:
      received === undefined ? [] : [{ label: "Request received", from: received, to: received }],
    undated: received === undefined ? facts.said(set.asOf) : [],
  };
}

/** `YYYY-MM-DD` sorts as it stands. */
function spanOf(items: readonly DatedItem[]): CourseOfCare["span"] {
  const days = items
    .flatMap(({ from, to, required }) => [from, to, ...(required ? [required.until] : [])])
    .toSorted();
  const from = days[0];
  const to = days.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}
