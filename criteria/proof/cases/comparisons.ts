import { limitOf } from "../../engine/limit-test.ts";
import type { Condition, EntryRule, EntryTest, FactPath, Operand, Rule } from "#criteria";

/** One place where the set holds an answer against something, by the name the set gives it. */
export type Comparison =
  | { readonly against: "limit"; readonly of: Operand; readonly limit: string }
  | {
      readonly against: "other number";
      readonly left: Operand;
      readonly right: Operand;
      readonly limit: string;
    }
  | { readonly against: "other date"; readonly fact: FactPath; readonly than: FactPath }
  | {
      readonly against: "limit in entries";
      readonly list: FactPath;
      readonly field: string;
      readonly limit: string;
    }
  | {
      readonly against: "other field";
      readonly list: FactPath;
      readonly field: string;
      readonly other: string;
    }
  | {
      readonly against: "last entry";
      readonly list: FactPath;
      readonly field: string;
      readonly from: FactPath;
      readonly limit: string;
    }
  | {
      readonly against: "phrases";
      readonly list: FactPath;
      readonly field: string;
      readonly phrases: readonly string[];
    };

/** Every comparison of a rule, however deep it stands. */
export function ruleComparisons(rule: Rule): readonly Comparison[] {
  switch (rule.rule) {
    case "threshold":
      return [{ against: "limit", of: rule.of, limit: limitOf(rule).name }];
    case "all":
    case "any":
      return rule.parts.flatMap(ruleComparisons);
    case "when":
      return [
        ...rule.cases.flatMap((one) => [
          ...conditionComparisons(one.if),
          ...ruleComparisons(one.then),
        ]),
        ...ruleComparisons(rule.otherwise),
      ];
    case "entries":
      return rule.cases.flatMap((one) =>
        one.where.flatMap((test) => entryComparisons(rule.list, test)),
      );
    case "each-value":
      return ruleComparisons(rule.part);
    case "some-entry":
    case "last-entry":
      return [
        ...rule.where.flatMap((test) => entryComparisons(rule.list, test)),
        ...entryRuleComparisons(rule.entry, rule.list),
      ];
    case "entry-count":
    case "choice":
    case "given":
    case "fixed":
      return [];
  }
}

/** Every comparison of a condition; those of a criterion or pitfall it names are not its own. */
export function conditionComparisons(condition: Condition): readonly Comparison[] {
  switch (condition.when) {
    case "number":
      return [{ against: "limit", of: condition.of, limit: condition.limit }];
    case "numbers-differ": {
      const { left, right, limit } = condition;
      return [{ against: "other number", left, right, limit }];
    }
    case "later":
      return [{ against: "other date", fact: condition.fact, than: condition.than }];
    case "some-entry":
      return condition.where.flatMap((test) => entryComparisons(condition.list, test));
    case "last-entry-differs": {
      const { list, field, from, limit } = condition;
      return [{ against: "last entry", list, field, from, limit }];
    }
    case "every":
    case "some":
      return condition.of.flatMap(conditionComparisons);
    case "not":
      return conditionComparisons(condition.of);
    case "fact-is":
    case "fact-state":
    case "list-holds":
    case "list-holds-any":
    case "list-not-empty":
    case "not-in-row":
    case "none-in-row":
    case "some-entry-later":
    case "older-entry":
    case "has-text":
    case "procedure":
    case "parameter":
    case "status":
    case "pitfall":
      return [];
  }
}

function entryRuleComparisons(rule: EntryRule, list: FactPath): readonly Comparison[] {
  switch (rule.rule) {
    case "threshold":
      return [{ against: "limit in entries", list, field: rule.field, limit: limitOf(rule).name }];
    case "all":
    case "any":
      return rule.parts.flatMap((part) => entryRuleComparisons(part, list));
    case "choice":
      return [];
  }
}

function entryComparisons(list: FactPath, test: EntryTest): readonly Comparison[] {
  const { field } = test;
  if ("below" in test) return [{ against: "other field", list, field, other: test.below }];
  if ("belowLimit" in test) {
    return [{ against: "limit in entries", list, field, limit: test.belowLimit }];
  }
  if ("atLeast" in test) return [{ against: "limit in entries", list, field, limit: test.atLeast }];
  if ("mentions" in test) return [{ against: "phrases", list, field, phrases: test.mentions }];
  return [];
}
