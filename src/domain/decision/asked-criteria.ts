import type { CriterionResult, Evaluation, Status } from "#criteria";
import type { CriterionView, DecisionDraft } from "./decision.ts";

/** Statuses that a physician judges one by one, the gravest first. */
const oneByOne: readonly Status[] = ["not-met", "exception"];
/** Statuses of a criterion of which the record is silent: one list, agreed with at once, apart from the rest. */
const silent: readonly Status[] = ["not-documented", "unanswered"];

/** Criteria that are judged one by one: those not met and those met by exception. Advisory ones never. */
export function askedOneByOne(evaluation: Evaluation): readonly CriterionResult[] {
  return countingWith(oneByOne, evaluation);
}

/** Criteria that count and of which the record says nothing, or nobody has looked: asked as one list. */
export function askedAsMissing(evaluation: Evaluation): readonly CriterionResult[] {
  return countingWith(silent, evaluation);
}

/** The others, with which a physician agrees at once, in the set's order. */
export function askedTogether(evaluation: Evaluation): readonly CriterionResult[] {
  const apart = new Set([...askedOneByOne(evaluation), ...askedAsMissing(evaluation)]);
  return evaluation.criteria.filter((result) => !apart.has(result));
}

/** Criteria that count and are not satisfied, the gravest first. */
export function unmetCriteria(evaluation: Evaluation): readonly CriterionResult[] {
  return countingWith(["not-met", ...silent], evaluation);
}

function countingWith(
  statuses: readonly Status[],
  { criteria }: Evaluation,
): readonly CriterionResult[] {
  const counting = criteria.filter(({ criterion }) => criterion.advisory !== true);
  return statuses.flatMap((status) => counting.filter((one) => one.status === status));
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

/** The draft with agreement to every other criterion that was not spoken of yet; to missing paper never. */
export function agreedWithRest(draft: DecisionDraft, evaluation: Evaluation): DecisionDraft {
  return agreedWith(draft, askedTogether(evaluation));
}

/** The draft with agreement that the record is silent where the tool says so, as far as nothing was said yet. */
export function agreedWithMissing(draft: DecisionDraft, evaluation: Evaluation): DecisionDraft {
  return agreedWith(draft, askedAsMissing(evaluation));
}

function agreedWith(draft: DecisionDraft, results: readonly CriterionResult[]): DecisionDraft {
  const open = results.filter((result) => viewOf(draft, result) === undefined);
  return open.reduce((sum, result) => withView(sum, result, { agrees: true, reason: "" }), draft);
}
