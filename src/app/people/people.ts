import type { Actor, CurrentPerson, PeopleList, PeopleStore, Person, SetupOutcome } from "#domain";
import { createStore } from "#ui";

/** The profiles of this workspace and who of them works here now. A statement, no sign-in. */
export interface PeopleState {
  /** Null until somebody says who works here, where that cannot be told. */
  readonly current: Person | null;
  readonly profiles: readonly Person[];
  /** How many profiles are stored that can’t be read; each stays as it is. */
  readonly unreadable: number;
}

export interface People {
  readonly getState: () => PeopleState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Who a write is by: whoever works here, or worked here last on this page. */
  readonly actor: () => Actor;
  /** From now on profiles are kept in this store. */
  readonly connect: (to: PeopleSource) => void;
  /** Adds the profile, or puts it in the place of the one with its id; whoever works here goes on. */
  readonly save: (person: Person) => Promise<SetupOutcome<null>>;
  /** The same, and works as that person. */
  readonly workAs: (person: Person) => Promise<SetupOutcome<null>>;
  readonly remove: (id: string) => Promise<SetupOutcome<null>>;
  /** Works as somebody another tab chose. */
  readonly follow: (id: string) => Promise<void>;
}

export type PeopleSource = {
  readonly store: PeopleStore;
  readonly list: PeopleList;
  /** Where this browser remembers who worked last; null where it remembers nothing. */
  readonly currentPerson: Pick<CurrentPerson, "read" | "write"> | null;
  /** Whoever works here from now on without being asked, and is stored; null where it is known or has to be asked. */
  readonly first: Person | null;
};

/** Who works in a browser that is new: a nurse, who decides nothing. */
export const defaultPerson: Person = {
  id: "default-nurse-reviewer",
  name: "Nurse reviewer",
  role: "nurse-reviewer",
};

/** Whether somebody works on the profile that every browser starts with, and has given no name. */
export function isUnnamed({ id }: Pick<Person, "id">): boolean {
  return id === defaultPerson.id;
}

/** No role may do anything to a case. */
const nobody: Actor = { name: "Nobody", role: "nobody" };

const nobodyYet: PeopleState = { current: null, profiles: [], unreadable: 0 };

export function createPeople(): People {
  const state = createStore(nobodyYet);
  let last: Person | null = null;
  let source: Omit<PeopleSource, "first"> | null = null;
  let stopWatching: (() => void) | null = null;

  function enter(list: PeopleList, currentId: string | null): void {
    const profiles = list.people.map(({ person }) => person);
    const current = profiles.find(({ id }) => id === currentId) ?? null;
    last = current ?? last;
    state.set({ current, profiles, unreadable: list.unreadable });
  }

  async function reread(currentId?: string): Promise<void> {
    const store = source?.store;
    const listed = await store?.list();
    if (source === null || source.store !== store || listed?.ok !== true) return;
    source = { ...source, list: listed.value };
    enter(listed.value, currentId ?? state.get().current?.id ?? null);
  }

  function connect({ first, ...to }: PeopleSource): void {
    stopWatching?.();
    source = to;
    enter(to.list, to.currentPerson?.read() ?? null);
    if (first !== null) {
      enter({ ...to.list, people: [...to.list.people, { person: first, revision: 0 }] }, first.id);
      void workAs(first);
    }
    stopWatching = to.store.watch(() => void reread());
  }

  async function store(person: Person): Promise<SetupOutcome<null>> {
    if (source === null) return notOpened;
    const { list } = source;
    const known = list.people.find((one) => one.person.id === person.id);
    if (known?.person === person) return done;
    const ifRevision = known?.revision ?? list.removed.get(person.id) ?? 0;
    const saved = await source.store.save(person, { ifRevision });
    if (saved.ok) return done;
    if (saved.error.kind === "conflict") await reread();
    return saved;
  }

  async function workAs(person: Person): Promise<SetupOutcome<null>> {
    const stored = await store(person);
    if (!stored.ok) return stored;
    source?.currentPerson?.write(person.id);
    await reread(person.id);
    return done;
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    actor: () => state.get().current ?? last ?? nobody,
    connect,
    async save(person) {
      const stored = await store(person);
      if (stored.ok) await reread();
      return stored;
    },
    workAs,
    async remove(id) {
      if (source === null) return notOpened;
      const known = source.list.people.find(({ person }) => person.id === id);
      if (known === undefined) return done;
      const removed = await source.store.remove(id, { ifRevision: known.revision });
      await reread();
      return removed;
    },
    follow: reread,
  };
}

const done = { ok: true, value: null } as const;
const notOpened = { ok: false, error: { kind: "unavailable", reason: "failed" } } as const;

/** Works as `made`. Who gives the first profile a name becomes a person of his or her own, and that profile goes. */
export async function workAsNamed(
  people: People,
  made: Person,
  before: Person | null,
): Promise<SetupOutcome<null>> {
  const stored = await people.workAs(made);
  if (stored.ok && before !== null && isUnnamed(before)) await people.remove(before.id);
  return stored;
}
