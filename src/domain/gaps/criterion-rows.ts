import {
  answerState,
  type Criterion,
  type CriterionResult,
  type FactPath,
  type FactRead,
  type Pitfall,
  type Reason,
  type RequirementKind,
  type Status,
} from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { reasonsOf } from "../narrative/reasons.ts";
import { clauseOf } from "./clause.ts";
import { pitfallPlaces } from "./pitfall-places.ts";

/**
 * The one thing to do next about a criterion: answer a question that nobody has answered, or request what the record
 * does not show. Nothing is to be done by a nurse about what is satisfied, or documented as not met.
 */
export type NextAction =
  | { readonly kind: "answer"; readonly question: FactPath }
  | { readonly kind: "request" }
  | { readonly kind: "none" };

/** A criterion as a list of gaps shows it. Every list of criteria beside the answers is made of these rows. */
export type ListedCriterion = {
  readonly criterion: Criterion;
  readonly status: Status;
  /** Stands against meeting the criteria: not met, not documented or not reviewed yet. Never advisory. */
  readonly isUnmet: boolean;
  /** Why, in a few words beside title and status; empty where those say it. */
  readonly clause: string;
  readonly pitfalls: readonly Pitfall[];
  readonly next: NextAction;
  /** What is needed, with its place on the clinical path of this case from 1; absent where nothing is. */
  readonly needed?: { readonly position: number; readonly kind: RequirementKind };
};

/** One row for each criterion, in the order of the set. Derived from the assessment alone. */
export function criterionRows(assessment: Assessment): readonly ListedCriterion[] {
  const { set, evaluation } = assessment;
  const reasons = reasonsOf(assessment);
  const places = pitfallPlaces(set);
  return evaluation.criteria.map((result) => {
    const { criterion, status } = result;
    const reason = reasons.get(criterion.id);
    const at = evaluation.requirements.findIndex((one) => one.criterion.id === criterion.id);
    const requirement = evaluation.requirements[at];
    return {
      criterion,
      status,
      isUnmet: criterion.advisory !== true && unmetStatuses.includes(status),
      clause: reason === undefined ? "" : clauseOf(criterion, reason),
      pitfalls: evaluation.pitfalls.filter(({ id }) => places.get(id) === criterion.id),
      next: nextAction(result, reason, assessment),
      ...(requirement === undefined
        ? {}
        : { needed: { position: at + 1, kind: requirement.kind } }),
    };
  });
}

/** The statuses that stand against meeting the criteria, the gravest first. */
export const unmetStatuses: readonly Status[] = ["not-met", "not-documented", "unanswered"];

/** Pitfalls of the case that belong to no criterion's row. */
export function otherPitfalls({ set, evaluation }: Assessment): readonly Pitfall[] {
  const places = pitfallPlaces(set);
  return evaluation.pitfalls.filter(({ id }) => !places.has(id));
}

function nextAction(
  { criterion, status }: CriterionResult,
  reason: Reason | undefined,
  { matter }: Assessment,
): NextAction {
  if (status !== "not-documented" && status !== "unanswered") return { kind: "none" };
  const waiting = reason === undefined ? [] : waitingReads(reason);
  const question =
    waiting.find(({ path, answer }) => answerState(answer) === "unanswered" && matter.has(path)) ??
    // A row of a list lacks a field: the list is the question.
    waiting.find(({ answer }) => Array.isArray(answer));
  if (question !== undefined) return { kind: "answer", question: question.path };
  const isAsked = status === "not-documented" && criterion.advisory !== true;
  return { kind: isAsked ? "request" : "none" };
}

/** What the parts read that wait for an answer. */
function waitingReads(reason: Reason): readonly FactRead[] {
  if (reason.parts.length > 0) return reason.parts.flatMap(waitingReads);
  return reason.status === "unanswered" ? reason.reads : [];
}
