import { describe, expect, it, vi } from "vitest";
import { isPlainObject } from "#domain";
import {
  exampleCase,
  exampleDetermination,
  stored,
} from "../../domain/ports/contract/examples-for-test.ts";
import { createCases, newBrowser, openTab } from "./tab-for-test.ts";

/** What Chromium does at its quota: every request succeeds, then the transaction aborts. */
function runOutOfRoom(): void {
  vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function abortLate(
    this: IDBTransaction,
  ) {
    const requests: unknown = Reflect.get(this, "_requests");
    const abort: unknown = Reflect.get(this, "_abort");
    const pending: unknown = Array.isArray(requests) ? requests.at(-1) : undefined;
    const last = isPlainObject(pending) ? pending["request"] : undefined;
    if (!(last instanceof IDBRequest) || typeof abort !== "function") throw new Error("no request");
    last.addEventListener("success", () => {
      Reflect.apply(abort, this, ["QuotaExceededError"]);
    });
  });
}

function isRequest(value: unknown): value is IDBRequest<IDBValidKey> {
  return value instanceof IDBRequest;
}

describe("a write", () => {
  it("asks for strict durability each time", async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
    const store = await openTab(newBrowser());
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    const { record, version } = created;
    const saved = stored(
      await store.put(record.id, { ...record, notes: "x" }, { ifMatch: version }),
    );
    const removed = stored(await store.remove(record.id, { ifMatch: saved.version }));
    const restored = stored(await store.restore(record.id, { ifMatch: removed.version }));
    const closed = { ...restored.value, state: "recommended-approval" as const };
    const determination = exampleDetermination(record.id, closed.state);
    stored(await store.sign(record.id, closed, { ifMatch: restored.version, determination }));
    // What is noted of the chain's head after a save is worth no wait for the disk.
    const writes = begun.mock.calls.filter(
      ([names, mode]) => mode === "readwrite" && names !== "meta",
    );
    expect(writes.map(([, , options]) => options)).toEqual(
      Array.from({ length: 5 }, () => ({ durability: "strict" })),
    );
  });

  it("is in the database's hands within the turn it was asked for, so that leaving the page does not stop it", async () => {
    const store = await openTab(newBrowser());
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    const { record, version } = created;
    const committed = vi.spyOn(IDBTransaction.prototype, "commit");
    const saving = store.put(record.id, { ...record, notes: "last words" }, { ifMatch: version });
    expect(committed).toHaveBeenCalledTimes(1);
    stored(await saving);
  });

  it("says quota and changes nothing when there is no room", async () => {
    const store = await openTab(newBrowser());
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    const { record, version } = created;
    const heard: unknown[] = [];
    store.watch({}, (change) => heard.push(change));
    const quota = { ok: false, error: { kind: "quota" } };
    const closed = { ...record, state: "recommended-approval" as const };
    const determination = exampleDetermination(record.id, closed.state);
    const options = { ifMatch: version };

    runOutOfRoom();
    expect(await store.create(exampleCase(), { key: "b" })).toEqual(quota);
    expect(await store.put(record.id, { ...record, notes: "x" }, options)).toEqual(quota);
    expect(await store.remove(record.id, options)).toEqual(quota);
    expect(await store.sign(record.id, closed, { ...options, determination })).toEqual(quota);
    vi.restoreAllMocks();

    expect(await store.get(record.id)).toEqual({ ok: true, value: record, version });
    expect(await store.determinations(record.id)).toMatchObject({ value: { items: [] } });
    expect(await store.list({})).toMatchObject({ value: { total: 1 } });
    expect(heard).toEqual([]);
    stored(await store.put(record.id, { ...record, notes: "x" }, options));
    expect(await store.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
  });

  it("says quota also when a request is never answered, as Chromium does to a signature", async () => {
    const store = await openTab(newBrowser());
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    const { record, version } = created;
    const closed = { ...record, state: "recommended-approval" as const };
    const determination = exampleDetermination(record.id, closed.state);
    runOutOfRoom();
    const put: unknown = Reflect.get(IDBObjectStore.prototype, "put");
    if (typeof put !== "function") throw new Error("no put");
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function unanswered(
      this: IDBObjectStore,
      ...given
    ) {
      const request: unknown =
        this.name === "cases" ? new IDBRequest() : Reflect.apply(put, this, given);
      if (!isRequest(request)) throw new Error("no request");
      return request;
    });
    const signed = await store.sign(record.id, closed, { ifMatch: version, determination });
    expect(signed).toEqual({ ok: false, error: { kind: "quota" } });
    vi.restoreAllMocks();
    expect(await store.get(record.id)).toEqual({ ok: true, value: record, version });
  });

  it("is a success even when a watcher makes a mistake", async () => {
    const store = await openTab(newBrowser());
    const mistakes: unknown[] = [];
    process.once("uncaughtException", (error) => mistakes.push(error));
    store.watch({}, () => {
      throw new Error("a mistake in a screen");
    });
    stored(await store.create(exampleCase(), { key: "a" }));
    expect(mistakes).toHaveLength(1);
  });
});
