import { answersHash, type CaseRecord, sameJson } from "#domain";
import type { SentinelStorage } from "../browser/sentinel.ts";
import type { DraftSeal } from "./draft-seal.ts";
import type { DraftStore } from "./draft-store.ts";
import { createSetAsideDrafts, type SetAside } from "./set-aside.ts";
import { caseIdIn, placeOf, readUnsent, type Unsent } from "./unsent.ts";

/** What waits on this device to be saved on the server, encrypted wherever it lies. No method rejects. */
export interface UnsentStore {
  /** What this page is about to send, or has sent. */
  readonly own: (id: string) => Unsent | undefined;
  /** What failed or was left by an earlier page, the newest; what this page is just sending is not waiting. */
  readonly waiting: (id: string) => Unsent | undefined;
  readonly all: () => readonly Unsent[];
  /** Cases of which something lies here that this person’s key does not open, or this release does not read. */
  readonly unreadable: () => readonly string[];
  readonly write: (unsent: Unsent) => Promise<boolean>;
  /** It did not arrive, as far as is known. */
  readonly noteFailed: (unsent: Unsent) => Promise<boolean>;
  readonly remove: (unsent: Pick<Unsent, "id" | "page">) => void;
  /** Encrypts what `writeNow` is to write of a case; the newest, where several are asked for at once. */
  readonly prepare: (unsent: Unsent) => Promise<void>;
  /**
   * Writes at once, for a page that may be gone before anything else is done: the newest that is prepared, and this one
   * as soon as it is encrypted, should the page live so long.
   */
  readonly writeNow: (unsent: Unsent) => void;
  /** Reads what other windows left since. */
  readonly readAgain: () => Promise<void>;
  /** Lets go of the key and of all that was read, once everything that is being written is written. What lies here stays. */
  readonly letGo: () => Promise<void>;
  /** After a sign-out, with which the key is gone: nothing of this person is left here. */
  readonly deleteAll: () => Promise<void>;
}

export interface UnsentOptions {
  readonly store: DraftStore;
  /** Null without a key: what waits is in this page alone then, and what lies here is not touched. */
  readonly seal: DraftSeal | null;
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
  const { store, page, onChange } = options;
  let { seal } = options;
  let isOver = false;
  const rows = new Map<string, Unsent>();
  const unreadable = new Set<string>();
  const sending = new Set<string>();
  const writing = new Set<Promise<unknown>>();
  const setAside = createSetAsideDrafts(options.storage, `${options.name}.set-aside`);
  /** By case: what is encrypted for a page that goes, what is to be next, and the work on it. */
  const prepared = new Map<string, { readonly unsent: Unsent; readonly row: SetAside }>();
  const next = new Map<string, Unsent>();
  const preparing = new Map<string, Promise<void>>();

  /** False where it can’t be read; then it stays as it is. */
  async function take(place: string, stored: unknown): Promise<boolean> {
    if (seal === null) return false;
    const caseId = caseIdIn(place);
    const opened = stored instanceof Uint8Array ? await seal.open(caseId, copyOf(stored)) : null;
    const unsent = opened?.ok === true ? readUnsent(opened.value) : null;
    if (unsent === null || placeOf(unsent) !== place) {
      unreadable.add(caseId);
      return false;
    }
    if (unsent.page !== page) rows.set(place, unsent);
    return true;
  }

  async function readAll(): Promise<void> {
    if (seal === null) return;
    for (const [place, stored] of await store.entries()) await take(place, stored);
    for (const row of setAside.all()) {
      const isRead = row.page !== page && (await take(placeOf(row), row.sealed));
      // Only once it is in the database it leaves the place where it was put at once.
      if (isRead && (await store.write(placeOf(row), row.sealed))) {
        setAside.drop((one) => one.key === row.key);
      }
    }
  }
  await readAll();

  async function sealAndStore(unsent: Unsent): Promise<boolean> {
    if (seal === null) return !isOver;
    try {
      const sealed = await seal.seal(unsent.id, unsent);
      // A later one is being written, or it arrived meanwhile.
      if (rows.get(placeOf(unsent)) !== unsent) return true;
      return await store.write(placeOf(unsent), sealed);
    } catch {
      return false;
    }
  }

  async function write(unsent: Unsent): Promise<boolean> {
    if (isOver) return false;
    rows.set(placeOf(unsent), unsent);
    onChange();
    const work = sealAndStore(unsent);
    writing.add(work);
    const isWritten = await work;
    writing.delete(work);
    return isWritten;
  }

  async function prepareNext(id: string): Promise<void> {
    for (let unsent = next.get(id); unsent !== undefined; unsent = next.get(id)) {
      next.delete(id);
      try {
        const sealed = await seal?.seal(id, unsent);
        if (sealed === undefined) return;
        prepared.set(id, { unsent, row: { id, page, key: unsent.key, sealed } });
      } catch {
        return;
      }
    }
  }

  async function prepare(unsent: Unsent): Promise<void> {
    const { id } = unsent;
    next.set(id, unsent);
    const work = preparing.get(id) ?? prepareNext(id).finally(() => preparing.delete(id));
    preparing.set(id, work);
    await work;
  }

  function close(): void {
    isOver = true;
    seal = null;
    for (const map of [rows, prepared, next]) map.clear();
    sending.clear();
  }

  return {
    own: (id) => rows.get(placeOf({ id, page })),
    waiting: (id) =>
      [...rows.values()]
        .filter((unsent) => unsent.id === id && !sending.has(placeOf(unsent)))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0],
    all: () => [...rows.values()].filter((unsent) => !sending.has(placeOf(unsent))),
    unreadable: () => [...unreadable],
    async write(unsent) {
      sending.add(placeOf(unsent));
      return write(unsent);
    },
    async noteFailed(unsent) {
      sending.delete(placeOf(unsent));
      const sent = new Set([...unsent.sent, answersHash(unsent.record)]);
      return write({ ...unsent, sent: [...sent].slice(-20) });
    },
    remove(unsent) {
      sending.delete(placeOf(unsent));
      rows.delete(placeOf(unsent));
      if (unsent.page === page) for (const map of [prepared, next]) map.delete(unsent.id);
      setAside.drop((row) => placeOf(row) === placeOf(unsent));
      void store.remove(placeOf(unsent));
      onChange();
    },
    prepare,
    writeNow(unsent) {
      const { id, record, base } = unsent;
      /** What was prepared on an earlier version is on the server already. */
      const putNewest = (): CaseRecord | null => {
        const ready = prepared.get(id);
        if (ready === undefined || ready.unsent.base.version !== base.version) return null;
        setAside.put(ready.row);
        return ready.unsent.record;
      };
      if (sameJson(putNewest(), record)) return;
      void prepare(unsent).then(putNewest);
    },
    readAgain: readAll,
    async letGo() {
      while (writing.size > 0) await Promise.allSettled(writing);
      close();
    },
    async deleteAll() {
      close();
      unreadable.clear();
      setAside.drop(() => true);
      await store.clear();
      onChange();
    },
  };
}

/** Of a buffer of its own, as WebCrypto takes it. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
