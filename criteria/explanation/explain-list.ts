import { compileEntryTests } from "../engine/compile-entry.ts";
import { compileEntryCounter, compileFindLast } from "../engine/compile-list-rule.ts";
import { compileRule } from "../engine/compile-rule.ts";
import { isTree } from "../engine/read-answer.ts";
import type { Scope } from "../engine/scope.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { EntryCountRule, LastEntryRule, SomeEntryRule } from "../model/rule.ts";
import type { Status } from "../model/status.ts";
import { amount, compileEntryStatus, compileEntryWords } from "./entry-words.ts";

/** The status of a list rule and, of an answered list, the sentence that says why. */
export type ListReason = (facts: FactTree) => { readonly status: Status; readonly because: string };

/** `about` is the value that a rule over each value is about: "Left"; empty where there is none. */
export function explainSomeEntry(rule: SomeEntryRule, scope: Scope, about: string): ListReason {
  const passes = compileEntryTests(rule.where, scope);
  const statusOfEntry = compileEntryStatus(rule.entry, rule.list, scope);
  const words = compileEntryWords(rule.entry, rule.list, scope);
  return answered(rule, scope, (entries, status) => {
    const passing = entries.filter(passes);
    if (passing.length === 0) return aboutOne(about, rule.none.because);
    const deciding = passing.filter((entry) => statusOfEntry(entry) === status);
    const said = (status === "met" ? deciding.slice(0, 1) : deciding).map(words).join(". ");
    return `${said}. ${counted(passing.length, rule.list, scope)} considered.`;
  });
}

export function explainLastEntry(rule: LastEntryRule, scope: Scope, about: string): ListReason {
  const findLast = compileFindLast(rule, scope);
  const passes = compileEntryTests(rule.where, scope);
  const words = compileEntryWords(rule.entry, rule.list, scope);
  return answered(rule, scope, (entries) => {
    const last = findLast(entries);
    const many = counted(entries.filter(passes).length, rule.list, scope);
    switch (last.found) {
      case "one":
        return `${words(last.entry)}. Last of ${many}.`;
      case "none":
        return aboutOne(about, rule.none.because);
      case "unanswered":
        return aboutOne(
          about,
          `${many}, and the last one can’t be determined because a date is not reviewed yet.`,
        );
      case "not-documented":
        return aboutOne(
          about,
          `${many}, and the last one can’t be determined because a date is not documented.`,
        );
    }
  });
}

export function explainEntryCount(rule: EntryCountRule, scope: Scope): ListReason {
  const count = compileEntryCounter(rule, scope);
  const window = amount(scope.limit(rule.months), "months");
  const asked = `fewer than ${amount(scope.limit(rule.below), "")} needed`;
  return answered(rule, scope, (entries, _status, facts) => {
    const { known, unsure } = count(entries, facts);
    const more = unsure === 0 ? "" : `, and ${String(unsure)} that may lie within them`;
    return `${counted(known, rule.list, scope)} in the ${window} before receipt${more}; ${asked}.`;
  });
}

function answered(
  rule: SomeEntryRule | LastEntryRule | EntryCountRule,
  scope: Scope,
  because: (entries: readonly FactTree[], status: Status, facts: FactTree) => string,
): ListReason {
  const read = scope.reader(rule.list);
  const statusOf = compileRule(rule, scope);
  return (facts) => {
    const status = statusOf(facts);
    const list = read(facts);
    return {
      status,
      because: Array.isArray(list) ? because(list.filter(isTree), status, facts) : "",
    };
  };
}

/** "3 sessions", by what the list calls its entries. */
function counted(count: number, list: FactPath, scope: Scope): string {
  const answer = scope.set.facts.find(({ path }) => path === list)?.answer;
  const one = answer?.kind === "entries" ? answer.entryLabel.toLowerCase() : "entry";
  const many = one.endsWith("y") ? `${one.slice(0, -1)}ies` : `${one}s`;
  return `${String(count)} ${count === 1 ? one : many}`;
}

function aboutOne(about: string, sentence: string): string {
  return about === "" ? sentence : `${about}: ${sentence}`;
}
