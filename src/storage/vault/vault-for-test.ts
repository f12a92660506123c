import { IDBFactory } from "fake-indexeddb";
import type { VaultOutcome } from "#domain";
import type { TabChannel } from "../change-feed.ts";
import type { SentinelStorage } from "../browser/sentinel.ts";
import { type BrowserVault, openVault } from "./open-vault.ts";
import type { PasskeyAuthenticator } from "./keys/passkey-authenticator.ts";
import type { VaultPlatform } from "./vault-platform.ts";
import { readRecord, type VaultRecord } from "./vault-record.ts";

/** Few enough that a test may unlock often; one test takes the real number. */
export const testIterations = 1000;

export const passphrases = {
  nora: "four quiet herons crossing",
  omar: "late trains and warm bread",
  next: "eleven lamps below the pier",
};

/** One browser on one disk: its windows share database, storage, channel, clock and passkeys. */
export interface TestBrowser {
  indexedDB: IDBFactory;
  readonly stored: Map<string, string>;
  passkeys: PasskeyAuthenticator | null;
  now: number;
  /** Runs what waits until the clock stands there. */
  readonly pass: (milliseconds: number) => void;
  readonly platform: () => VaultPlatform;
}

export function newBrowser(): TestBrowser {
  const channels = new Set<{ hear: (message: unknown) => void }>();
  const timers = new Set<{ at: number; run: () => void }>();
  const stored = new Map<string, string>();
  const storage: SentinelStorage = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
    removeItem: (key) => void stored.delete(key),
  };

  function newChannel(): TabChannel {
    const listeners: ((event: { readonly data: unknown }) => void)[] = [];
    const own = {
      hear: (data: unknown) => {
        for (const listener of listeners) listener({ data });
      },
    };
    channels.add(own);
    return {
      postMessage(message) {
        for (const other of channels) {
          if (other !== own) queueMicrotask(() => channels.has(other) && other.hear(message));
        }
      },
      addEventListener: (_type, listener) => void listeners.push(listener),
      close: () => void channels.delete(own),
    };
  }

  const browser: TestBrowser = {
    indexedDB: new IDBFactory(),
    stored,
    passkeys: null,
    now: Date.UTC(2026, 10, 30, 12),
    pass(milliseconds) {
      browser.now += milliseconds;
      for (const timer of [...timers]) {
        if (timer.at <= browser.now && timers.delete(timer)) timer.run();
      }
    },
    platform: () => ({
      indexedDB: browser.indexedDB,
      storage,
      channel: newChannel(),
      passkeys: browser.passkeys,
      now: () => browser.now,
      delay(run, milliseconds) {
        // Nobody answers sooner than at once here, so an unanswered question needs no waiting.
        if (milliseconds <= 150) {
          const immediate = setImmediate(run);
          return () => clearImmediate(immediate);
        }
        const timer = { at: browser.now + milliseconds, run };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    }),
  };
  return browser;
}

/** A new window of the browser. */
export async function openWindow(browser: TestBrowser): Promise<BrowserVault> {
  return valueOf(await openVault(browser.platform(), { iterations: testIterations }));
}

/** A browser whose vault Nora set up, and the window in which she works. */
export async function setUpBrowser() {
  const browser = newBrowser();
  const vault = await openWindow(browser);
  const given = { personId: "nora", passphrase: passphrases.nora };
  const { recoveryKey } = valueOf(await vault.setUp(given));
  return { browser, vault, recoveryKey };
}

export function valueOf<T>(outcome: VaultOutcome<T>): T {
  if (!outcome.ok) throw new Error(`not done: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

/** The copy beside the database, whatever it is. */
export function storedCopy(browser: TestBrowser): unknown {
  return JSON.parse(browser.stored.get("reviewer-workstation.vault") ?? "null");
}

/** The record, as its copy has it. */
export function storedRecord(browser: TestBrowser): VaultRecord {
  const read = readRecord(storedCopy(browser));
  if (read.kind !== "record") throw new Error(`the copy is ${read.kind}`);
  return read.record;
}
