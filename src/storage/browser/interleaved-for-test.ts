import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import type { BrowserCaseStore } from "./browser-case-store.ts";
import { createStoreOn } from "./browser-case-store.ts";
import { connect, type Connection } from "./connection.ts";
import type { CaseDatabase } from "./database.ts";
import type { SentinelStorage } from "./sentinel.ts";
import { tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { databaseName, type BrowserForTest } from "./tab-for-test.ts";

/** Orders what tabs hear of; between two turns the database has come to rest, so that every order can come up. */
export function turnsOfTabs(): fc.Arbitrary<fc.Scheduler> {
  return fc.scheduler({
    async act(turn) {
      await turn();
      for (let tick = 0; tick < 6; tick += 1) await setImmediate();
    },
  });
}

/**
 * A tab whose every answer of the database comes when the scheduler says so, before or after those of other tabs.
 *
 * @param slowness - how many turns a busy tab takes to hear that a write is on disk; another may look meanwhile
 */
export async function openScheduledTab(
  browser: BrowserForTest,
  scheduler: fc.Scheduler,
  slowness: number,
  sentinelStorage: SentinelStorage = browser.sentinelStorage,
): Promise<BrowserCaseStore> {
  const { indexedDB } = browser;
  const opened = await connect({ indexedDB, name: databaseName });
  if (!opened.ok) throw new Error("the store does not open");
  const platform = { channel: browser.newChannel(), sentinelStorage };
  return createStoreOn(scheduledConnection(opened.value, scheduler, slowness), platform, {
    clock: tickingClock(),
    actor: () => ({ name: "Robin Example", role: "nurse-reviewer" }),
    name: databaseName,
  });
}

function scheduledConnection(
  connection: Connection,
  scheduler: fc.Scheduler,
  slowness: number,
): Connection {
  return {
    use: (work) => connection.use((database) => work(scheduled(database, scheduler, slowness))),
    close: connection.close,
  };
}

/** Reads begin late and are heard of late; a write is on disk at once, and heard of late. */
function scheduled(
  database: CaseDatabase,
  scheduler: fc.Scheduler,
  slowness: number,
): CaseDatabase {
  const later = async (what: string): Promise<void> => scheduler.schedule(Promise.resolve(), what);
  const muchLater = async (): Promise<void> => {
    for (let turn = 0; turn <= slowness; turn += 1) await later("a write is heard of");
  };
  return new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name === "transaction") {
        return (...given: readonly unknown[]): unknown =>
          heardLate(Reflect.apply(value, target, given), muchLater);
      }
      return async (...given: readonly unknown[]): Promise<unknown> => {
        await later(`${String(name)} begins`);
        const answer: unknown = await Reflect.apply(value, target, given);
        await later(`${String(name)} is heard of`);
        return answer;
      };
    },
  });
}

function heardLate(transaction: unknown, later: () => Promise<void>): unknown {
  if (typeof transaction !== "object" || transaction === null) return transaction;
  return new Proxy(transaction, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "done" && value instanceof Promise) {
        return ackLate(value, later);
      }
      if (typeof value !== "function") return value;
      return (...given: readonly unknown[]): unknown => Reflect.apply(value, target, given);
    },
  });
}

async function ackLate(done: Promise<unknown>, later: () => Promise<void>): Promise<unknown> {
  try {
    return await done;
  } finally {
    await later();
  }
}

/**
 * The localStorage of each tab as a browser of many processes gives it: a tab sees its own writes at once and those
 * of others when the scheduler says so, and the last one to write wins.
 */
export function laggingStorage(scheduler: fc.Scheduler): () => SentinelStorage {
  const views: Map<string, string>[] = [];
  return () => {
    const view = new Map(views[0]);
    views.push(view);
    return {
      getItem: (key) => view.get(key) ?? null,
      setItem(key, value) {
        view.set(key, value);
        for (const other of views) {
          if (other === view) continue;
          void scheduler
            .schedule(Promise.resolve(), "localStorage arrives")
            .then(() => other.set(key, value));
        }
      },
      removeItem: (key) => void view.delete(key),
    };
  };
}
