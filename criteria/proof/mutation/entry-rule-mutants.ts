import {
  type EntryRule,
  type LastEntryRule,
  type LimitTest,
  type Rule,
  type SomeEntryRule,
  type Status,
  statuses,
} from "#criteria";
import { limitOf } from "../../engine/limit-test.ts";
import type { Alternatives } from "./alternatives.ts";
import type { Planted } from "./condition-mutants.ts";
import { testsMutants } from "./entry-test-mutants.ts";

/** Another limit, and the other side of it. */
export function limitMutants(test: LimitTest, others: Alternatives): readonly Planted<LimitTest>[] {
  const { name, isMinimum } = limitOf(test);
  const withLimit = (limit: string, isLow: boolean): LimitTest =>
    isLow ? { atLeast: limit } : { below: limit };
  return [
    ...others
      .otherLimits(name)
      .map((limit) => [`limit ${limit}`, withLimit(limit, isMinimum)] as const),
    ["side of the limit turned", withLimit(name, !isMinimum)],
  ];
}

/** Faults of a rule over a list, its tests and its entry rule. */
export function listRuleMutants(
  rule: SomeEntryRule | LastEntryRule,
  others: Alternatives,
): readonly Planted<Rule>[] {
  return [
    ...otherStatuses(rule.none.status).map(
      (status) => [`none gives ${status}`, { ...rule, none: { ...rule.none, status } }] as const,
    ),
    ...testsMutants(rule.where, rule.list, others).map(
      ([fault, where]) => [fault, { ...rule, where }] as const,
    ),
    ...entryRuleMutants(rule.entry, others).map(
      ([fault, entry]) => [`entry: ${fault}`, { ...rule, entry }] as const,
    ),
  ];
}

function entryRuleMutants(rule: EntryRule, others: Alternatives): readonly Planted<EntryRule>[] {
  switch (rule.rule) {
    case "choice":
      return [
        [`${rule.field} turned`, { ...rule, met: rule.notMet, notMet: rule.met }],
        [`${rule.field} met by nothing`, { ...rule, met: [] }],
        [`${rule.field} not met by nothing`, { ...rule, notMet: [] }],
      ];
    case "threshold":
      return limitMutants(rule, others).map(
        ([fault, test]) => [fault, { rule: "threshold", field: rule.field, ...test }] as const,
      );
    case "all":
    case "any": {
      const { parts } = rule;
      return [
        [`${rule.rule} turned`, { rule: rule.rule === "all" ? "any" : "all", parts }],
        ...parts.map(
          (_part, at) =>
            [
              `part ${at + 1} dropped`,
              { ...rule, parts: parts.filter((_one, place) => place !== at) },
            ] as const,
        ),
        ...parts.flatMap((part, at) =>
          entryRuleMutants(part, others).map(
            ([fault, changed]) =>
              [`part ${at + 1}: ${fault}`, { ...rule, parts: parts.with(at, changed) }] as const,
          ),
        ),
      ];
    }
  }
}

/** Every status but one. */
export function otherStatuses(status: Status): readonly Status[] {
  return statuses.filter((one) => one !== status);
}
