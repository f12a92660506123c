import { civilDate } from "../engine/calendar.ts";
import { readerOf } from "../engine/read-answer.ts";
import type { Scope } from "../engine/scope.ts";
import { treeFrom } from "../model/fact-tree.ts";
import { type FactPath, type FactTree, notDocumented } from "../model/fact.ts";
import type { Atom } from "./atoms.ts";
import { foldOf, outcomeAt } from "./entry-folds.ts";
import { fieldsReadBy } from "./entry-kinds.ts";
import type { Comparison } from "./interest.ts";
import { someDay } from "./candidates.ts";
import { completedProfiles, everyProfile, type ListSearch } from "./list-search.ts";
import { monthEdge } from "./deciding-days.ts";

/**
 * A fact whose answer many rules read at once, some of them together with the date ages are counted to:
 * a list of entries, or the onset. Each thing a rule finds out about it is a slot with a level of its own
 * in the diagrams; the slots are no free variables, for one answer fills them all. Which combinations some
 * answer gives is found by search, never assumed.
 */
export type Slice = {
  readonly fact: FactPath;
  /** The fact that ages are counted to; absent when none of the slots reads one. */
  readonly before?: FactPath;
  readonly slots: readonly Slot[];
  /** Numbers of months that its ages are held against. */
  readonly months: readonly number[];
  /** Every combination of the chosen slots, with an answer that has it. */
  readonly every: (request: SliceRequest & { readonly mayLack: boolean }) => readonly Filled[];
  /** The combinations that completing the case's answer can come to. */
  readonly completed: (request: SliceRequest, answer: unknown) => Completed;
  readonly profileOf: (request: SliceRequest, answer: unknown) => Profile;
};

export type Slot = {
  readonly atom: Atom;
  /** Whether it holds while the date that ages are counted to is given; undefined when it reads none. */
  readonly whenGiven: boolean | undefined;
};

/** Outcomes of the chosen slots, in their order. */
export type Profile = readonly number[];
export type SliceRequest = {
  readonly chosen: readonly number[];
  /** The date that ages are counted to, if it is given. */
  readonly before: string | undefined;
};
export type Filled = { readonly profile: Profile; readonly answer: unknown };
export type Completed = { readonly profiles: readonly Profile[]; readonly isExact: boolean };

/** Builds the slice of one fact from the atoms that read it. */
export function sliceOf(
  fact: FactPath,
  before: FactPath | undefined,
  atoms: readonly Atom[],
  comparisons: readonly Comparison[],
  scope: Scope,
): Slice {
  const definition = scope.set.facts.find(({ path }) => path === fact);
  if (definition === undefined) throw new RangeError(`No question for the fact "${fact}".`);
  const isList = definition.answer.kind === "entries";
  const slots = distinctAtoms(atoms).flatMap((atom): readonly Slot[] =>
    before !== undefined && atom.paths.includes(before)
      ? [
          { atom, whenGiven: true },
          { atom, whenGiven: false },
        ]
      : [{ atom, whenGiven: undefined }],
  );
  const others = (slot: Slot, date: string | undefined): FactTree =>
    before === undefined || slot.whenGiven === false ? {} : treeFrom([[before, date]]);
  const profileOf: Slice["profileOf"] = ({ chosen, before: date }, answer) =>
    chosenFrom(slots, chosen).map((slot) =>
      outcomeAt(slot.atom, { ...others(slot, date), ...treeFrom([[fact, answer]]) }),
    );
  const filled = (request: SliceRequest, answer: unknown): Filled => ({
    profile: profileOf(request, answer),
    answer,
  });

  const searchFor = ({ chosen, before: date }: SliceRequest): ListSearch => {
    const own = chosenFrom(slots, chosen);
    return {
      list: fact,
      scope,
      read: fieldsReadBy(own.map(({ atom }) => atom)),
      folds: own.map((slot) => foldOf(slot.atom, fact, others(slot, date))),
      before: own.some(({ whenGiven }) => whenGiven === true) ? date : undefined,
    };
  };
  const values = (request: SliceRequest, mayLack: boolean): readonly Filled[] =>
    isList
      ? everyProfile(searchFor(request), mayLack).map(({ profile, list }) => ({
          profile,
          answer: list,
        }))
      : daysOf(fact, comparisons, scope, request.before).map((day) => filled(request, day));
  const every = remembered(({ mayLack, ...request }: SliceRequest & { mayLack: boolean }) =>
    distinctProfiles([
      ...(mayLack ? [filled(request, undefined)] : []),
      ...(definition.canBeNotDocumented ? [filled(request, notDocumented)] : []),
      ...values(request, mayLack),
    ]),
  );
  const anyProfile = (request: SliceRequest): readonly Profile[] =>
    every(withSomeDay(request)).map(({ profile }) => profile);
  const completed = rememberedLists((request: SliceRequest, answer: readonly unknown[]) =>
    completedProfiles(searchFor(request), answer),
  );
  return {
    fact,
    ...(before === undefined ? {} : { before }),
    slots,
    months: isList ? slots.flatMap(({ atom }) => monthsIn(atom)) : agesOf(fact, comparisons, scope),
    every,
    profileOf,
    completed: (request, answer) => {
      if (answer === undefined || answer === null) {
        return { profiles: anyProfile(request), isExact: true };
      }
      if (!isList || !Array.isArray(answer) || !lacksField(answer, definition.answer)) {
        return { profiles: [profileOf(request, answer)], isExact: true };
      }
      const profiles = completed(request, answer);
      if (profiles !== undefined) return { profiles, isExact: true };
      return { profiles: anyProfile(request), isExact: false };
    },
  };
}

/** The combinations there are do not depend on which day ages are counted to: one is as good as another. */
export function withSomeDay({ chosen, before }: SliceRequest) {
  return { chosen, before: before === undefined ? undefined : someDay, mayLack: false };
}

function lacksField(
  entries: readonly unknown[],
  answer: Scope["set"]["facts"][number]["answer"],
): boolean {
  if (answer.kind !== "entries") return false;
  return entries.some((entry) =>
    answer.fields.some(
      ({ name, isSupplementary }) =>
        isSupplementary !== true && (readerOf(name)(asTree(entry)) ?? undefined) === undefined,
    ),
  );
}

function asTree(entry: unknown): FactTree {
  return typeof entry === "object" && entry !== null && !Array.isArray(entry) ? { ...entry } : {};
}

/** Days on either side of every number of months that the fact's age is held against. */
function daysOf(
  fact: FactPath,
  comparisons: readonly Comparison[],
  scope: Scope,
  before: string | undefined,
): readonly string[] {
  if (before === undefined) return ["2024-06-15"];
  const days = agesOf(fact, comparisons, scope).flatMap((limit) => monthEdge(before, limit));
  return days.map((day) => civilDate(day));
}

function agesOf(
  fact: FactPath,
  comparisons: readonly Comparison[],
  scope: Scope,
): readonly number[] {
  return comparisons.flatMap((comparison) => {
    if (!("operand" in comparison) || !("derived" in comparison.operand)) return [];
    const derived = scope.set.derived[comparison.operand.derived];
    return derived?.from === fact ? [comparison.limit] : [];
  });
}

function monthsIn({ made, scope }: Atom): readonly number[] {
  if ("rule" in made) {
    return made.rule.rule === "entry-count" ? [scope.limit(made.rule.months)] : [];
  }
  return made.condition.when === "older-entry" ? [scope.limit(made.condition.months)] : [];
}

function chosenFrom(slots: readonly Slot[], chosen: readonly number[]): readonly Slot[] {
  return chosen.flatMap((at) => slots[at] ?? []);
}

/** Atoms of two versions of a set are one where they say the same under the same limits. */
function distinctAtoms(atoms: readonly Atom[]): readonly Atom[] {
  const known = new Map<string, Atom>();
  for (const atom of atoms) {
    const key = slotKey(atom);
    if (!known.has(key)) known.set(key, atom);
  }
  return [...known.values()];
}

const limitKeys = new Set(["atLeast", "below", "belowLimit", "months", "limit"]);

/** What an atom says, with its limits' values for their names. */
export function slotKey({ made, scope }: Atom): string {
  const { parameters, set } = scope;
  return JSON.stringify(made, (key, value: unknown) => {
    if (!limitKeys.has(key) || typeof value !== "string") return value;
    return parameters[value] ?? set.limits.find(({ name }) => name === value)?.value ?? value;
  });
}

function distinctProfiles(filled: readonly Filled[]): readonly Filled[] {
  const known = new Map<string, Filled>();
  for (const one of filled) {
    const key = one.profile.join();
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}

/** Search results by what was asked for: a compiled set is asked the same again and again. */
function remembered(
  search: (request: SliceRequest & { readonly mayLack: boolean }) => readonly Filled[],
): (request: SliceRequest & { readonly mayLack: boolean }) => readonly Filled[] {
  const known = new Map<string, readonly Filled[]>();
  return (request) => {
    const key = `${request.chosen.join()}|${request.before ?? ""}|${String(request.mayLack)}`;
    const found = known.get(key) ?? search(request);
    if (known.size > 200) known.clear();
    known.set(key, found);
    return found;
  };
}

/** A list stays as it is while other questions are answered: its profiles are worked out once. */
function rememberedLists<Result>(
  work: (request: SliceRequest, answer: readonly unknown[]) => Result,
): (request: SliceRequest, answer: readonly unknown[]) => Result {
  const known = new Map<string, Result>();
  return (request, answer) => {
    const key = JSON.stringify([request.chosen, request.before, answer]);
    const found = known.get(key) ?? work(request, answer);
    if (known.size > 200) known.clear();
    known.set(key, found);
    return found;
  };
}
