import { type FactTree, notDocumented } from "../model/fact.ts";
import type { Rule } from "../model/rule.ts";
import type { Status } from "../model/status.ts";
import { compileCondition, noFindings } from "./compile-condition.ts";
import { compileEntryTests } from "./compile-entry.ts";
import { compileEntryCount, compileLastEntry, compileSomeEntry } from "./compile-list-rule.ts";
import { limitOf } from "./limit-test.ts";
import { isTree } from "./read-answer.ts";
import type { Scope } from "./scope.ts";
import { allOfCodes, anyOfCodes, codeOf, type StatusCode, statusOf } from "./truth-tables.ts";
import { eachValueWrittenOut } from "./written-out.ts";

/** Compiles a rule into a function from the answers to a status. */
export function compileRule<Source>(rule: Rule, scope: Scope<Source>): (source: Source) => Status {
  const code = compileRuleCode(rule, scope);
  return (source) => statusOf(code(source));
}

export type CodeOf<Source = FactTree> = (source: Source) => StatusCode;

/**
 * Compiles a rule into a function from the answers to a status code. An answer outside its question's
 * options cannot come from a validated case; should it come all the same, it reads as unanswered, so it
 * can never approve.
 */
export function compileRuleCode<Source>(rule: Rule, scope: Scope<Source>): CodeOf<Source> {
  switch (rule.rule) {
    case "choice": {
      const read = scope.reader(rule.fact);
      const codes: readonly (readonly [string, StatusCode])[] = [
        ...rule.met.map((option) => [option, met] as const),
        ...rule.notMet.map((option) => [option, notMet] as const),
        ...(rule.exception ?? []).map((option) => [option, exception] as const),
        [notDocumented, notDocumentedCode],
      ];
      const options = codes.map(([option]) => option);
      const codeOfOption = codes.map(([, code]) => code);
      return (source) => {
        const answer = read(source);
        if (typeof answer !== "string") return unanswered;
        // A handful of options: comparing one by one is several times faster than a map.
        for (let at = 0; at < options.length; at++) {
          if (options[at] === answer) return codeOfOption[at] ?? unanswered;
        }
        return unanswered;
      };
    }
    case "given": {
      const read = scope.legalReader(rule.fact);
      return (source) => {
        const answer = read(source);
        return answer === undefined || answer === notDocumented ? withoutValue(answer) : met;
      };
    }
    case "threshold": {
      const read = scope.numberReader(rule.of);
      const { name, isMinimum } = limitOf(rule);
      const limit = scope.limit(name);
      return (source) => {
        const value = read(source);
        if (typeof value === "number") return value >= limit === isMinimum ? met : notMet;
        return withoutValue(value);
      };
    }
    case "all":
      return compileParts(rule.parts, scope, allOfCodes, notMet);
    case "any":
      return compileParts(rule.parts, scope, anyOfCodes, met);
    case "when": {
      const cases = rule.cases.map((one) => ({
        holds: compileCondition(one.if, scope),
        then: compileRuleCode(one.then, scope),
      }));
      const otherwise = compileRuleCode(rule.otherwise, scope);
      return (source) => {
        for (const one of cases) if (one.holds(source, noFindings)) return one.then(source);
        return otherwise(source);
      };
    }
    case "entries": {
      const read = scope.reader(rule.list);
      const cases = rule.cases.map((one) => ({
        holds: compileEntryTests(one.where, scope),
        code: codeOf[one.status],
      }));
      const otherwise = codeOf[rule.otherwise.status];
      return (source) => {
        const list = read(source);
        if (!Array.isArray(list)) return withoutValue(list);
        for (const one of cases) {
          for (const entry of list) if (isTree(entry) && one.holds(entry)) return one.code;
        }
        return otherwise;
      };
    }
    case "each-value":
      return compileRuleCode(eachValueWrittenOut(rule), scope);
    case "some-entry":
      return compileSomeEntry(rule, scope);
    case "last-entry":
      return compileLastEntry(rule, scope);
    case "entry-count":
      return compileEntryCount(rule, scope);
    case "fixed": {
      const code = codeOf[rule.status];
      return () => code;
    }
  }
}

const { met, exception, "not-met": notMet, unanswered } = codeOf;
const notDocumentedCode = codeOf["not-documented"];

function withoutValue(answer: unknown): StatusCode {
  return answer === notDocumented ? notDocumentedCode : unanswered;
}

/** `final` is the code that no further part can change. */
function compileParts<Source>(
  parts: readonly Rule[],
  scope: Scope<Source>,
  combine: (left: StatusCode, right: StatusCode) => StatusCode,
  final: StatusCode,
): CodeOf<Source> {
  const [first, ...others] = parts.map((part) => compileRuleCode(part, scope));
  if (first === undefined) throw new RangeError("A rule of parts needs at least one part.");
  return (source) => {
    let code = first(source);
    for (let at = 0; at < others.length && code !== final; at++) {
      code = combine(code, others[at]?.(source) ?? code);
    }
    return code;
  };
}
