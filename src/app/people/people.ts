import { cutAt, newCaseId, type Person } from "#domain";
import { attempt, type Shelf } from "../local-shelf.ts";
import type { KeptPeople } from "./kept-people.ts";

/** The profiles of this browser and who of them works here now. A statement, no sign-in. */
export interface PeopleState {
  readonly current: Person;
  /** Never empty: whoever works here is among them. */
  readonly profiles: readonly Person[];
  /** Profiles kept here that cannot be read; each stays as it is. */
  readonly unreadable: readonly unknown[];
  /** The kept list as a whole cannot be read, and is not written over until somebody says so. */
  readonly isListDamaged: boolean;
}

export interface People {
  readonly getState: () => PeopleState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds the profile, or puts it in the place of the one with its id, and works as that person. */
  readonly workAs: (person: Person) => void;
  /** The last one leaves the profile behind with which every browser starts. */
  readonly remove: (id: string) => void;
  /** Sets a list that cannot be read aside, under a name of its own, and keeps the present one. */
  readonly startNewList: () => void;
  /** Takes over what another tab wrote. */
  readonly take: (kept: KeptPeople) => void;
}

export const peopleKey = "reviewer-workstation.people";
/** Where the first release kept the name of the only person there was. */
const nameKey = "reviewer-workstation.reviewer";

/** Who works in a browser where nobody has said who: a nurse, who decides nothing. */
export const defaultPerson: Person = {
  id: "default-nurse-reviewer",
  name: "Nurse reviewer",
  role: "nurse-reviewer",
};

/** `kept`: what the shelf holds under `peopleKey`, read; null where it holds nothing. */
export function createPeople(shelf: Shelf, kept: KeptPeople | null): People {
  const listeners = new Set<() => void>();
  let state = kept === null ? fromName(attempt(() => shelf?.getItem(nameKey) ?? null)) : from(kept);

  function enter(next: PeopleState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function keep(next: PeopleState): void {
    enter(next);
    if (next.isListDamaged) return;
    attempt(() => {
      shelf?.setItem(peopleKey, written(next));
      shelf?.removeItem(nameKey);
    });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    workAs(person) {
      const { profiles } = state;
      const isKnown = profiles.some(({ id }) => id === person.id);
      keep({
        ...state,
        current: person,
        profiles: isKnown
          ? profiles.map((one) => (one.id === person.id ? person : one))
          : [...profiles, person],
      });
    },
    remove(id) {
      const profiles = orDefault(state.profiles.filter((one) => one.id !== id));
      keep({ ...state, profiles, current: currentOf(profiles, state.current.id) });
    },
    startNewList() {
      attempt(() => {
        const damaged = shelf?.getItem(peopleKey) ?? null;
        if (damaged !== null) shelf?.setItem(`${peopleKey}.set-aside.${newCaseId()}`, damaged);
      });
      keep({ ...state, isListDamaged: false });
    },
    take: (elsewhere) => enter(from(elsewhere)),
  };
}

function written({ current, profiles, unreadable }: PeopleState): string {
  return JSON.stringify({
    version: 1,
    current: current.id,
    profiles: [...profiles, ...unreadable],
  });
}

function from(kept: KeptPeople): PeopleState {
  const profiles = orDefault(kept.profiles);
  return { ...kept, profiles, current: currentOf(profiles, kept.current) };
}

function fromName(name: string | null): PeopleState {
  const isNamed = name !== null && name.trim() !== "";
  const person = isNamed
    ? { ...defaultPerson, id: newCaseId(), name: cutAt(name.trim(), 80) }
    : defaultPerson;
  return { current: person, profiles: [person], unreadable: [], isListDamaged: false };
}

function orDefault(profiles: readonly Person[]): readonly Person[] {
  return profiles.length === 0 ? [defaultPerson] : profiles;
}

/** A person that is not there any more leaves a nurse behind if there is one, and never a physician. */
function currentOf(profiles: readonly Person[], id: string | null): Person {
  return (
    profiles.find((one) => one.id === id) ??
    profiles.find(({ role }) => role === "nurse-reviewer") ??
    defaultPerson
  );
}
