import type { CriteriaSet } from "../model/criteria-set.ts";
import { type EntryField, type FactPath, type FactTree, notDocumented } from "../model/fact.ts";
import type { EntryRule } from "../model/rule.ts";
import { legality } from "./legal-answer.ts";
import { limitOf } from "./limit-test.ts";
import type { Scope } from "./scope.ts";
import { allOfCodes, anyOfCodes, codeOf, type StatusCode } from "./truth-tables.ts";

const { met, exception, "not-met": notMet, unanswered } = codeOf;
const silent = codeOf["not-documented"];

/**
 * Compiles a rule about one entry of a list. The same three kinds of answer hold inside an entry: an
 * absent field is unanswered, and so is a value that the field does not allow.
 */
export function compileEntryRule<Source>(
  rule: EntryRule,
  list: FactPath,
  scope: Scope<Source>,
): (entry: FactTree) => StatusCode {
  switch (rule.rule) {
    case "choice": {
      const read = fieldReader(scope.set, list, rule.field);
      return (entry) => {
        const answer = read(entry);
        if (typeof answer !== "string") return unanswered;
        if (answer === notDocumented) return silent;
        if (rule.met.includes(answer)) return met;
        if (rule.notMet.includes(answer)) return notMet;
        return rule.exception?.includes(answer) === true ? exception : unanswered;
      };
    }
    case "threshold": {
      const read = fieldReader(scope.set, list, rule.field);
      const { name, isMinimum } = limitOf(rule);
      const limit = scope.limit(name);
      return (entry) => {
        const value = read(entry);
        if (typeof value === "number") return value >= limit === isMinimum ? met : notMet;
        return value === notDocumented ? silent : unanswered;
      };
    }
    case "all":
    case "any": {
      const parts = rule.parts.map((part) => compileEntryRule(part, list, scope));
      const combine = rule.rule === "all" ? allOfCodes : anyOfCodes;
      const none = codeOf["not-applicable"];
      return (entry) => parts.reduce((code, part) => combine(code, part(entry)), none);
    }
  }
}

/**
 * Reads a field of an entry: a legal value, "not-documented" or undefined.
 * @throws RangeError when the list has no such field.
 */
export function fieldReader(
  set: CriteriaSet,
  list: FactPath,
  name: string,
): (entry: FactTree) => unknown {
  const field = entryField(set, list, name);
  const isLegal = legality(field.answer);
  return (entry) => {
    const answer = entry[name] ?? undefined;
    if (answer === notDocumented && !field.required) return answer;
    return isLegal(answer) ? answer : undefined;
  };
}

/** @throws RangeError when the list has no such field. */
export function entryField(set: CriteriaSet, list: FactPath, name: string): EntryField {
  const answer = set.facts.find((fact) => fact.path === list)?.answer;
  const field =
    answer?.kind === "entries" ? answer.fields.find((one) => one.name === name) : undefined;
  if (field === undefined) throw new RangeError(`No field "${name}" in "${list}".`);
  return field;
}
