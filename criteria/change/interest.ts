import { limitOf } from "../engine/limit-test.ts";
import type { Scope } from "../engine/scope.ts";
import { eachValueWrittenOut, rowConditionWrittenOut } from "../engine/written-out.ts";
import type { FactPath } from "../model/fact.ts";
import type { Condition, Operand, Rule } from "../model/rule.ts";
import type { Interest } from "./candidates.ts";

/** What a rule holds its numbers and lists against. */
export type Comparison =
  | { readonly operand: Operand; readonly limit: number }
  | { readonly list: FactPath; readonly item: string };

/** Every comparison of a rule, with the limits in force. */
export function ruleComparisons(rule: Rule, scope: Scope): readonly Comparison[] {
  switch (rule.rule) {
    case "threshold":
      return [{ operand: rule.of, limit: scope.limit(limitOf(rule).name) }];
    case "each-value":
      return ruleComparisons(eachValueWrittenOut(rule), scope);
    case "all":
    case "any":
      return rule.parts.flatMap((part) => ruleComparisons(part, scope));
    case "when":
      return [
        ...rule.cases.flatMap((one) => [
          ...conditionComparisons(one.if, scope),
          ...ruleComparisons(one.then, scope),
        ]),
        ...ruleComparisons(rule.otherwise, scope),
      ];
    case "choice":
    case "given":
    case "entries":
    case "some-entry":
    case "last-entry":
    case "entry-count":
    case "fixed":
      return [];
  }
}

export function conditionComparisons(condition: Condition, scope: Scope): readonly Comparison[] {
  switch (condition.when) {
    case "number":
      return [{ operand: condition.of, limit: scope.limit(condition.limit) }];
    case "not-in-row":
    case "none-in-row":
      return conditionComparisons(rowConditionWrittenOut(condition, scope.set), scope);
    case "list-holds-any":
      return condition.items.map((item) => ({ list: condition.list, item }));
    case "list-holds":
      return [{ list: condition.list, item: condition.item }];
    case "every":
    case "some":
      return condition.of.flatMap((part) => conditionComparisons(part, scope));
    case "not":
      return conditionComparisons(condition.of, scope);
    default:
      return [];
  }
}

/** What one fact is held against; a number stated instead of two dates shares the dates' limits. */
export function interestIn(
  path: FactPath,
  comparisons: readonly Comparison[],
  scope: Scope,
): Interest {
  const limits = comparisons.flatMap((comparison) => {
    if (!("operand" in comparison)) return [];
    if ("fact" in comparison.operand)
      return comparison.operand.fact === path ? [comparison.limit] : [];
    if ("count" in comparison.operand) return [];
    const derived = scope.set.derived[comparison.operand.derived];
    return derived?.derived === "weeks-between" && derived.otherwise === path
      ? [comparison.limit]
      : [];
  });
  const items = comparisons.flatMap((one) =>
    "list" in one && one.list === path ? [one.item] : [],
  );
  const counts = comparisons.flatMap((one) =>
    "operand" in one && "count" in one.operand && one.operand.count === path ? [one.limit] : [],
  );
  return {
    limits: [...new Set(limits)],
    items: [...new Set(items)],
    counts: [...new Set(counts)],
  };
}
