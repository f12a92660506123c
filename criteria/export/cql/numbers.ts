import type { DerivedDefinition } from "../../model/criteria-set.ts";
import type { FactPath } from "../../model/fact.ts";
import type { Operand } from "../../model/rule.ts";
import type { ExportScope } from "./export-scope.ts";
import { decimal, define, joined, named } from "./layout.ts";
import { functionNames, silenceName } from "./names.ts";

/**
 * A number as CQL reads it. Weeks between dates are kept as days (`times` 7), so that nothing is
 * divided and no rounding can move a threshold.
 */
export type CqlNumber = {
  readonly value: string;
  readonly times: number;
  /** Status of a rule that finds no value. */
  readonly missing: string;
  /** True when the record does not say; absent when that cannot be. */
  readonly isSilent?: string;
};

export function numberOf(operand: Operand, scope: ExportScope): CqlNumber {
  if ("fact" in operand) {
    return {
      value: named(operand.fact),
      times: 1,
      missing: missingStatus(operand.fact, scope),
      ...silent(operand.fact, scope),
    };
  }
  if ("count" in operand) {
    const list = named(operand.count);
    return {
      value: `(if ${list} is null then null else ToDecimal(Count(distinct ${list})))`,
      times: 1,
      missing: missingStatus(operand.count, scope),
      ...silent(operand.count, scope),
    };
  }
  const derived = scope.derived(operand.derived);
  if (derived.derived !== "weeks-between") {
    const value = named(operand.derived);
    // It has no value: then the record is silent unless a date is still unanswered.
    const isSaid = joined(
      "and",
      [derived.from, derived.to].map((path) => answered(path, scope)),
    );
    return {
      value,
      times: 1,
      missing: `${named(functionNames.noValue)}(${isSaid})`,
      isSilent: joined("and", [`${value} is null`, isSaid]),
    };
  }
  const isSilent = named(silenceName(operand.derived));
  return {
    value: named(weeksName(operand.derived)),
    times: 7,
    missing: `${named(functionNames.noValue)}(${isSilent})`,
    isSilent,
  };
}

/** A limit by its name, brought to a number's scale. */
export function limitTimes(limit: string, times: number): string {
  return times === 1 ? named(limit) : `${named(limit)} * ${decimal(times)}`;
}

/** A number brought to a larger scale. */
export function valueTimes(number: CqlNumber, times: number): string {
  return number.times === times
    ? number.value
    : `${number.value} * ${decimal(times / number.times)}`;
}

/** The status of a rule whose fact has no value. */
export function missingStatus(path: FactPath, scope: ExportScope): string {
  if (!scope.fact(path).canBeNotDocumented) return "'unanswered'";
  return `${named(functionNames.noValue)}(${named(silenceName(path))})`;
}

/** Whether the record does not say; absent for facts that the request itself says. */
export function silent(path: FactPath, scope: ExportScope): { readonly isSilent?: string } {
  return scope.fact(path).canBeNotDocumented ? { isSilent: named(silenceName(path)) } : {};
}

function answered(path: FactPath, scope: ExportScope): string {
  const { isSilent } = silent(path, scope);
  const given = `${named(path)} is not null`;
  return isSilent === undefined ? given : joined("or", [given, isSilent]);
}

/** The calendar date of a date, or of an instant by its own offset. */
export function dateOf(path: FactPath, scope: ExportScope): string {
  return scope.fact(path).answer.kind === "instant" ? `date from ${named(path)}` : named(path);
}

/** Definitions of a set's computed numbers, in CQL's calendar arithmetic. */
export function derivedDefinitions(scope: ExportScope): readonly string[] {
  return Object.entries(scope.set.derived).flatMap(([name, derived]) =>
    derivedDefinition(name, derived, scope),
  );
}

function derivedDefinition(
  name: string,
  derived: DerivedDefinition,
  scope: ExportScope,
): readonly string[] {
  const from = dateOf(derived.from, scope);
  const to = dateOf(derived.to, scope);
  const days = `difference in days between ${from} and ${to}`;
  switch (derived.derived) {
    case "weeks-between": {
      const inDays = named(weeksName(name));
      const stated = `${named(derived.otherwise)} * ${decimal(7)}`;
      const sources = [derived.from, derived.to, derived.otherwise];
      const silences = sources.flatMap((path) => silent(path, scope).isSilent ?? []);
      const isSilent = joined("and", [`${inDays} is null`, joined("or", silences)]);
      return [
        define(weeksName(name), `Coalesce(ToDecimal(${days}), ${stated})`, [
          `${derived.label}, counted in days: the dates where both are given, else as stated.`,
        ]),
        define(silenceName(name), `${isSilent} is true`),
      ];
    }
    case "months-between":
      return [
        define(name, wholeMonths(from, to), [
          `${derived.label}, in whole calendar months. Written out, because engines disagree on "months between" at the end of a month.`,
        ]),
      ];
    case "days-spanned":
      return [define(name, `(${days}) + 1`, [`${derived.label}, with both ends.`])];
  }
}

/** Whole calendar months from one date to another, negative when the second lies before the first. */
export function wholeMonths(from: string, to: string): string {
  const part = (unit: string, date: string) => `(${unit} from (${date}))`;
  return [
    `(${part("year", to)} - ${part("year", from)}) * 12`,
    `  + ${part("month", to)} - ${part("month", from)}`,
    `  - (if ${part("day", to)} < ${part("day", from)} then 1 else 0)`,
  ].join("\n");
}

function weeksName(name: string): string {
  return `${name}, in days`;
}
