import { limitOf } from "../../engine/limit-test.ts";
import type { FactPath } from "../../model/fact.ts";
import type {
  Condition,
  EntryCountRule,
  EntryRule,
  LastEntryRule,
  SomeEntryRule,
} from "../../model/rule.ts";
import { entryTests, fieldOf, isText } from "./entry-tests.ts";
import type { ExportScope } from "./export-scope.ts";
import {
  type Branch,
  caseOf,
  indented,
  joined,
  listOf,
  named,
  type Piece,
  quoted,
} from "./layout.ts";
import { functionNames, silenceName } from "./names.ts";
import { dateOf, missingStatus, silent, wholeMonths } from "./numbers.ts";

type EntriesRule = SomeEntryRule | LastEntryRule;

/** Any-of over the entries that pass the tests. */
export function someEntryPiece(rule: SomeEntryRule, scope: ExportScope): Piece {
  const all = statuses(rule, scope, passing(rule, scope));
  return {
    text: caseOf([unlisted(rule, scope), noneListed(rule, scope)], {
      text: `${named(functionNames.anyOf)}(\n${indented(all)}\n)`,
    }),
  };
}

/** The last entry by date of those that pass the tests; alone it counts without one. */
export function lastEntryPiece(rule: LastEntryRule, scope: ExportScope): Piece {
  const tests = passing(rule, scope);
  const date = `Entry.${named(rule.date)}`;
  const others = `${named(rule.list)} Other where ${entryTests(rule.list, rule.where, scope, "Other")}`;
  const isLatest = `not exists (${others} and Other.${named(rule.date)} > ${date})`;
  const undated = (more: readonly string[]) =>
    `exists (${named(rule.list)} Entry where ${joined("and", [tests, `${date} is null`, ...more])})`;
  return {
    text: caseOf(
      [
        unlisted(rule, scope),
        noneListed(rule, scope),
        branch(
          `Count(${named(rule.list)} Entry where ${tests} return all Entry) = 1`,
          `First(\n${indented(statuses(rule, scope, tests))}\n)`,
        ),
        branch(undated([`${silenceOf(rule.date)} is not true`]), quoted("unanswered")),
        branch(undated([]), quoted("not-documented")),
      ],
      { text: `Last(\n${indented(statuses(rule, scope, joined("and", [tests, isLatest])))}\n)` },
    ),
  };
}

/**
 * How many entries are dated within a window of months, against a limit, as far as it can be told. "return all": without
 * it an engine may count entries that are alike, such as two sessions of one day, as one.
 */
export function entryCountPiece(rule: EntryCountRule, scope: ExportScope): Piece {
  const list = named(rule.list);
  const months = monthsBefore(rule, scope);
  const within = `(${months}) >= 0 and (${months}) < ${named(rule.months)}`;
  const known = `Count(${list} Entry where ${within} return all Entry)`;
  const unsure = `Count(${list} Entry where (${months}) is null return all Entry)`;
  const isOpen = `exists (${list} Entry where (${months}) is null and ${silenceOf(rule.date)} is not true)`;
  return {
    text: caseOf(
      [
        unlisted(rule, scope),
        branch(`${known} >= ${named(rule.below)}`, quoted("not-met")),
        branch(`${known} + ${unsure} < ${named(rule.below)}`, quoted("met")),
        branch(isOpen, quoted("unanswered")),
      ],
      { text: quoted("not-documented") },
    ),
  };
}

/** What is known of whether some entry is so many months old. */
export function olderEntryText(
  condition: Extract<Condition, { when: "older-entry" }>,
  scope: ExportScope,
): string {
  const list = named(condition.list);
  const { isSilent } = silent(condition.list, scope);
  const date = `Entry.${named(condition.date)}`;
  const months = monthsBefore(condition, scope);
  const isOlder = `(exists (${list} Entry where (${months}) >= ${named(condition.months)}))`;
  const open = [
    isSilent === undefined ? `${list} is null` : `(${list} is null and ${isSilent} is not true)`,
    `(exists ${list} and ${named(condition.before)} is null)`,
    `exists (${list} Entry where ${date} is null and ${silenceOf(condition.date)} is not true)`,
  ];
  const isOpen = joined("or", open);
  const isUntold = joined("or", [
    isSilent ?? "false",
    `exists (${list} Entry where ${date} is null)`,
  ]);
  switch (condition.known) {
    case "yes":
      return isOlder;
    case "unanswered":
      return `${isOlder} is not true and ${isOpen}`;
    case "not-documented":
      return `${isOlder} is not true and ${isOpen} is not true and ${isUntold}`;
    case "no":
      return `${isOlder} is not true and ${isOpen} is not true and ${isUntold} is not true`;
  }
}

function statuses(rule: EntriesRule, scope: ExportScope, where: string): string {
  const status = entryRuleText(rule.entry, rule.list, scope);
  return `${named(rule.list)} Entry\n  where ${where}\n  return all ${indented(status).trimStart()}`;
}

function passing({ list, where }: EntriesRule, scope: ExportScope): string {
  return entryTests(list, where, scope);
}

function noneListed(rule: EntriesRule, scope: ExportScope): Branch {
  return {
    when: `not exists (${named(rule.list)} Entry where ${passing(rule, scope)})`,
    then: { text: quoted(rule.none.status), note: rule.none.because },
  };
}

function unlisted(rule: EntriesRule | EntryCountRule, scope: ExportScope): Branch {
  return branch(`${named(rule.list)} is null`, missingStatus(rule.list, scope));
}

function monthsBefore(rule: Pick<EntryCountRule, "date" | "before">, scope: ExportScope): string {
  return wholeMonths(`Entry.${named(rule.date)}`, dateOf(rule.before, scope)).replaceAll(
    /\s+/g,
    " ",
  );
}

function silenceOf(field: string): string {
  return `Entry.${named(silenceName(field))}`;
}

/** A rule about the entry called `Entry`, as a status. */
function entryRuleText(rule: EntryRule, list: FactPath, scope: ExportScope): string {
  switch (rule.rule) {
    case "choice": {
      const value = `Entry.${named(fieldOf(list, rule.field, scope).name)}`;
      const outcomes = [
        [rule.met, "met"],
        [rule.exception ?? [], "exception"],
        [rule.notMet, "not-met"],
        [["not-documented"], "not-documented"],
      ] as const;
      const branches = outcomes
        .filter(([values]) => values.length > 0)
        .map(([values, status]) => branch(`${value} in ${listOf(values)}`, quoted(status)));
      return caseOf(branches, { text: quoted("unanswered") });
    }
    case "threshold": {
      const field = fieldOf(list, rule.field, scope);
      const value = `Entry.${named(field.name)}`;
      const { name, isMinimum } = limitOf(rule);
      const missing =
        field.required || isText(field)
          ? quoted("unanswered")
          : `${named(functionNames.noValue)}(${silenceOf(field.name)})`;
      return caseOf(
        [
          branch(`${value} >= ${named(name)}`, quoted(isMinimum ? "met" : "not-met")),
          branch(`${value} < ${named(name)}`, quoted(isMinimum ? "not-met" : "met")),
        ],
        { text: missing },
      );
    }
    case "all":
    case "any": {
      const name = rule.rule === "all" ? functionNames.allOf : functionNames.anyOf;
      const parts = rule.parts.map((part) => indented(entryRuleText(part, list, scope)));
      return `${named(name)}({\n${parts.join(",\n")}\n})`;
    }
  }
}

function branch(when: string, text: string): Branch {
  return { when, then: { text } };
}
