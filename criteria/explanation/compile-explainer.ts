import { compileCondition, noFindings } from "../engine/compile-condition.ts";
import { compileRule } from "../engine/compile-rule.ts";
import { conditionFactPaths, operandFacts } from "../engine/fact-paths.ts";
import { type ParameterValues, type Scope, scopeOf } from "../engine/scope.ts";
import { allOf, anyOf } from "../engine/truth-tables.ts";
import { compileEntryTests } from "../engine/compile-entry.ts";
import { limitOf } from "../engine/limit-test.ts";
import { partFor } from "../engine/written-out.ts";
import { isTree } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import { type FactDefinition, type FactPath, type FactTree, notDocumented } from "../model/fact.ts";
import type {
  EachValueRule,
  EntryCountRule,
  LastEntryRule,
  Operand,
  Rule,
  SomeEntryRule,
} from "../model/rule.ts";
import {
  explainEntryCount,
  explainLastEntry,
  explainSomeEntry,
  type ListReason,
} from "./explain-list.ts";
import { Reason, type ReasonSubject, thresholdRead } from "./reason.ts";

export type Explainer = (facts: FactTree) => ReadonlyMap<string, Reason>;

/**
 * Compiles a set into a function that says, for each criterion, why it has its status: a tree with each
 * part's own status, the facts it read and the threshold it was held against. The statuses are those
 * of `compileSet` (a property test holds the two together).
 */
export function compileExplainer(set: CriteriaSet, parameters: ParameterValues): Explainer {
  const scope = scopeOf(set, parameters);
  const compiled = set.criteria.map(
    (criterion) => [criterion.id, explainRule(criterion.rule, scope, [])] as const,
  );
  return (facts) => new Map(compiled.map(([id, explain]) => [id, explain(facts)]));
}

type Explain = (facts: FactTree) => Reason;

/** `asked` are facts that conditions above this rule read: they belong to the reason too. */
function explainRule(rule: Rule, scope: Scope, asked: readonly FactPath[], about = ""): Explain {
  switch (rule.rule) {
    case "choice": {
      const subject = subjectOf(scope, rule.rule, [rule.fact], asked, {
        accepted: [...rule.met, ...(rule.exception ?? [])].map((value) =>
          optionLabel(scope, rule.fact, value),
        ),
      });
      const statusOf = compileRule(rule, scope);
      const read = scope.reader(rule.fact);
      return (facts) => new Reason(subject, facts, statusOf(facts), { value: read(facts) });
    }
    case "given": {
      const subject = subjectOf(scope, rule.rule, [rule.fact], asked);
      const statusOf = compileRule(rule, scope);
      return (facts) => new Reason(subject, facts, statusOf(facts), {});
    }
    case "threshold": {
      const { name, isMinimum } = limitOf(rule);
      const subject = {
        ...thresholdSubject(rule.of, name, scope, asked),
        ...(isMinimum ? {} : { isBelow: true as const }),
      };
      const read = scope.numberReader(rule.of);
      const statusOf = compileRule(rule, scope);
      return (facts) => new Reason(subject, facts, statusOf(facts), { value: read(facts) });
    }
    case "all":
    case "any": {
      const subject = subjectOf(scope, rule.rule, [], asked);
      const parts = rule.parts.map((part) => explainRule(part, scope, [], about));
      const combine = rule.rule === "all" ? allOf : anyOf;
      return (facts) => {
        const reasons = parts.map((explain) => explain(facts));
        const status = reasons.map((reason) => reason.status).reduce(combine);
        return new Reason(subject, facts, status, { parts: reasons });
      };
    }
    case "when":
      return explainWhen(rule, scope, asked);
    case "entries":
      return explainEntries(rule, scope, asked);
    case "each-value":
      return explainEachValue(rule, scope, asked);
    case "some-entry":
      return explainList(rule, scope, asked, explainSomeEntry(rule, scope, about));
    case "last-entry":
      return explainList(rule, scope, asked, explainLastEntry(rule, scope, about));
    case "entry-count":
      return explainList(rule, scope, asked, explainEntryCount(rule, scope));
    case "fixed": {
      const subject = subjectOf(scope, rule.rule, [], asked);
      const found = { because: rule.because };
      return (facts) => new Reason(subject, facts, rule.status, found);
    }
  }
}

function explainWhen(
  rule: Extract<Rule, { rule: "when" }>,
  scope: Scope,
  asked: readonly FactPath[],
): Explain {
  const seen = [...asked];
  const cases = rule.cases.map((one) => {
    seen.push(...conditionFactPaths(one.if, scope.set));
    return {
      holds: compileCondition(one.if, scope),
      explain: explainRule(one.then, scope, [...seen]),
    };
  });
  const otherwise = explainRule(rule.otherwise, scope, seen);
  return (facts) => {
    const chosen = cases.find((one) => one.holds(facts, noFindings));
    return (chosen?.explain ?? otherwise)(facts);
  };
}

function explainEntries(
  rule: Extract<Rule, { rule: "entries" }>,
  scope: Scope,
  asked: readonly FactPath[],
): Explain {
  const subject = subjectOf(scope, rule.rule, [rule.list], asked);
  const read = scope.reader(rule.list);
  const cases = rule.cases.map((one) => ({ ...one, holds: compileEntryTests(one.where, scope) }));
  return (facts) => {
    const list = read(facts);
    if (list === notDocumented) return new Reason(subject, facts, "not-documented", {});
    if (!Array.isArray(list)) return new Reason(subject, facts, "unanswered", {});
    const entries = list.filter(isTree);
    const found = cases.find((one) => entries.some(one.holds)) ?? rule.otherwise;
    return new Reason(subject, facts, found.status, { because: found.because });
  };
}

/** One reason a value that the answer stands for; only several are named. */
function explainEachValue(rule: EachValueRule, scope: Scope, asked: readonly FactPath[]): Explain {
  const subject = subjectOf(scope, rule.rule, [rule.of], asked);
  const read = scope.reader(rule.of);
  const otherwise = explainRule({ rule: "given", fact: rule.of }, scope, asked);
  const byOption = new Map<unknown, readonly Explain[]>(
    Object.entries(rule.standsFor).map(([option, values]) => [
      option,
      values.map((value) => {
        const about = values.length > 1 ? optionLabel(scope, rule.of, value) : "";
        return explainRule(partFor(rule, value), scope, [], about);
      }),
    ]),
  );
  return (facts) => {
    const parts = byOption.get(read(facts));
    if (parts === undefined) return otherwise(facts);
    const reasons = parts.map((explain) => explain(facts));
    const status = reasons.map((reason) => reason.status).reduce(allOf, "not-applicable");
    return new Reason(subject, facts, status, { parts: reasons });
  };
}

function explainList(
  rule: SomeEntryRule | LastEntryRule | EntryCountRule,
  scope: Scope,
  asked: readonly FactPath[],
  reasonOf: ListReason,
): Explain {
  const paths = rule.rule === "entry-count" ? [rule.list, rule.before] : [rule.list];
  const subject = subjectOf(scope, rule.rule, paths, asked);
  return (facts) => {
    const { status, because } = reasonOf(facts);
    return new Reason(subject, facts, status, { because });
  };
}

function thresholdSubject(
  operand: Operand,
  limitName: string,
  scope: Scope,
  asked: readonly FactPath[],
): ReasonSubject {
  const { set } = scope;
  const derived = "derived" in operand ? set.derived[operand.derived] : undefined;
  const isCount = "count" in operand;
  const limit =
    set.parameters.find((parameter) => parameter.name === limitName) ??
    set.limits.find((one) => one.name === limitName);
  return subjectOf(scope, "threshold", operandFacts(operand, set), asked, {
    ...(derived === undefined ? {} : { label: derived.label, unit: derived.unit }),
    ...(isCount ? { unit: limit === undefined || !("unit" in limit) ? "" : limit.unit } : {}),
    ...(limit === undefined ? {} : { threshold: thresholdRead(limit, scope.limit(limitName)) }),
  });
}

function subjectOf(
  scope: Scope,
  rule: ReasonSubject["rule"],
  own: readonly FactPath[],
  asked: readonly FactPath[],
  more: Partial<ReasonSubject> = {},
): ReasonSubject {
  const definitions = [...new Set([...own, ...asked])].flatMap((path) =>
    scope.set.facts.filter((fact) => fact.path === path),
  );
  const [first] = own.length === 0 ? [] : definitions;
  return {
    rule,
    label: first?.label ?? "",
    definitions,
    unit: unitOf(first),
    accepted: [],
    ...more,
  };
}

function unitOf(definition: FactDefinition | undefined): string {
  return definition?.answer.kind === "number" ? definition.answer.unit : "";
}

function optionLabel(scope: Scope, path: FactPath, value: string): string {
  const answer = scope.set.facts.find((fact) => fact.path === path)?.answer;
  if (answer?.kind !== "choice") return value;
  return answer.options.find((option) => option.value === value)?.label ?? value;
}
