import { type FactTree, notDocumented } from "../model/fact.ts";
import type { EntryCountRule, LastEntryRule, OlderEntry, SomeEntryRule } from "../model/rule.ts";
import { dayNumber, localDate, wholeMonths } from "./calendar.ts";
import { compileEntryTests } from "./compile-entry.ts";
import { compileEntryRule, fieldReader } from "./compile-entry-rule.ts";
import { isTree } from "./read-answer.ts";
import type { Scope } from "./scope.ts";
import { anyOfCodes, codeOf, type StatusCode } from "./truth-tables.ts";

const { met, "not-met": notMet, unanswered } = codeOf;
const silent = codeOf["not-documented"];

type Entries = readonly FactTree[];

/** The entries of an answered list; of an unanswered or silent one the status that says so. */
function entriesOr<Source>(
  read: (source: Source) => unknown,
  rule: (entries: Entries, source: Source) => StatusCode,
): (source: Source) => StatusCode {
  return (source) => {
    const list = read(source);
    if (Array.isArray(list)) return rule(list.filter(isTree), source);
    return list === notDocumented ? silent : unanswered;
  };
}

/** Any-of over the entries that pass the tests; the stated status where none does. */
export function compileSomeEntry<Source>(
  rule: SomeEntryRule,
  scope: Scope<Source>,
): (source: Source) => StatusCode {
  const passes = compileEntryTests(rule.where, scope);
  const entryCode = compileEntryRule(rule.entry, rule.list, scope);
  const none = codeOf[rule.none.status];
  return entriesOr(scope.reader(rule.list), (entries) => {
    let code: StatusCode | undefined;
    for (const entry of entries) {
      if (!passes(entry)) continue;
      code = code === undefined ? entryCode(entry) : anyOfCodes(code, entryCode(entry));
    }
    return code ?? none;
  });
}

/** What is known of which entry is the last of those that pass the tests. */
export type LastEntry =
  | { readonly found: "one"; readonly entry: FactTree }
  | { readonly found: "none" | "unanswered" | "not-documented" };

export function compileFindLast<Source>(
  rule: Pick<LastEntryRule, "list" | "where" | "date">,
  scope: Scope<Source>,
): (entries: Entries) => LastEntry {
  const passes = compileEntryTests(rule.where, scope);
  const dateOf = fieldReader(scope.set, rule.list, rule.date);
  return (entries) => {
    const passing = entries.filter(passes);
    const [only, ...others] = passing;
    if (only === undefined) return { found: "none" };
    if (others.length === 0) return { found: "one", entry: only };
    let last = only;
    let lastDay = Number.NEGATIVE_INFINITY;
    let isSilent = false;
    for (const entry of passing) {
      const day = dayOf(dateOf(entry));
      if (day === undefined) {
        if (dateOf(entry) !== notDocumented) return { found: "unanswered" };
        isSilent = true;
      } else if (day >= lastDay) {
        [last, lastDay] = [entry, day];
      }
    }
    return isSilent ? { found: "not-documented" } : { found: "one", entry: last };
  };
}

/** The entry rule of the last entry that passes the tests. */
export function compileLastEntry<Source>(
  rule: LastEntryRule,
  scope: Scope<Source>,
): (source: Source) => StatusCode {
  const findLast = compileFindLast(rule, scope);
  const entryCode = compileEntryRule(rule.entry, rule.list, scope);
  const none = codeOf[rule.none.status];
  return entriesOr(scope.reader(rule.list), (entries) => {
    const last = findLast(entries);
    switch (last.found) {
      case "one":
        return entryCode(last.entry);
      case "none":
        return none;
      case "unanswered":
        return unanswered;
      case "not-documented":
        return silent;
    }
  });
}

/** Entries within a window of months up to a date: those that are, and those that may be. */
export type EntryCount = {
  readonly known: number;
  readonly unsure: number;
  /** Whether somebody can still answer what makes them unsure. */
  readonly isOpen: boolean;
};

export function compileEntryCounter<Source>(
  rule: Pick<EntryCountRule, "list" | "date" | "months" | "before">,
  scope: Scope<Source>,
): (entries: Entries, source: Source) => EntryCount {
  const monthsBefore = compileMonthsBefore(rule, scope);
  const months = scope.limit(rule.months);
  return (entries, source) => {
    let [known, unsure, isOpen] = [0, 0, false];
    for (const entry of entries) {
      const age = monthsBefore(entry, source);
      if (typeof age === "number") known += age >= 0 && age < months ? 1 : 0;
      else {
        unsure += 1;
        isOpen ||= age !== notDocumented;
      }
    }
    return { known, unsure, isOpen };
  };
}

/** Whether fewer entries than the limit lie within the window, as far as it can be told. */
export function compileEntryCount<Source>(
  rule: EntryCountRule,
  scope: Scope<Source>,
): (source: Source) => StatusCode {
  const count = compileEntryCounter(rule, scope);
  const limit = scope.limit(rule.below);
  return entriesOr(scope.reader(rule.list), (entries, source) => {
    const { known, unsure, isOpen } = count(entries, source);
    if (known >= limit) return notMet;
    if (known + unsure < limit) return met;
    return isOpen ? unanswered : silent;
  });
}

/** What is known of whether some entry is so many whole months or more before a date. */
export function compileOlderEntry<Source>(
  rule: Pick<EntryCountRule, "list" | "date" | "months" | "before">,
  scope: Scope<Source>,
): (source: Source) => OlderEntry {
  const read = scope.reader(rule.list);
  const before = scope.reader(rule.before);
  const monthsBefore = compileMonthsBefore(rule, scope);
  const months = scope.limit(rule.months);
  return (source) => {
    const list = read(source);
    if (!Array.isArray(list)) return list === notDocumented ? notDocumented : "unanswered";
    if (list.length > 0 && before(source) === undefined) return "unanswered";
    let known: OlderEntry = "no";
    for (const entry of list.filter(isTree)) {
      const age = monthsBefore(entry, source);
      if (typeof age === "number") {
        if (age >= months) return "yes";
      } else if (age !== notDocumented) known = "unanswered";
      else if (known === "no") known = notDocumented;
    }
    return known;
  };
}

/**
 * Whole months from an entry's date to the date the rule counts from (negative when it lies after), or why
 * there is no such number: "not-documented" when the entry's date is, and undefined when one is unanswered.
 */
function compileMonthsBefore<Source>(
  rule: Pick<EntryCountRule, "list" | "date" | "before">,
  scope: Scope<Source>,
): (entry: FactTree, source: Source) => number | typeof notDocumented | undefined {
  const dateOf = fieldReader(scope.set, rule.list, rule.date);
  const before = scope.reader(rule.before);
  return (entry, source) => {
    const date = dateOf(entry);
    if (date === notDocumented) return notDocumented;
    const to = before(source);
    if (dayOf(date) === undefined || typeof date !== "string") return undefined;
    if (dayOf(to) === undefined || typeof to !== "string") {
      return to === notDocumented ? notDocumented : undefined;
    }
    return wholeMonths(date, to);
  };
}

function dayOf(value: unknown): number | undefined {
  return typeof value === "string" ? dayNumber(localDate(value)) : undefined;
}
