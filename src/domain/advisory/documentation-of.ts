import { type Criterion, type FactRead, notDocumented, ruleFactPaths } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { readsOf, reasonsOf } from "../narrative/reasons.ts";

/** How much of what a criterion reads the record holds; no word on whether it is enough. */
export type Documentation = "documented" | "in-part" | "not-documented" | "open";

/** Of the answers, never of the criterion: titles of criteria read like findings. */
export const documentationWords: Readonly<Record<Documentation, string>> = {
  documented: "Answered",
  "in-part": "Answered in part",
  "not-documented": "Not documented",
  open: "Not reviewed yet",
};

export type DocumentedCriterion = {
  readonly criterion: Criterion;
  /** What it asks the record for, as a noun phrase: its title would read like a finding. */
  readonly topic: string;
  readonly documentation: Documentation;
  readonly reads: readonly FactRead[];
};

/**
 * Every criterion that applies and reads an answer, with what is documented of it, in the set's order. Told from the answers alone:
 * of two answers that differ only in whether they satisfy a criterion, it says the same.
 */
export function documentationOf(assessment: Assessment): readonly DocumentedCriterion[] {
  const reasons = reasonsOf(assessment);
  return assessment.evaluation.criteria.flatMap(({ criterion, status }) => {
    if (status === "not-applicable" || ruleFactPaths(criterion.rule, assessment.set).length === 0) {
      return [];
    }
    const reason = reasons.get(criterion.id);
    const reads = reason === undefined ? [] : readsOf(reason, assessment);
    return [{ criterion, topic: topicOf(criterion), documentation: documentationIn(reads), reads }];
  });
}

/** What a criterion asks the record for, as words that begin a line and claim nothing. */
export function topicOf({ toShow }: Pick<Criterion, "toShow">): string {
  return `${toShow.slice(0, 1).toUpperCase()}${toShow.slice(1)}`;
}

function documentationIn(reads: readonly FactRead[]): Documentation {
  const held = reads.filter(({ answer }) => answer !== undefined && answer !== notDocumented);
  if (reads.length > 0 && held.length === reads.length) return "documented";
  if (held.length > 0) return "in-part";
  return reads.some(({ answer }) => answer === notDocumented) ? "not-documented" : "open";
}
