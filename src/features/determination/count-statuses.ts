import type { CriterionResult, Status } from "#criteria";

export type StatusCount = { readonly status: Status; readonly count: number };

/**
 * How many results have each status, the statuses that need a person first; none left out but zeros. Advisory
 * criteria are shown and never count.
 */
export function countStatuses(
  results: readonly Pick<CriterionResult, "criterion" | "status">[],
): readonly StatusCount[] {
  const counting = results.filter(({ criterion }) => criterion.advisory !== true);
  return inOrderOfAttention.flatMap((status) => {
    const count = counting.filter((result) => result.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
}

const inOrderOfAttention: readonly Status[] = [
  "not-met",
  "not-documented",
  "unanswered",
  "exception",
  "met",
  "not-applicable",
];
