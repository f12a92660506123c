import { defaultParseSearch, defaultStringifySearch } from "@tanstack/react-router";
import { type Person, worklistLayout } from "#domain";
import type { WorklistView } from "../features/worklist/index.ts";
import type { SearchMemory } from "./search-memory.ts";

type Search = Readonly<Record<string, unknown>>;
type Named = Pick<Person, "id" | "name">;

/**
 * How the filters of the worklist are written into an address and read from it. The browser writes addresses to the
 * disk: a person stands there by the id of the profile, and what was typed, or a name without a profile, by a number
 * of the memory. Words that stand in an address themselves are not taken from it.
 *
 * @param people - the profiles that are known now
 */
export function privateFilters(memory: SearchMemory, people: () => readonly Named[]) {
  function written(key: string, value: unknown): unknown {
    if (!isPrivate(key, value) || typeof value !== "string") return value;
    const person = key === "assigned" ? profileOf(value, people()) : undefined;
    return person === undefined ? memory.remember(value) : toPerson(person.id);
  }
  function read(key: string, value: unknown): unknown {
    if (!isPrivate(key, value)) return value;
    if (typeof value === "number") return memory.wordsAt(value) || undefined;
    return key === "assigned" && isPersonId(value) ? value : undefined;
  }
  return {
    stringifySearch: (search: Search): string => defaultStringifySearch(eachOf(search, written)),
    parseSearch: (address: string): Record<string, unknown> =>
      eachOf(defaultParseSearch(address), read),
  };
}

/** The view with the name of the person that the address has by the id of a profile. */
export function withPersonNamed(view: WorklistView, people: readonly Named[]): WorklistView {
  const person = profileOf(view.assigned, people);
  return person === undefined ? view : { ...view, assigned: toPerson(person.name) };
}

/** The profile that an "assigned to" names, by its id or by its name. */
function profileOf(assigned: string | undefined, people: readonly Named[]): Named | undefined {
  return (
    people.find(({ id }) => assigned === toPerson(id)) ??
    people.find(({ name }) => assigned === toPerson(name))
  );
}

function toPerson(idOrName: string): `to:${string}` {
  return `to:${idOrName}`;
}

/** What somebody typed, and whoever is not oneself or nobody. */
function isPrivate(key: string, value: unknown): boolean {
  if (key === "assigned") return value !== "mine" && value !== "nobody";
  return worklistLayout.texts.some(({ parameter }) => parameter === key);
}

function isPersonId(value: unknown): boolean {
  return typeof value === "string" && /^to:[\w-]{22,64}$/.test(value);
}

/** Each part as it is made; what is not known then is left out. */
function eachOf(
  search: Search,
  make: (key: string, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => {
      const made = make(key, value);
      return made === undefined ? [] : [[key, made]];
    }),
  );
}
