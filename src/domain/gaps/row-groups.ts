import { type Group, ruleFactPaths, type Status } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { criterionRows, type ListedCriterion } from "./criterion-rows.ts";

/** The rows of one of the set's groups: those that somebody has to look at, and those that are settled. */
export type RowGroup = {
  readonly group: Group;
  /** Unmet ones, the gravest first, then what is met by exception or has a pitfall. */
  readonly open: readonly ListedCriterion[];
  readonly settled: readonly ListedCriterion[];
};

export type RowGroups = {
  /** The groups whose criteria ask for red flags: shown apart, before the others, whatever their status. */
  readonly safety: readonly RowGroup[];
  /** The other groups in the order of the set, those without an open row last. */
  readonly clinical: readonly RowGroup[];
};

/** Every row of a case in exactly one place; groups without a criterion are left out. */
export function rowGroups(assessment: Assessment): RowGroups {
  const { set } = assessment;
  const rows = criterionRows(assessment);
  const groups = set.groups.flatMap((group): readonly RowGroup[] => {
    const members = rows.filter(({ criterion }) => criterion.group === group.id);
    if (members.length === 0) return [];
    const open = attention.flatMap((status) =>
      members.filter((row) => row.status === status && isOpen(row)),
    );
    return [{ group, open, settled: members.filter((row) => !open.includes(row)) }];
  });
  const safetyIds = new Set(
    set.criteria
      .filter(({ rule }) => ruleFactPaths(rule, set)[0] === set.urgentReview.list)
      .map(({ group }) => group),
  );
  const clinical = groups.filter(({ group }) => !safetyIds.has(group.id));
  return {
    safety: groups.filter(({ group }) => safetyIds.has(group.id)),
    clinical: [
      ...clinical.filter(({ open }) => open.length > 0),
      ...clinical.filter(({ open }) => open.length === 0),
    ],
  };
}

function isOpen({ isUnmet, status, pitfalls }: ListedCriterion): boolean {
  return isUnmet || status === "exception" || pitfalls.length > 0;
}

const attention: readonly Status[] = [
  "not-met",
  "not-documented",
  "unanswered",
  "exception",
  "met",
  "not-applicable",
];
