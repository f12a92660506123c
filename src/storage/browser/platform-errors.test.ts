import { IDBDatabase, IDBIndex, IDBObjectStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import type { Outcome } from "#domain";
import { exampleCase, stored } from "../../domain/ports/contract/examples-for-test.ts";
import type { BrowserCaseStore } from "./browser-case-store.ts";
import { createCases, newBrowser, openTab, openTabOutcome } from "./tab-for-test.ts";

// A request of an index has a transaction in every browser; here it takes it from the index, which has none.
Object.defineProperty(IDBIndex.prototype, "transaction", {
  configurable: true,
  get(this: IDBIndex) {
    return this.objectStore.transaction;
  },
});

const quota = { kind: "quota" };
const unavailable = (reason: string) => ({ kind: "unavailable", reason });
const failed = (detail: string) => ({ kind: "unavailable", reason: "failed", detail });

/**
 * Every error that IndexedDB is specified or known to report, and what the store says where opening fails. Each of
 * these has words and ways out on the page (`store-problem-page.tsx`, `save-status.tsx`), exhaustively by its type.
 */
const atOpening: readonly (readonly [string, object])[] = [
  ["QuotaExceededError", quota],
  ["VersionError", unavailable("superseded")],
  ["SecurityError", unavailable("denied")],
  ["NotAllowedError", unavailable("denied")],
  ["InvalidStateError", unavailable("denied")],
  ...[
    "UnknownError",
    "AbortError",
    "DataError",
    "DataCloneError",
    "TimeoutError",
    "NotFoundError",
    "NotReadableError",
    "TransactionInactiveError",
    "ReadOnlyError",
    "ConstraintError",
  ].map((name) => [name, failed(name)] as const),
];
/** The same at work: only room and a connection that is gone are told apart. */
const atWork = atOpening.map(
  ([name]) =>
    [
      name,
      name === "QuotaExceededError"
        ? quota
        : name === "InvalidStateError"
          ? unavailable("connection-lost")
          : failed(name),
    ] as const,
);

async function withCase() {
  const browser = newBrowser();
  const store = await openTab(browser);
  const [created] = await createCases(store, 1);
  if (created === undefined) throw new Error("no case");
  return { browser, store, ...created };
}

type Work = (
  store: BrowserCaseStore,
  made: Awaited<ReturnType<typeof withCase>>,
) => Promise<Outcome<unknown>>;

const reads: Readonly<Record<string, Work>> = {
  get: (store, { record }) => store.get(record.id),
  list: (store) => store.list({}),
  history: (store, { record }) => store.history(record.id),
  determinations: (store, { record }) => store.determinations(record.id),
  verify: (store, { record }) => store.verify(record.id),
};

const writes: Readonly<Record<string, Work>> = {
  create: (store) => store.create(exampleCase(), { key: crypto.randomUUID() }),
  put: (store, { record, version }) =>
    store.put(record.id, { ...record, notes: "changed" }, { ifMatch: version }),
  remove: (store, { record, version }) => store.remove(record.id, { ifMatch: version }),
};

/** Every new transaction that fits is refused with this error. */
function refuseTransactions(name: string, mode: "any" | "readwrite"): () => void {
  const begin = Reflect.get(IDBDatabase.prototype, "transaction");
  const spy = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function refuse(
    this: IDBDatabase,
    ...given
  ) {
    if (mode === "any" || given[1] === "readwrite") throw new DOMException("", name);
    return Reflect.apply(begin, this, given);
  });
  return () => spy.mockRestore();
}

/** Every write of a case is taken back after it was asked for, as a disk that is full or broken does. */
function abortWrites(name: string): () => void {
  const put = Reflect.get(IDBObjectStore.prototype, "put");
  const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function abort(
    this: IDBObjectStore,
    ...given
  ) {
    const request = Reflect.apply(put, this, given);
    const { transaction } = this;
    if (this.name === "cases") queueMicrotask(() => abortWith(transaction, name));
    return request;
  });
  return () => spy.mockRestore();
}

/** What a browser does on its own; pages can only abort without a reason. */
function abortWith(transaction: IDBTransaction, name: string): void {
  const abort: unknown = Reflect.get(transaction, "_abort");
  if (typeof abort !== "function") throw new Error("transactions end otherwise now");
  Reflect.apply(abort, transaction, [name]);
}

/** Every transaction ends so before it answers. */
function abortTransactions(name: string): () => void {
  const begin = Reflect.get(IDBDatabase.prototype, "transaction");
  const spy = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function abort(
    this: IDBDatabase,
    ...given
  ) {
    const transaction = Reflect.apply(begin, this, given);
    queueMicrotask(() => abortWith(transaction, name));
    return transaction;
  });
  return () => spy.mockRestore();
}

describe("an error of the platform is an answer, and the next attempt works", () => {
  it.each(atOpening)("opening: %s", async (name, error) => {
    const { browser, store, record } = await withCase();
    store.close();
    const spy = vi.spyOn(browser.indexedDB, "open").mockImplementation(() => {
      throw new DOMException("", name);
    });
    expect(await openTabOutcome(browser)).toMatchObject({ ok: false, error });
    spy.mockRestore();
    expect(await (await openTab(browser)).get(record.id)).toMatchObject({ ok: true });
  });

  describe.each(Object.entries(reads))("reading: %s", (_what, work) => {
    it.each(atWork)("%s", async (name, error) => {
      const made = await withCase();
      const restore = refuseTransactions(name, "any");
      expect(await work(made.store, made)).toMatchObject({ ok: false, error });
      restore();
      expect(await work(made.store, made)).toMatchObject({ ok: true });
      const end = abortTransactions(name);
      expect(await work(made.store, made)).toMatchObject({ ok: false });
      end();
      expect(await work(made.store, made)).toMatchObject({ ok: true });
    });
  });

  describe.each(Object.entries(writes))("writing: %s", (_what, work) => {
    it.each(atWork)("%s", async (name, error) => {
      const made = await withCase();
      const { store, record, version } = made;
      const restore = refuseTransactions(name, "readwrite");
      expect(await work(store, made)).toMatchObject({ ok: false, error });
      restore();
      const end = abortWrites(name);
      const ended = name === "InvalidStateError" ? {} : error;
      expect(await work(store, made)).toMatchObject({ ok: false, error: ended });
      end();
      // Nothing of it was written, here or as another tab sees it.
      const other = await openTab(made.browser);
      for (const tab of [store, other]) {
        expect(stored(await tab.get(record.id)).version).toBe(version);
        expect(await tab.list({})).toMatchObject({ value: { total: 1, unverified: [] } });
      }
      expect(await work(store, made)).toMatchObject({ ok: true });
    });
  });
});
