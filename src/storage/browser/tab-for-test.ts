import "fake-indexeddb/auto";
import { setTimeout } from "node:timers/promises";
import { IDBFactory } from "fake-indexeddb";
import type { CaseRecord } from "#domain";
import type { TabChannel } from "../change-feed.ts";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../domain/ports/contract/examples-for-test.ts";
import {
  openBrowserCaseStore,
  type BrowserCaseStore,
  type BrowserCaseStoreOptions,
} from "./browser-case-store.ts";
import type { SentinelStorage } from "./sentinel.ts";

/** One browser: its database, its localStorage and the wire between its tabs. */
export interface BrowserForTest {
  readonly indexedDB: IDBFactory;
  readonly sentinelStorage: SentinelStorage & { readonly clear: () => void };
  readonly newChannel: () => TabChannel;
}

export function newBrowser(): BrowserForTest {
  const kept = new Map<string, string>();
  const listeners = new Map<TabChannel, (event: { readonly data: unknown }) => void>();
  return {
    indexedDB: new IDBFactory(),
    sentinelStorage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
      clear: () => kept.clear(),
    },
    newChannel() {
      const channel: TabChannel = {
        postMessage(message) {
          for (const [other, listener] of listeners) {
            if (other !== channel) listener({ data: structuredClone(message) });
          }
        },
        addEventListener: (_type, listener) => void listeners.set(channel, listener),
        close: () => void listeners.delete(channel),
      };
      return channel;
    },
  };
}

export const databaseName = "cases-under-test";

export function openTabOutcome(
  browser: BrowserForTest,
  options: Partial<BrowserCaseStoreOptions> = {},
): ReturnType<typeof openBrowserCaseStore> {
  const { indexedDB, sentinelStorage, newChannel } = browser;
  const platform = { indexedDB, sentinelStorage, channel: newChannel() };
  return openBrowserCaseStore({
    clock: tickingClock(),
    actor: () => ({ name: "Robin Example", role: "nurse-reviewer" }),
    name: databaseName,
    platform,
    ...options,
  });
}

/** A tab whose store is open, or a failing test. */
export async function openTab(
  browser: BrowserForTest,
  options: Partial<BrowserCaseStoreOptions> = {},
): Promise<BrowserCaseStore> {
  const opened = await openTabOutcome(browser, options);
  if (!opened.ok) throw new Error(`the store does not open: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

/** Creates cases one after the other. */
export async function createCases(
  store: BrowserCaseStore,
  count: number,
): Promise<readonly { readonly record: CaseRecord; readonly version: string }[]> {
  const created = [];
  for (let index = 0; index < count; index += 1) {
    const record = exampleCase({ notes: `case ${index}` });
    const { version } = stored(await store.create(record, { key: record.id }));
    created.push({ record, version });
  }
  return created;
}

/** Changes the database behind the store's back, as a damaged disk would. */
export async function tamper(
  browser: BrowserForTest,
  stores: readonly string[],
  change: (transaction: IDBTransaction) => void,
): Promise<void> {
  const database = await openRaw(browser);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(stores, "readwrite");
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(new Error("the tampering failed")));
    change(transaction);
  });
  database.close();
}

/** Waits until what a list leaves behind for the next visit is on the disk; no reader does. */
export async function untilKept(browser: BrowserForTest, key: string): Promise<void> {
  const database = await openRaw(browser);
  const isKept = () =>
    new Promise<boolean>((resolve) => {
      const kept = database.transaction("snapshots").objectStore("snapshots").count(key);
      kept.addEventListener("success", () => resolve(kept.result === 1));
    });
  while (!(await isKept())) await setTimeout(5);
  database.close();
}

/** A plain connection, e.g. of a tab that runs another release. */
export function openRaw(browser: BrowserForTest, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = browser.indexedDB.open(databaseName, version);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("the database does not open")));
  });
}

export function deleteDatabase(browser: BrowserForTest): Promise<void> {
  return new Promise((resolve) => {
    browser.indexedDB.deleteDatabase(databaseName).addEventListener("success", () => resolve());
  });
}
