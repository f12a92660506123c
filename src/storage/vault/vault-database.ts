import { inTime } from "../browser/in-time.ts";
import type { VaultPlatform } from "./vault-platform.ts";

const name = "reviewer-workstation-vault";
const storeName = "vault";
const recordKey = "record";
const withinMs = 10_000;

/** The database took too long; what was asked of it may still come about. */
export class NoAnswer extends Error {}

/** What a change of the stored value comes to. */
export type StoredChange = { readonly put: unknown } | { readonly leave: true };

/**
 * Reads the stored record and may put another in its place, in one strict transaction: whatever is cut off leaves the one
 * or the other. Rejects where the database can't be used.
 */
export async function changeStored(
  platform: VaultPlatform,
  decide: (stored: unknown) => StoredChange,
): Promise<void> {
  const { indexedDB, delay } = platform;
  if (indexedDB === null) throw new Error("no IndexedDB");
  const changed = await inTime(changeOnce(indexedDB, decide), {
    delay,
    milliseconds: withinMs,
    late: () => "late" as const,
  });
  if (changed === "late") throw new NoAnswer("no answer");
}

async function changeOnce(
  factory: IDBFactory,
  decide: (stored: unknown) => StoredChange,
): Promise<"changed"> {
  const database = await open(factory);
  try {
    await changeIn(database, decide);
    return "changed";
  } finally {
    database.close();
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(storeName));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(asError(request.error)));
  });
}

function changeIn(database: IDBDatabase, decide: (stored: unknown) => StoredChange): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, "readwrite", { durability: "strict" });
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(asError(transaction.error)));
    const store = transaction.objectStore(storeName);
    const reading = store.get(recordKey);
    reading.addEventListener("success", () => {
      const change = decide(reading.result);
      if ("put" in change) store.put(change.put, recordKey);
    });
  });
}

function asError(error: DOMException | null): Error {
  return error ?? new Error("aborted");
}
