import * as z from "zod/mini";
import { answersHash, type CaseRecord, caseRecordSchema, type Versioned } from "#domain";
import type { SentinelStorage } from "../browser/sentinel.ts";
import type { OfflineStore } from "./offline-store.ts";

const unsentSchema = z.strictObject({
  id: z.string(),
  /** The page it was typed on: two windows may have typed apart. */
  page: z.string(),
  record: caseRecordSchema,
  /** What it was based on, and is compared with where somebody else saved meanwhile. */
  base: z.strictObject({ value: caseRecordSchema, version: z.string() }),
  /** By which the server knows this save, however often it is sent. */
  key: z.string(),
  /** `answersHash` of what was sent before and may have arrived. */
  sent: z.array(z.string()),
  at: z.string(),
});

/** One page's newest answers to one case, which the server may not have. */
export type Unsent = z.infer<typeof unsentSchema>;

/** What waits on this device to be saved on the server. */
export interface UnsentStore {
  /** What this page is about to send, or has sent. */
  readonly own: (id: string) => Unsent | undefined;
  /** What failed or was left by an earlier page, the newest; what this page is just sending is not waiting. */
  readonly waiting: (id: string) => Unsent | undefined;
  readonly all: () => readonly Unsent[];
  readonly write: (unsent: Unsent) => Promise<boolean>;
  /** It did not arrive, as far as is known. */
  readonly noteFailed: (unsent: Unsent) => Promise<boolean>;
  readonly remove: (unsent: Pick<Unsent, "id" | "page">) => void;
  /** Writes at once, for a page that may be gone before anything else is done. */
  readonly writeNow: (unsent: Unsent) => void;
}

export interface UnsentOptions {
  readonly store: OfflineStore;
  readonly page: string;
  /** What outlives a page that goes away in the midst of writing to the database. */
  readonly storage: SentinelStorage | null;
  /** Under which rows stand there. */
  readonly name: string;
  /** Told whenever what waits has changed. */
  readonly onChange: () => void;
}

/** Reads what earlier pages left, those that went away at once included. */
export async function openUnsentStore(options: UnsentOptions): Promise<UnsentStore> {
  const { store, page, storage, name, onChange } = options;
  const rows = new Map<string, Unsent>();
  const sending = new Set<string>();
  const keyOf = (unsent: Pick<Unsent, "id" | "page">): string => `${unsent.id} ${unsent.page}`;
  const listKey = `${name}.unsent`;

  function listed(): readonly Unsent[] {
    try {
      const found: unknown = JSON.parse(storage?.getItem(listKey) ?? "[]");
      const read = z.safeParse(z.array(unsentSchema), found);
      return read.success ? read.data : [];
    } catch {
      return [];
    }
  }

  function list(unsent: readonly Unsent[]): void {
    try {
      if (unsent.length === 0) storage?.removeItem(listKey);
      else storage?.setItem(listKey, JSON.stringify(unsent));
    } catch {
      // No room: the browser has asked before leaving, and a save that is on its way may arrive.
    }
  }

  const unlist = (gone: (row: Unsent) => boolean): void => {
    const found = listed();
    if (found.some(gone)) list(found.filter((row) => !gone(row)));
  };

  for (const [, value] of await store.entries("unsent")) {
    const read = z.safeParse(unsentSchema, value);
    if (read.success) rows.set(keyOf(read.data), read.data);
  }
  const left = listed();
  for (const unsent of left) {
    rows.set(keyOf(unsent), unsent);
    // Only once it is in the database it leaves the place where it was put at once.
    if (await store.write("unsent", keyOf(unsent), unsent)) {
      unlist((row) => row.key === unsent.key);
    }
  }

  async function write(unsent: Unsent): Promise<boolean> {
    rows.set(keyOf(unsent), unsent);
    onChange();
    return store.write("unsent", keyOf(unsent), unsent);
  }

  return {
    own: (id) => rows.get(keyOf({ id, page })),
    waiting: (id) =>
      [...rows.values()]
        .filter((unsent) => unsent.id === id && !sending.has(keyOf(unsent)))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0],
    all: () => [...rows.values()].filter((unsent) => !sending.has(keyOf(unsent))),
    async write(unsent) {
      sending.add(keyOf(unsent));
      return write(unsent);
    },
    async noteFailed(unsent) {
      sending.delete(keyOf(unsent));
      const sent = new Set([...unsent.sent, answersHash(unsent.record)]);
      return write({ ...unsent, sent: [...sent].slice(-20) });
    },
    remove(unsent) {
      sending.delete(keyOf(unsent));
      rows.delete(keyOf(unsent));
      unlist((row) => row.id === unsent.id && row.page === unsent.page);
      void store.remove("unsent", keyOf(unsent));
      onChange();
    },
    writeNow(unsent) {
      list([...listed().filter((row) => keyOf(row) !== keyOf(unsent)), unsent]);
    },
  };
}

/** What was acknowledged of each case, so that a draft can say what it rests on. */
export function createAcknowledged(): {
  readonly note: (stored: Versioned<CaseRecord>) => void;
  readonly find: (id: string, version: string) => CaseRecord | undefined;
  readonly last: (id: string) => Versioned<CaseRecord> | undefined;
} {
  const byCase = new Map<string, readonly Versioned<CaseRecord>[]>();
  return {
    note({ value, version }) {
      const earlier = byCase.get(value.id) ?? [];
      byCase.set(value.id, [
        ...earlier.filter((one) => one.version !== version).slice(-3),
        { value: structuredClone(value), version },
      ]);
    },
    find: (id, version) => byCase.get(id)?.find((one) => one.version === version)?.value,
    last: (id) => byCase.get(id)?.at(-1),
  };
}
