import { compileCondition, noFindings } from "../engine/compile-condition.ts";
import { compileRule } from "../engine/compile-rule.ts";
import { conditionFactPaths, ruleFactPaths } from "../engine/fact-paths.ts";
import type { Scope } from "../engine/scope.ts";
import { eachValueWrittenOut, rowConditionWrittenOut } from "../engine/written-out.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Condition, Rule } from "../model/rule.ts";

/**
 * The smallest piece of a rule: it reads one fact, or facts joined by one computed number. Two answers
 * that every atom treats alike are alike for the whole set.
 */
export type Atom = {
  readonly key: string;
  readonly paths: readonly FactPath[];
  /** A status, or whether a condition holds. */
  readonly outcome: (facts: FactTree) => string | boolean;
  /** What it was made from, and under which limits. */
  readonly made: { readonly rule: Rule } | { readonly condition: Condition };
  readonly scope: Scope;
};

/** The atoms of a rule; a rule that reads nothing has none. */
export function ruleAtoms(rule: Rule, scope: Scope): readonly Atom[] {
  switch (rule.rule) {
    case "choice":
    case "given":
    case "threshold":
    case "entries":
    case "some-entry":
    case "last-entry":
    case "entry-count":
      return [ruleAtom(rule, scope)];
    case "each-value":
      return ruleAtoms(eachValueWrittenOut(rule), scope);
    case "all":
    case "any":
      return rule.parts.flatMap((part) => ruleAtoms(part, scope));
    case "when":
      return [
        ...rule.cases.flatMap((one) => [
          ...conditionAtoms(one.if, scope),
          ...ruleAtoms(one.then, scope),
        ]),
        ...ruleAtoms(rule.otherwise, scope),
      ];
    case "fixed":
      return [];
  }
}

/** The atoms of a condition on facts. */
export function conditionAtoms(condition: Condition, scope: Scope): readonly Atom[] {
  switch (condition.when) {
    case "every":
    case "some":
      return condition.of.flatMap((part) => conditionAtoms(part, scope));
    case "not":
      return conditionAtoms(condition.of, scope);
    case "parameter":
      return [];
    case "not-in-row":
    case "none-in-row":
      return conditionAtoms(rowConditionWrittenOut(condition, scope.set), scope);
    default:
      return [conditionAtom(condition, scope)];
  }
}

export function ruleAtom(rule: Rule, scope: Scope): Atom {
  return {
    key: JSON.stringify(rule),
    paths: ruleFactPaths(rule, scope.set),
    outcome: compileRule(rule, scope),
    made: { rule },
    scope,
  };
}

export function conditionAtom(condition: Condition, scope: Scope): Atom {
  const test = compileCondition(condition, scope);
  return {
    key: JSON.stringify(condition),
    paths: [...new Set(conditionFactPaths(condition, scope.set))],
    outcome: (facts) => test(facts, noFindings),
    made: { condition },
    scope,
  };
}

/** The computed number an atom holds against a limit, or whose state it asks; undefined when it reads anything else. */
export function derivedReadBy({ made }: Atom): string | undefined {
  const operand =
    "rule" in made
      ? made.rule.rule === "threshold" && made.rule.of
      : (made.condition.when === "number" || made.condition.when === "fact-state") &&
        made.condition.of;
  return operand !== false && "derived" in operand ? operand.derived : undefined;
}
