import type { AdvisoryMode, Assessment } from "#domain";
import type { CourseOfCare, DatedItem, Lane } from "./course.ts";
import { amountsOf } from "./amounts.ts";
import { painStagesOf } from "./pain-stages.ts";
import { blocksLane, imagingLane, medicationLane, painLane, proceduresLane } from "./lanes.ts";
import { type CaseFacts, readFacts } from "./read-facts.ts";
import { therapyLane } from "./therapy-lane.ts";

/**
 * The course of care of one case, from its answers. Pure. An answer without a date is never given a
 * place in time, a missing number is never zero, and what is required comes from the plan's values.
 */
export function courseOfCare(assessment: Assessment, mode: AdvisoryMode = "full"): CourseOfCare {
  const facts = readFacts(assessment, mode === "full");
  const lanes = [
    painLane(facts, assessment.set.asOf),
    therapyLane(facts),
    medicationLane(facts),
    imagingLane(facts),
    blocksLane(facts),
    proceduresLane(facts),
    requestLane(facts, assessment),
  ];
  const span = spanOf(lanes.flatMap(({ dated }) => dated));
  return {
    lanes,
    ...(span === undefined ? {} : { span }),
    amounts: amountsOf(facts),
    pain: painStagesOf(facts),
  };
}

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
