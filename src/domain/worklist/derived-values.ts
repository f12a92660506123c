import {
  type CriteriaSet,
  type FactTree,
  notDocumented,
  readerOf,
  requestPaths,
  ruleFactPaths,
} from "#criteria";
import type { CaseClock } from "../clocks/index.ts";
import { cutAt } from "../text/cut.ts";
import type { AssessedCase } from "./assessed-case.ts";

/** How many things of each kind the request still needs. */
export function missingIn({ set, evaluation, isFull, problems }: AssessedCase) {
  const { codingQueries } = evaluation;
  // What no answer can settle is a physician's, and nothing that is missing from the case.
  const requirements = evaluation.requirements.filter(
    ({ criterion }) => ruleFactPaths(criterion.rule, set).length > 0,
  );
  const counted = (kind: (typeof requirements)[number]["kind"]): number =>
    requirements.filter((requirement) => requirement.kind === kind).length;
  return {
    missingCare: isFull ? counted("missing-care") : 0,
    missingPaper: counted("missing-paper"),
    open: counted("not-looked-at"),
    codingQueries: codingQueries.length,
    unreadableEntries: problems.length,
  };
}

/**
 * What is to be met now: the first decision, or an appeal from it. What is done is due no more and stands behind
 * what is still to do. A case that was reopened without an appeal is due by no clock, and stands with the cases
 * that have none until its notice is given.
 */
export function openDue({
  due,
}: CaseClock): Omit<NonNullable<CaseClock["due"]>, "reconsideration"> | undefined {
  const again = due?.reconsideration;
  if (again === undefined) return due;
  if (again.due === undefined) return undefined;
  const { due: appealDue, since: _since, ...ends } = again;
  return { decision: appealDue, notice: appealDue, wasExtended: false, ...ends };
}

/** The procedure as its set says it; null while none is named. */
export function procedureInWords({ set, facts }: AssessedCase): string | null {
  const answer = readerOf(set.procedures.fact)(facts);
  if (answer === notDocumented) return "Not documented";
  const row = set.procedures.rows.find(({ id }) => id === answer);
  return row?.label ?? describedIn(set, facts);
}

/** The request's own words, where a set has no list of procedures; shortened to one line of a table. */
function describedIn(set: CriteriaSet, facts: FactTree): string | null {
  const words = readerOf(requestPaths.procedureDescription)(facts);
  if (set.procedures.rows.length > 0 || typeof words !== "string" || words.trim() === "")
    return null;
  return cutAt(words.trim(), 80);
}
