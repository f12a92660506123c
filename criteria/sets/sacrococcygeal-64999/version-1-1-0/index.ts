import type { CriteriaSet, Wordings } from "../../../model/criteria-set.ts";
import { sacrococcygeal64999 } from "../index.ts";
import { advisoryCriteria, advisoryFacts } from "./advisory.ts";
import { checksWording1 } from "./checks-wording-1.ts";
import { checksWording2 } from "./checks-wording-2.ts";
import { criteriaWording1 } from "./criteria-wording-1.ts";
import { criteriaWording2 } from "./criteria-wording-2.ts";
import { evidenceOf, withEvidence } from "./evidence.ts";
import { factsWording1 } from "./facts-wording-1.ts";
import { factsWording2 } from "./facts-wording-2.ts";
import { pitfallWordings } from "./pitfall-wordings.ts";
import { codeNotes, offeringRows, withAddedRows } from "./procedures.ts";
import { reworded } from "../../../model/reworded.ts";
import { criterionWordings } from "./wordings.ts";

const words = new Map([
  ...criteriaWording1,
  ...criteriaWording2,
  ...factsWording1,
  ...factsWording2,
  ...checksWording1,
  ...checksWording2,
]);

const before = reworded(sacrococcygeal64999, words);

const procedures = withAddedRows(before.procedures);

const otherCriteria =
  " For 27096, G0260, 20552, 64451, and 64625, use the sacroiliac joint pain criteria instead.";

/**
 * Version 1.1.0: other words, a corrected register, advisory questions, two procedures more. Every rule is that of
 * 1.0.0.
 */
export const sacrococcygeal64999Version110: CriteriaSet = {
  ...before,
  version: "1.1.0",
  procedures,
  facts: before.facts.flatMap((fact) => [
    offeringRows(fact, procedures),
    ...advisoryFacts.filter(({ behind }) => behind === fact.path).map((one) => one.fact),
  ]),
  criteria: before.criteria
    .flatMap((criterion) => [
      criterion,
      ...advisoryCriteria
        .filter(({ behind }) => behind === criterion.id)
        .map((one) => one.criterion),
    ])
    .map((criterion) => withWordings(withEvidence(criterion), criterionWordings)),
  pitfalls: before.pitfalls.map((pitfall) => {
    const worded = withWordings(withEvidence(pitfall), pitfallWordings);
    return pitfall.id === "si-target-under-coccyx-diagnosis"
      ? { ...worded, whatToDo: `${worded.whatToDo}${otherCriteria}` }
      : worded;
  }),
  coding: {
    ...before.coding,
    codes: codeNotes,
    queries: before.coding.queries.map((query) =>
      query.id === "code-preempted"
        ? { ...query, whatToDo: `${query.whatToDo}${otherCriteria}` }
        : query,
    ),
  },
  evidence: evidenceOf(before.evidence),
  corrections: before.corrections.map((correction) =>
    correction.id === "surgery-and-or"
      ? {
          ...correction,
          because: "The narrative review that was found accepts instability or a spicule.",
        }
      : correction,
  ),
};

function withWordings<Worded extends { readonly id: string }>(
  worded: Worded,
  all: Readonly<Record<string, Wordings>>,
): Worded {
  const wordings = all[worded.id];
  return wordings === undefined ? worded : { ...worded, wordings };
}
