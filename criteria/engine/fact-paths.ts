import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath } from "../model/fact.ts";
import type { Condition, Operand, Rule } from "../model/rule.ts";

/** Every fact a rule can read, each once, in the order it reads them. */
export function ruleFactPaths(rule: Rule, set: CriteriaSet): readonly FactPath[] {
  return [...new Set(pathsOfRule(rule, set))];
}

/** Every fact a condition can read, in the order it reads them. */
export function conditionFactPaths(condition: Condition, set: CriteriaSet): readonly FactPath[] {
  switch (condition.when) {
    case "fact-is":
    case "has-text":
      return [condition.fact];
    case "fact-state":
    case "number":
      return operandFacts(condition.of, set);
    case "list-holds":
    case "list-holds-any":
    case "list-not-empty":
    case "some-entry":
      return [condition.list];
    case "last-entry-differs":
      return [condition.list, condition.from];
    case "some-entry-later":
      return [condition.list, condition.than];
    case "older-entry":
      return [condition.list, condition.before];
    case "not-in-row":
      return [set.procedures.fact, condition.fact];
    case "none-in-row":
      return [set.procedures.fact, condition.list];
    case "later":
      return [condition.fact, condition.than];
    case "numbers-differ":
      return [...operandFacts(condition.left, set), ...operandFacts(condition.right, set)];
    case "procedure":
      return [set.procedures.fact];
    case "every":
    case "some":
      return condition.of.flatMap((part) => conditionFactPaths(part, set));
    case "not":
      return conditionFactPaths(condition.of, set);
    case "parameter":
    case "status":
    case "pitfall":
      return [];
  }
}

/** The facts a number is read from. */
export function operandFacts(operand: Operand, set: CriteriaSet): readonly FactPath[] {
  if ("fact" in operand) return [operand.fact];
  if ("count" in operand) return [operand.count];
  const derived = set.derived[operand.derived];
  if (derived === undefined) return [];
  const dates = [derived.from, derived.to];
  return derived.derived === "weeks-between" ? [...dates, derived.otherwise] : dates;
}

function pathsOfRule(rule: Rule, set: CriteriaSet): readonly FactPath[] {
  switch (rule.rule) {
    case "choice":
    case "given":
      return [rule.fact];
    case "threshold":
      return operandFacts(rule.of, set);
    case "all":
    case "any":
      return rule.parts.flatMap((part) => pathsOfRule(part, set));
    case "when":
      return [
        ...rule.cases.flatMap((one) => [
          ...conditionFactPaths(one.if, set),
          ...pathsOfRule(one.then, set),
        ]),
        ...pathsOfRule(rule.otherwise, set),
      ];
    case "entries":
    case "some-entry":
    case "last-entry":
      return [rule.list];
    case "entry-count":
      return [rule.list, rule.before];
    case "each-value":
      return [rule.of, ...pathsOfRule(rule.part, set)];
    case "fixed":
      return [];
  }
}
