import type { CriteriaSet, CriterionResult, Group, Status } from "#criteria";

export type ArrangedCriteria = {
  /** What stands against meeting the criteria: not met, then not documented, then not reviewed yet. */
  readonly unmet: readonly CriterionResult[];
  /** Satisfied by a documented exception; the physician looks at each. */
  readonly exceptions: readonly CriterionResult[];
  /** Everything else under its group, groups without any left out. Advisory criteria are always here. */
  readonly rest: readonly {
    readonly group: Group;
    readonly results: readonly CriterionResult[];
  }[];
};

/** Sorts results into what a reader needs first. Within a part the order of the clinical path is kept. */
export function arrangeCriteria(
  set: Pick<CriteriaSet, "groups">,
  results: readonly CriterionResult[],
): ArrangedCriteria {
  const blocking = results.filter(countsFor);
  const unmet = unmetFirst.flatMap((status) => blocking.filter((one) => one.status === status));
  const exceptions = blocking.filter(({ status }) => status === "exception");
  const shown = new Set([...unmet, ...exceptions]);
  const others = results.filter((result) => !shown.has(result));
  const rest = set.groups.flatMap((group) => {
    const members = others.filter(({ criterion }) => criterion.group === group.id);
    return members.length === 0 ? [] : [{ group, results: members }];
  });
  return { unmet, exceptions, rest };
}

const unmetFirst: readonly Status[] = ["not-met", "not-documented", "unanswered"];

/** How many criteria stand against meeting them all. */
export function countUnmet(results: readonly CriterionResult[]): number {
  return results.filter((one) => countsFor(one) && unmetFirst.includes(one.status)).length;
}

/** Advisory criteria are shown and never count. */
function countsFor({ criterion }: CriterionResult): boolean {
  return criterion.advisory !== true;
}

export type StatusCount = { readonly status: Status; readonly count: number };

/** How many blocking criteria have each status, the statuses that need a person first; none left out but zeros. */
export function countStatuses(results: readonly CriterionResult[]): readonly StatusCount[] {
  return inOrderOfAttention.flatMap((status) => {
    const count = results.filter((result) => countsFor(result) && result.status === status).length;
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
