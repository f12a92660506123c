import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { openVault } from "./open-vault.ts";
import { createRecordStore } from "./record-store.ts";
import { changeStored } from "./vault-database.ts";
import type { VaultPlatform } from "./vault-platform.ts";
import {
  openWindow,
  passphrases,
  newBrowser,
  setUpBrowser,
  storedCopy,
  storedRecord,
  type TestBrowser,
  testIterations,
  valueOf,
} from "./vault-for-test.ts";

const copyKey = "reviewer-workstation.vault";
const nora = { passphrase: passphrases.nora };
const sentences = /^[A-Z].+\.$/;
const next = { passphrase: passphrases.next };

/** What the database holds. */
async function inDatabase(browser: TestBrowser): Promise<unknown> {
  let found: unknown;
  await changeStored(browser.platform(), (stored) => {
    found = stored;
    return { leave: true };
  });
  return found;
}

async function putIntoDatabase(browser: TestBrowser, value: unknown): Promise<void> {
  await changeStored(browser.platform(), () => ({ put: value }));
}

/** The kind of the state, or in words why there is none. */
async function stateOf(platform: VaultPlatform): Promise<string | undefined> {
  const opened = await openVault(platform, { iterations: testIterations });
  if (opened.ok) return opened.value.getState().kind;
  return opened.error.kind === "unavailable" ? opened.error.detail : opened.error.kind;
}

/** Before and after a change of the passphrase, as both stand in both places. */
async function twoGenerations() {
  const { browser, vault } = await setUpBrowser();
  const older = storedRecord(browser);
  const change = { current: passphrases.nora, next: passphrases.next };
  valueOf(await vault.changePassphrase(change));
  vault.close();
  return { browser, older, newer: storedRecord(browser) };
}

describe("the record, where one of its two places lags behind or is lost", () => {
  it.each([
    { place: "both are new", database: "newer", copy: "newer" },
    { place: "cut off before the copy was written", database: "newer", copy: "older" },
    { place: "the database lost its last write", database: "older", copy: "newer" },
    { place: "the database is lost", database: null, copy: "newer" },
    { place: "the copy is lost", database: "newer", copy: null },
    { place: "the database is damaged", database: "damaged", copy: "newer" },
    { place: "the copy is damaged", database: "newer", copy: "damaged" },
  ] as const)("$place: the newer counts, and is in both again", async ({ database, copy }) => {
    const { browser, older, newer } = await twoGenerations();
    const damaged = { ...newer, id: 1 };
    const values = { older, newer, damaged };
    browser.indexedDB = new IDBFactory();
    if (database !== null) await putIntoDatabase(browser, values[database]);
    browser.stored.clear();
    if (copy !== null) browser.stored.set(copyKey, JSON.stringify(values[copy]));
    const vault = await openWindow(browser);
    expect(await vault.unlock(nora)).toMatchObject({ error: { kind: "wrong" } });
    valueOf(await vault.unlock(next));
    expect(await inDatabase(browser)).toEqual(newer);
    expect(storedRecord(browser)).toEqual(newer);
  });

  it("is one or the other, whichever write was the last to come about", async () => {
    const { browser, older, newer } = await twoGenerations();
    browser.indexedDB = new IDBFactory();
    await putIntoDatabase(browser, older);
    browser.stored.set(copyKey, JSON.stringify(older));
    const change = { current: passphrases.nora, next: passphrases.next };

    // The put is taken back, as by a browser that is killed in it.
    const vault = await openWindow(browser);
    valueOf(await vault.unlock(nora));
    const put = Reflect.get(IDBObjectStore.prototype, "put");
    const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function abort(
      this: IDBObjectStore,
      ...given
    ) {
      const request = Reflect.apply(put, this, given);
      this.transaction.abort();
      return request;
    });
    expect(await vault.changePassphrase(change)).toEqual({
      ok: false,
      error: {
        kind: "unavailable",
        detail: "This browser couldn’t write to its database. Nothing was changed.",
      },
    });
    spy.mockRestore();
    vault.close();
    expect([await inDatabase(browser), storedRecord(browser)]).toEqual([older, older]);

    // Storage that takes no copy costs nothing but the copy.
    const platform = browser.platform();
    const storage = { ...platform.storage, getItem: () => null, removeItem: () => undefined };
    const refuse = () => {
      throw new DOMException("", "QuotaExceededError");
    };
    const options = { iterations: testIterations };
    const full = { ...platform, storage: { ...storage, setItem: refuse } };
    const other = valueOf(await openVault(full, options));
    valueOf(await other.unlock(nora));
    valueOf(await other.changePassphrase(change));
    expect(await inDatabase(browser)).toMatchObject({
      generation: 2,
      id: newer.id,
    });
    expect(storedRecord(browser)).toEqual(older);
    other.close();
    valueOf(await (await openWindow(browser)).unlock(next));
  });

  it("never puts an older copy in the place of a later one, nor of a newer release’s", async () => {
    const { browser, older, newer } = await twoGenerations();
    const later = { ...newer, generation: 3 };
    for (const copy of [later, { version: 2 }]) {
      browser.indexedDB = new IDBFactory();
      await putIntoDatabase(browser, older);
      browser.stored.set(copyKey, JSON.stringify(copy));
      // Another window wrote the copy between the two writes of this one.
      const written = await createRecordStore(browser.platform()).replace(older, newer);
      expect(written).toEqual({ kind: "written" });
      expect(storedCopy(browser)).toEqual(copy);
    }
  });

  it("is not taken from another vault’s copy", async () => {
    const { browser, newer } = await twoGenerations();
    const stranger = storedRecord((await setUpBrowser()).browser);
    browser.stored.set(copyKey, JSON.stringify({ ...stranger, generation: 99 }));
    valueOf(await (await openWindow(browser)).unlock(next));
    expect(storedRecord(browser)).toEqual(newer);
  });
});

describe("a vault that was there once is never “none”", () => {
  it("where both places are damaged, or one is and the other is gone", async () => {
    for (const [database, copy] of [
      ["damaged", "damaged"],
      ["damaged", null],
      [null, "{"],
      [null, "null"],
    ] as const) {
      const browser = newBrowser();
      if (database !== null) await putIntoDatabase(browser, { version: 1, id: database });
      if (copy !== null) browser.stored.set(copyKey, copy);
      expect(await stateOf(browser.platform())).toMatch(sentences);
    }
  });

  it("where a newer release wrote either, and both stay as they are", async () => {
    const { browser, newer } = await twoGenerations();
    const later = { version: 2, keys: "in a form of its own" };
    await putIntoDatabase(browser, later);
    expect(await stateOf(browser.platform())).toMatch(sentences);
    expect(await inDatabase(browser)).toEqual(later);
    await putIntoDatabase(browser, newer);
    browser.stored.set(copyKey, JSON.stringify(later));
    expect(await stateOf(browser.platform())).toMatch(sentences);
    expect(storedCopy(browser)).toEqual(later);
  });

  it("where the sealed store or its mark is left", async () => {
    for (const name of ["reviewer-workstation-sealed", "reviewer-workstation-sealed-documents"]) {
      const marked = newBrowser();
      marked.stored.set(`${name}.sentinel`, "{}");
      expect(await stateOf(marked.platform())).toMatch(sentences);
      const left = newBrowser();
      await new Promise((resolve) => {
        const request = left.indexedDB.open(name);
        request.addEventListener("success", () => resolve(request.result.close()));
      });
      expect(await stateOf(left.platform())).toMatch(sentences);
    }
    expect(await stateOf(newBrowser().platform())).toBe("none");
  });

  it("where the browser gives no database or no cryptography", async () => {
    const { browser } = await setUpBrowser();
    const platform = browser.platform();
    const refuse = () => {
      throw new DOMException("", "SecurityError");
    };
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, "open").mockImplementation(refuse);
    for (const broken of [
      { ...platform, indexedDB: null },
      { ...platform, indexedDB },
    ]) {
      expect(await stateOf(broken)).toMatch(sentences);
    }
    vi.stubGlobal("crypto", { getRandomValues: () => undefined });
    expect(await stateOf(platform)).toMatch(sentences);
  });
});
