import { limitOf } from "../engine/limit-test.ts";
import type { Scope } from "../engine/scope.ts";
import { type EntryField, type FactPath, type FactTree, notDocumented } from "../model/fact.ts";
import type { EntryRule, EntryTest } from "../model/rule.ts";
import type { Atom } from "./atoms.ts";
import { numbersAround } from "./candidates.ts";
import type { Fold } from "./entry-folds.ts";

/** Fields that atoms read, their date apart, each with the numbers it is held against. */
export type FieldsRead = ReadonlyMap<string, readonly number[]>;

/** What the atoms read of an entry. */
export function fieldsReadBy(atoms: readonly Atom[]): FieldsRead {
  const read = new Map<string, number[]>();
  const add = (field: string, ...limits: readonly number[]) => {
    read.set(field, [...(read.get(field) ?? []), ...limits]);
  };
  for (const { made, scope } of atoms) {
    if ("rule" in made) {
      const { rule } = made;
      if (rule.rule === "some-entry" || rule.rule === "last-entry") {
        for (const test of rule.where) addTest(test, scope, add);
        addRule(rule.entry, scope, add);
      }
    } else if (made.condition.when === "some-entry") {
      for (const test of made.condition.where) addTest(test, scope, add);
    }
  }
  return read;
}

type Add = (field: string, ...limits: readonly number[]) => void;

function addTest(test: EntryTest, scope: Scope, add: Add): void {
  if ("atLeast" in test) add(test.field, scope.limit(test.atLeast));
  else if ("belowLimit" in test) add(test.field, scope.limit(test.belowLimit));
  else add(test.field);
}

function addRule(rule: EntryRule, scope: Scope, add: Add): void {
  switch (rule.rule) {
    case "choice":
      return add(rule.field);
    case "threshold":
      return add(rule.field, scope.limit(limitOf(rule).name));
    case "all":
    case "any":
      for (const part of rule.parts) addRule(part, scope, add);
  }
}

/**
 * Entries that between them are every entry the folds can tell apart, dates left out. `from` holds the
 * fields that are given already; the others are filled, and with `mayLack` also left out.
 */
export function entryKinds(
  list: FactPath,
  scope: Scope,
  read: FieldsRead,
  folds: readonly Fold[],
  from: FactTree,
  mayLack: boolean,
): readonly FactTree[] {
  const dates = new Set(folds.map(({ date }) => date));
  let entries: readonly FactTree[] = [from];
  for (const field of fieldsOf(list, scope)) {
    // What no rule reads is left open rather than filled with a value that nobody gave.
    if (field.isSupplementary === true) continue;
    if (dates.has(field.name) || (from[field.name] ?? undefined) !== undefined) continue;
    const limits = read.get(field.name);
    const values =
      limits === undefined ? fieldValues(field, []).slice(0, 1) : allValues(field, limits, mayLack);
    entries = entries.flatMap((entry) =>
      values.map((value) => ({ ...entry, [field.name]: value })),
    );
  }
  return bySign(entries, folds);
}

function allValues(
  field: EntryField,
  limits: readonly number[],
  mayLack: boolean,
): readonly unknown[] {
  const values = fieldValues(field, limits);
  if (field.required) return values;
  return mayLack ? [undefined, notDocumented, ...values] : [notDocumented, ...values];
}

function fieldValues({ answer }: EntryField, limits: readonly number[]): readonly unknown[] {
  switch (answer.kind) {
    case "choice":
      return answer.options.map(({ value }) => value);
    case "number":
      return numbersAround(limits, answer);
    case "date":
    case "partial-date":
      return ["2024-06-15"];
    case "text":
      return ["text", " "];
  }
}

/** One entry of each sign. */
function bySign(entries: readonly FactTree[], folds: readonly Fold[]): readonly FactTree[] {
  const known = new Map<string, FactTree>();
  for (const entry of entries) {
    const sign = folds.map((fold) => fold.sign(entry)).join("|");
    if (!known.has(sign)) known.set(sign, entry);
  }
  return [...known.values()];
}

function fieldsOf(list: FactPath, scope: Scope): readonly EntryField[] {
  const answer = scope.set.facts.find(({ path }) => path === list)?.answer;
  if (answer?.kind !== "entries") throw new RangeError(`"${list}" is not a list of entries.`);
  return answer.fields;
}
