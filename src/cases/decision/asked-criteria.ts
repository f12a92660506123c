import type { CriterionResult, Evaluation, Status } from "#criteria";
import type { CriterionView, DecisionDraft } from "./decision.ts";

/** Statuses that a physician judges one by one, the gravest first; every other one goes together. */
const oneByOne: readonly Status[] = ["not-met", "not-documented", "unanswered", "exception"];
const unmet: readonly Status[] = ["not-met", "not-documented", "unanswered"];

/** Criteria that are judged one by one: unmet ones and those met by exception. Advisory ones never. */
export function askedOneByOne({ criteria }: Evaluation): readonly CriterionResult[] {
  const counting = criteria.filter(({ criterion }) => criterion.advisory !== true);
  return oneByOne.flatMap((status) => counting.filter((one) => one.status === status));
}

/** The others, with which a physician agrees at once, in the set's order. */
export function askedTogether(evaluation: Evaluation): readonly CriterionResult[] {
  const apart = new Set(askedOneByOne(evaluation));
  return evaluation.criteria.filter((result) => !apart.has(result));
}

/** Criteria that count and are not satisfied. */
export function unmetCriteria(evaluation: Evaluation): readonly CriterionResult[] {
  return askedOneByOne(evaluation).filter(({ status }) => unmet.includes(status));
}

/** What the physician said of a criterion, as long as the tool still says the same of it. */
export function viewOf(
  { views }: Pick<DecisionDraft, "views">,
  { criterion, status }: CriterionResult,
): CriterionView | undefined {
  return views.find((view) => view.criterion === criterion.id && view.status === status);
}

/** The draft with a view of a criterion; one that was there is replaced. */
export function withView(
  draft: DecisionDraft,
  { criterion, status }: CriterionResult,
  view: Pick<CriterionView, "agrees" | "reason">,
): DecisionDraft {
  const others = draft.views.filter((one) => one.criterion !== criterion.id);
  return { ...draft, views: [...others, { criterion: criterion.id, status, ...view }] };
}

/** The draft with agreement to every criterion that was not spoken of yet. */
export function agreedWithRest(draft: DecisionDraft, evaluation: Evaluation): DecisionDraft {
  const open = askedTogether(evaluation).filter((result) => viewOf(draft, result) === undefined);
  return open.reduce((sum, result) => withView(sum, result, { agrees: true, reason: "" }), draft);
}
