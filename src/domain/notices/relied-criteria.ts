import type { Criterion, Status } from "#criteria";
import { pickReasonOf } from "../decision/index.ts";
import type { NoticeInput } from "./notice-input.ts";

/** A criterion that a decision rests on, with the tool's status and the physician's view of it. */
export type ReliedCriterion = {
  readonly criterion: Criterion;
  readonly status: Status;
  /** In the physician's own words, where he or she judged it otherwise or picked it as a reason. */
  readonly otherwise?: string;
};

/** The criteria a signed decision rests on, in the order of the set; ids the set does not know are left out. */
export function reliedCriteria(
  input: Pick<NoticeInput, "assessment" | "determination">,
): readonly ReliedCriterion[] {
  const decision = input.determination?.decision;
  if (decision === undefined) return [];
  return input.assessment.evaluation.criteria
    .filter(({ criterion }) => decision.reliedOn.includes(criterion.id))
    .map(({ criterion, status }) => {
      const view = decision.views.find((one) => one.criterion === criterion.id);
      const reason =
        pickReasonOf(decision, criterion.id) || (view?.agrees === false ? view.reason.trim() : "");
      return { criterion, status, ...(reason === "" ? {} : { otherwise: reason }) };
    });
}
