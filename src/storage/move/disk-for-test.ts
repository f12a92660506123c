import { IDBFactory } from "fake-indexeddb";
import type { SentinelStorage } from "../browser/sentinel.ts";

/** What outlives a process: databases and localStorage. */
export interface Disk {
  readonly factory: IDBFactory;
  readonly stored: Map<string, string>;
}

export function newDisk(): Disk {
  return { factory: new IDBFactory(), stored: new Map() };
}

/** One running of the workstation on a disk, which may be killed before any of its steps. */
export interface Process {
  readonly indexedDB: globalThis.IDBFactory;
  readonly storage: SentinelStorage;
  readonly storageKeys: () => readonly string[];
  /** How many steps it has taken that change the disk, or lead up to such a change. */
  readonly steps: () => number;
  /** Resolves when it was killed. */
  readonly killed: Promise<"killed">;
}

/**
 * @param killAt - the number of the step, from 1, before which it is killed: nothing is done any more, and transactions
 *   that have not ended are taken back
 */
export function startProcess(disk: Disk, killAt = Infinity): Process {
  const open = new Set<IDBDatabase>();
  const running = new Set<IDBTransaction>();
  let taken = 0;
  let isDead = false;
  let tellKilled: (killed: "killed") => void = () => undefined;
  const killed = new Promise<"killed">((resolve) => {
    tellKilled = resolve;
  });

  /** Whether the process is still there after it. */
  function step(): boolean {
    if (isDead) return false;
    taken += 1;
    if (taken < killAt) return true;
    isDead = true;
    for (const transaction of running) abort(transaction);
    for (const database of open) database.close();
    tellKilled("killed");
    return false;
  }

  /** Nobody hears of what happens after the end. Added first, so that it comes before every other listener. */
  function hushed(target: unknown): unknown {
    if (
      target instanceof EventTarget ||
      target instanceof IDBRequest ||
      target instanceof IDBTransaction
    ) {
      for (const name of ["success", "error", "complete", "abort"]) {
        target.addEventListener(name, (event) => {
          if (isDead) event.stopImmediatePropagation();
        });
      }
    }
    return target;
  }

  function watched(database: IDBDatabase): void {
    open.add(database);
    replaceMethod(database, "transaction", (begin) => (...given) => {
      if (!step()) throw new Error("the process was killed");
      const transaction: unknown = begin(...given);
      if (transaction instanceof IDBTransaction) watchTransaction(transaction);
      return transaction;
    });
  }

  function watchTransaction(transaction: IDBTransaction): void {
    running.add(transaction);
    hushed(transaction);
    transaction.addEventListener("complete", () => running.delete(transaction));
    transaction.addEventListener("abort", () => running.delete(transaction));
    const seen = new Set<object>();
    replaceMethod(transaction, "objectStore", (find) => (...given) => {
      const store: unknown = find(...given);
      if (typeof store !== "object" || store === null || seen.has(store)) return store;
      seen.add(store);
      for (const name of ["put", "add", "delete", "clear"]) {
        replaceMethod(store, name, (write) => (...row) => {
          return step() ? hushed(write(...row)) : unanswered();
        });
      }
      for (const name of ["get", "getKey", "getAll", "getAllKeys", "count"]) {
        replaceMethod(store, name, (read) => (...key) => {
          return isDead ? unanswered() : hushed(read(...key));
        });
      }
      return store;
    });
  }

  const indexedDB: globalThis.IDBFactory = {
    open(...given) {
      if (!step()) return new IDBOpenDBRequest();
      const request = disk.factory.open(...given);
      hushed(request);
      request.addEventListener("upgradeneeded", () => {
        watched(request.result);
        if (request.transaction !== null) watchTransaction(request.transaction);
      });
      request.addEventListener("success", () => {
        if (isDead) request.result.close();
        else if (!open.has(request.result)) watched(request.result);
      });
      return request;
    },
    deleteDatabase(name) {
      return step() ? disk.factory.deleteDatabase(name) : new IDBOpenDBRequest();
    },
    cmp: (one, other) => disk.factory.cmp(one, other),
    databases: () => disk.factory.databases(),
  };
  const change = (work: () => void): void => {
    if (step()) work();
  };
  return {
    indexedDB,
    storage: {
      getItem: (key) => disk.stored.get(key) ?? null,
      setItem: (key, value) => change(() => void disk.stored.set(key, value)),
      removeItem: (key) => change(() => void disk.stored.delete(key)),
    },
    storageKeys: () => [...disk.stored.keys()],
    steps: () => taken,
    killed,
  };
}

/** A request that nobody is there to answer. */
function unanswered(): IDBRequest {
  return new IDBRequest();
}

type Method = (...given: readonly unknown[]) => unknown;

function replaceMethod(target: object, name: string, by: (method: Method) => Method): void {
  const own: unknown = Reflect.get(target, name, target);
  if (typeof own !== "function") throw new Error(`there is no ${name}`);
  const method: Method = (...given) => {
    const answer: unknown = Reflect.apply(own, target, given);
    return answer;
  };
  Object.defineProperty(target, name, { value: by(method), configurable: true });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
