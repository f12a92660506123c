import { type FactTree, notDocumented } from "../model/fact.ts";
import type { Rule } from "../model/rule.ts";
import type { Status } from "../model/status.ts";
import { compileCondition, noFindings } from "./compile-condition.ts";
import { compileEntryTests } from "./compile-entry.ts";
import { isTree } from "./read-answer.ts";
import type { Scope } from "./scope.ts";
import { allOf, anyOf } from "./truth-tables.ts";

export type StatusOf = (facts: FactTree) => Status;

/**
 * Compiles a rule into a function of the facts. An answer outside its question's options cannot come
 * from a validated case; should it come all the same, it reads as unanswered, so it can never approve.
 */
export function compileRule(rule: Rule, scope: Scope): StatusOf {
  switch (rule.rule) {
    case "choice": {
      const read = scope.reader(rule.fact);
      const outcome = new Map<unknown, Status>([
        ...rule.met.map((value) => [value, "met"] as const),
        ...(rule.exception ?? []).map((value) => [value, "exception"] as const),
        ...rule.notMet.map((value) => [value, "not-met"] as const),
        [notDocumented, "not-documented"],
      ]);
      return (facts) => outcome.get(read(facts)) ?? "unanswered";
    }
    case "given": {
      const read = scope.reader(rule.fact);
      return (facts) => {
        const answer = read(facts);
        if (answer === undefined) return "unanswered";
        return answer === notDocumented ? "not-documented" : "met";
      };
    }
    case "threshold": {
      const read = scope.numberReader(rule.of);
      const limit = scope.limit(rule.atLeast);
      return (facts) => {
        const value = read(facts);
        if (typeof value === "number") return value >= limit ? "met" : "not-met";
        return value === notDocumented ? "not-documented" : "unanswered";
      };
    }
    case "all":
      return compileParts(rule.parts, scope, allOf);
    case "any":
      return compileParts(rule.parts, scope, anyOf);
    case "when": {
      const cases = rule.cases.map((one) => ({
        holds: compileCondition(one.if, scope),
        then: compileRule(one.then, scope),
      }));
      const otherwise = compileRule(rule.otherwise, scope);
      return (facts) => {
        for (const one of cases) if (one.holds(facts, noFindings)) return one.then(facts);
        return otherwise(facts);
      };
    }
    case "entries": {
      const read = scope.reader(rule.list);
      const cases = rule.cases.map((one) => ({
        holds: compileEntryTests(one.where, scope),
        status: one.status,
      }));
      const otherwise = rule.otherwise.status;
      return (facts) => {
        const list = read(facts);
        if (list === notDocumented) return "not-documented";
        if (!Array.isArray(list)) return "unanswered";
        const entries = list.filter(isTree);
        for (const one of cases) if (entries.some(one.holds)) return one.status;
        return otherwise;
      };
    }
    case "fixed": {
      const { status } = rule;
      return () => status;
    }
  }
}

function compileParts(
  parts: readonly Rule[],
  scope: Scope,
  combine: (left: Status, right: Status) => Status,
): StatusOf {
  const [first, ...others] = parts.map((part) => compileRule(part, scope));
  if (first === undefined) throw new RangeError("A rule of parts needs at least one part.");
  return (facts) => {
    let status = first(facts);
    for (const other of others) status = combine(status, other(facts));
    return status;
  };
}
