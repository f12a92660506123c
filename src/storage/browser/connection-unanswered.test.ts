import { describe, expect, it, vi } from "vitest";
import type { Delay } from "./in-time.ts";
import type { ConnectionState } from "#domain";
import { connect } from "./connection.ts";
import { createCases, databaseName, deleteDatabase, newBrowser, openTab } from "./tab-for-test.ts";

const noAnswer = { ok: false, error: { kind: "unavailable", reason: "no-answer" } };

/** Delays that end when the test says so. */
function heldDelays(): { readonly delay: Delay; readonly end: () => void } {
  const waiting = new Set<() => void>();
  return {
    delay(callback) {
      waiting.add(callback);
      return () => void waiting.delete(callback);
    },
    end: () => {
      for (const callback of waiting) callback();
    },
  };
}

describe("a browser that does not answer", () => {
  it("is said not to answer when it is opened, and may be opened again", async () => {
    const { indexedDB } = newBrowser();
    const { delay, end } = heldDelays();
    const open = vi.spyOn(indexedDB, "open").mockImplementationOnce(() => new IDBOpenDBRequest());
    const opening = connect({ indexedDB, name: databaseName, delay });
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    end();
    expect(await opening).toEqual(noAnswer);
    expect(await connect({ indexedDB, name: databaseName, delay })).toMatchObject({ ok: true });
  });

  it("is said not to answer when work on it never ends, and the next work is done", async () => {
    const { indexedDB } = newBrowser();
    const { delay, end } = heldDelays();
    const opened = await connect({ indexedDB, name: databaseName, delay });
    if (!opened.ok) throw new Error("not opened");
    const hung = opened.value.use(() => new Promise(() => {}));
    end();
    expect(await hung).toEqual(noAnswer);
    expect(await opened.value.use((database) => database.count("cases"))).toEqual({
      ok: true,
      value: 0,
    });
  });
});

describe("a database that may not be the same any more", () => {
  it("is told to be lost when it is deleted from elsewhere, and found to be another one", async () => {
    const browser = newBrowser();
    const states: ConnectionState[] = [];
    const store = await openTab(browser, { onState: (state) => states.push(state) });
    await createCases(store, 2);
    await deleteDatabase(browser);
    expect(states).toEqual(["open", "lost"]);
    expect(await store.checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", databaseReplaced: true, expected: { cases: 2 } },
    });
  });

  it("is written to by nobody until the user has decided", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    await deleteDatabase(browser);
    await store.checkIntegrity();
    const { record, version } = created;
    const save = () => store.put(record.id, { ...record, notes: "x" }, { ifMatch: version });
    expect(await save()).toMatchObject({ error: { kind: "unavailable" } });
    expect(await store.acceptLoss()).toMatchObject({ value: { cases: 0, revisions: 0 } });
  });

  it("is found to be another one also when the sentinel was deleted with it", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    await createCases(store, 2);
    browser.sentinelStorage.clear();
    await deleteDatabase(browser);
    expect(await store.checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", databaseReplaced: true, expected: { cases: 2 } },
    });
  });

  it.each(["UnknownError"])("is opened again after %s, which damage gives", async (name) => {
    const { indexedDB } = newBrowser();
    const states: ConnectionState[] = [];
    const onState = (state: ConnectionState): void => void states.push(state);
    const opened = await connect({ indexedDB, name: databaseName, onState });
    if (!opened.ok) throw new Error("not opened");
    const failed = await opened.value.use(async () => {
      throw new DOMException("", name);
    });
    expect(failed).toMatchObject({ error: { kind: "unavailable", detail: name } });
    expect(states).toEqual(["open", "lost"]);
    expect(await opened.value.use((database) => database.count("cases"))).toMatchObject({
      ok: true,
    });
    expect(states).toEqual(["open", "lost", "open"]);
  });
});
