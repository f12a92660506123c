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
  /** Adds the profile, or puts it in the place of the one with its id, and works as that person. */
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
  /** Nobody ever worked here: the only time that nobody has to be asked. */
  readonly isFirstUse: boolean;
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
  let source: Omit<PeopleSource, "isFirstUse"> | null = null;
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

  function connect({ isFirstUse, ...to }: PeopleSource): void {
    stopWatching?.();
    source = to;
    enter(to.list, to.currentPerson?.read() ?? null);
    if (isFirstUse) {
      enter({ ...to.list, people: [{ person: defaultPerson, revision: 0 }] }, defaultPerson.id);
      void workAs(defaultPerson);
    }
    stopWatching = to.store.watch(() => void reread());
  }

  async function workAs(person: Person): Promise<SetupOutcome<null>> {
    if (source === null) return notOpened;
    const { store, list, currentPerson } = source;
    const known = list.people.find((one) => one.person.id === person.id);
    if (known?.person !== person) {
      const ifRevision = known?.revision ?? list.removed.get(person.id) ?? 0;
      const saved = await store.save(person, { ifRevision });
      if (!saved.ok) {
        if (saved.error.kind === "conflict") await reread();
        return saved;
      }
    }
    currentPerson?.write(person.id);
    await reread(person.id);
    return done;
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    actor: () => state.get().current ?? last ?? nobody,
    connect,
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
