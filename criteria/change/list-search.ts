import { civilDate, dayNumber, localDate } from "../engine/calendar.ts";
import { isTree } from "../engine/read-answer.ts";
import type { Scope } from "../engine/scope.ts";
import { type FactPath, type FactTree, notDocumented } from "../model/fact.ts";
import type { DateState, Fold } from "./entry-folds.ts";
import { entryKinds, type FieldsRead } from "./entry-kinds.ts";
import { FoldMachine } from "./fold-machine.ts";
import { distinctDays, monthEdge, phaseOf } from "./deciding-days.ts";

/** A list that has a profile: one outcome a fold. */
export type FoundList = {
  readonly profile: readonly number[];
  readonly list: readonly FactTree[];
};

export type ListSearch = {
  readonly list: FactPath;
  readonly scope: Scope;
  readonly read: FieldsRead;
  readonly folds: readonly Fold[];
  /** The day ages are counted to; undefined while nobody has answered it. */
  readonly before: string | undefined;
};

/** A date that an entry can be given: after which phase no earlier one may follow, if it is a day. */
type DateChoice = {
  readonly date: DateState;
  readonly value: string | undefined;
  readonly phase: number | undefined;
};

/**
 * Every profile that some list has, each with a list that has it: a walk through the states of the folds,
 * exact because they are finite. `mayLack`: also lists with fields that nobody has answered.
 */
export function everyProfile(search: ListSearch, mayLack: boolean): readonly FoundList[] {
  const machine = new FoldMachine(search.folds);
  const field = dateField(search.folds);
  const kinds = entryKinds(search.list, search.scope, search.read, search.folds, {}, mayLack);
  const inputs = kinds.flatMap((kind) =>
    dateChoices(search, mayLack).map(({ date, value, phase }) => {
      const entry = field === undefined ? kind : { ...kind, [field]: value };
      return { entry, phase, number: machine.input({ entry, date }) };
    }),
  );
  // Entries with a date come in its order, so a walk is at a state and a phase, and never goes back.
  const phases = Math.max(0, ...inputs.map(({ phase }) => phase ?? 0)) + 1;
  const seen = new Map<number, { readonly from: number; readonly entry: FactTree | undefined }>([
    [machine.start * phases, { from: -1, entry: undefined }],
  ]);
  const found = new Map<string, FoundList>();
  // A map gives what is added while it is gone through: this is the whole walk.
  for (const at of seen.keys()) {
    const [state, now] = [Math.floor(at / phases), at % phases];
    const profile = machine.profileOf(state);
    const key = profile.join();
    if (!found.has(key)) found.set(key, { profile, list: listTo(at, seen) });
    for (const { entry, phase, number } of inputs) {
      if (phase !== undefined && phase < now) continue;
      const next = machine.step(state, number) * phases + (phase ?? now);
      if (!seen.has(next)) seen.set(next, { from: at, entry });
    }
  }
  return [...found.values()];
}

function listTo(
  at: number,
  seen: ReadonlyMap<number, { readonly from: number; readonly entry: FactTree | undefined }>,
): readonly FactTree[] {
  const entries: FactTree[] = [];
  for (let place = seen.get(at); place?.entry !== undefined; place = seen.get(place.from)) {
    entries.unshift(place.entry);
  }
  return entries;
}

function dateChoices(search: ListSearch, mayLack: boolean): readonly DateChoice[] {
  if (dateField(search.folds) === undefined) {
    return [{ date: "dated", value: undefined, phase: undefined }];
  }
  const days = edgesOf(search);
  return [
    { date: "not-documented", value: notDocumented, phase: undefined },
    ...(mayLack ? [{ date: "unanswered", value: undefined, phase: undefined } as const] : []),
    ...days.map((day, phase) => ({ date: "dated", value: civilDate(day), phase }) as const),
  ];
}

/** More missing dates than this, and not every order of them is gone through. */
export const mostMissingDates = 6;

/**
 * Every profile that a given list can come to once its missing fields are answered; undefined when too
 * many dates are missing to go through.
 */
export function completedProfiles(
  search: ListSearch,
  given: readonly unknown[],
): readonly (readonly number[])[] | undefined {
  const { folds, list, scope, read } = search;
  const field = dateField(folds);
  const machine = new FoldMachine(folds);
  const edges = field === undefined ? [] : edgesOf(search);
  const entries = given.filter(isTree).map((entry) => {
    const kinds = entryKinds(list, scope, read, folds, entry, false);
    const day = field === undefined ? undefined : dayOf(entry[field]);
    return {
      day,
      isSilent: field === undefined || entry[field] === notDocumented,
      inputsOn: remembered((phase) =>
        kinds.map((kind) => {
          if (field === undefined) return machine.input({ entry: kind, date: "dated" });
          if (phase === undefined) {
            return machine.input({
              entry: { ...kind, [field]: notDocumented },
              date: "not-documented",
            });
          }
          const value = civilDate(edges[phase] ?? 0);
          return machine.input({ entry: { ...kind, [field]: value }, date: "dated" });
        }),
      ),
    };
  });
  const missing = entries.filter(({ day, isSilent }) => day === undefined && !isSilent);
  if (missing.length > mostMissingDates) return undefined;

  const width = 2 ** missing.length;
  let now = new Set([machine.start * width]);
  /** Takes an entry in; one whose date is missing may also wait for a later day. */
  const take = (entry: (typeof entries)[number], phase: number | undefined): void => {
    const bit = missing.indexOf(entry);
    const next = new Set(bit < 0 ? [] : now);
    const inputs = entry.inputsOn(phase);
    for (const at of now) {
      const [state, placed] = [Math.floor(at / width), at % width];
      if (bit >= 0 && (placed >> bit) % 2 === 1) continue;
      const after = bit < 0 ? placed : placed + 2 ** bit;
      for (const input of inputs) next.add(machine.step(state, input) * width + after);
    }
    now = next;
  };
  for (const entry of entries) if (entry.day === undefined) take(entry, undefined);
  const fixed = entries.flatMap(({ day }) => day ?? []);
  for (const day of missing.length === 0
    ? distinctDays(fixed)
    : daysAround([...fixed, ...edges], missing.length)) {
    for (const entry of entries) {
      if (entry.day === day || missing.includes(entry)) take(entry, phaseOf(day, edges));
    }
  }
  const profiles = new Map<string, readonly number[]>();
  for (const at of now) {
    if (at % width !== width - 1) continue;
    const profile = machine.profileOf(Math.floor(at / width));
    profiles.set(profile.join(), profile);
  }
  return [...profiles.values()];
}

/** With so many days on either side there is room for all missing dates between two given ones. */
function daysAround(days: readonly number[], spare: number): readonly number[] {
  return distinctDays(
    days.flatMap((day) => Array.from({ length: 2 * spare + 1 }, (_, at) => day + at - spare)),
  );
}

/** The days on which the age of an entry begins to tell, in order; one day where none does. */
function edgesOf({ folds, before }: ListSearch): readonly number[] {
  const months = folds.flatMap((fold) => fold.months);
  const to = before === undefined ? undefined : dayOf(before);
  if (before === undefined || to === undefined || months.length === 0) {
    return [dayNumber("2024-06-15") ?? 0];
  }
  return distinctDays([to + 1, ...months.flatMap((month) => monthEdge(before, month))]);
}

function remembered<Result>(
  work: (phase: number | undefined) => Result,
): (phase: number | undefined) => Result {
  const known = new Map<number | undefined, Result>();
  return (phase) => {
    const result = known.get(phase) ?? work(phase);
    known.set(phase, result);
    return result;
  };
}

/** @throws RangeError when the folds order entries by different dates. */
function dateField(folds: readonly Fold[]): string | undefined {
  const fields = [...new Set(folds.flatMap(({ date }) => date ?? []))];
  if (fields.length > 1) throw new RangeError(`One list, two dates: ${fields.join(", ")}`);
  return fields[0];
}

function dayOf(value: unknown): number | undefined {
  return typeof value === "string" ? dayNumber(localDate(value)) : undefined;
}
