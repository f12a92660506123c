import { type DBSchema, type IDBPDatabase, wrap } from "idb";
import { codedDatabase } from "../browser/coded-database.ts";
import { contentStore, plainCodec, type ValueCodec } from "../browser/codec.ts";

/** `answers`: what was read; `contents`: of documents that were opened; `unsent`: what waits to be saved. */
const places = ["answers", contentStore, "unsent"] as const;
export type OfflinePlace = "answers" | "contents" | "unsent";

/** What one person has opened on this device, and what waits here to be saved. No method rejects. */
export interface OfflineStore {
  /** Whether what is written is there again when the page is opened anew. */
  readonly isDurable: boolean;
  readonly read: (place: OfflinePlace, key: string) => Promise<unknown>;
  /** False where it could not be written. */
  readonly write: (place: OfflinePlace, key: string, value: unknown) => Promise<boolean>;
  readonly remove: (place: OfflinePlace, key: string) => Promise<void>;
  readonly entries: (place: OfflinePlace) => Promise<readonly (readonly [string, unknown])[]>;
}

/**
 * A database of its own in this browser for each person of each tenant; in memory where the browser gives none.
 *
 * @param codec - by which values are written; see docs/adr/0043-sealed-records.md
 */
export async function openOfflineStore(
  name: string,
  factory: IDBFactory | null = globalThis.indexedDB ?? null,
  codec: ValueCodec = plainCodec,
): Promise<OfflineStore> {
  if (factory === null) return createMemoryStore();
  try {
    const database = codedDatabase(await openDatabase(factory, name), codec);
    const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
      try {
        return await work();
      } catch {
        return otherwise;
      }
    };
    return {
      isDurable: true,
      read: async (place, key) =>
        quietly(async (): Promise<unknown> => {
          const found: unknown = await database.get(place, key);
          return place === "contents" && found !== undefined
            ? codec.decode(place, found, key)
            : found;
        }, undefined),
      write: async (place, key, value) =>
        quietly(async () => {
          const stored = place === "contents" ? await codec.encode(place, value, key) : value;
          await database.put(place, stored, key);
          return true;
        }, false),
      remove: async (place, key) => quietly(async () => database.delete(place, key), undefined),
      entries: async (place) =>
        quietly(async () => {
          const keys = (await database.getAllKeys(place)).map(String);
          const values: readonly unknown[] = await database.getAll(place);
          return keys.map((key, index) => [key, values[index]] as const);
        }, []),
    };
  } catch {
    return createMemoryStore();
  }
}

/** A store that forgets what was read, and from then on takes no answer that comes too late. */
export function untilForgotten(
  store: OfflineStore,
): OfflineStore & { readonly forget: () => Promise<void> } {
  let isForgotten = false;
  return {
    ...store,
    write: async (place, key, value) =>
      isForgotten && place !== "unsent" ? false : store.write(place, key, value),
    async forget() {
      isForgotten = true;
      for (const place of ["answers", contentStore] as const) {
        for (const [key] of await store.entries(place)) await store.remove(place, key);
      }
    },
  };
}

interface OfflineSchema extends DBSchema {
  answers: { key: string; value: unknown };
  contents: { key: string; value: unknown };
  unsent: { key: string; value: unknown };
}

async function openDatabase(
  factory: IDBFactory,
  name: string,
): Promise<IDBPDatabase<OfflineSchema>> {
  const request = factory.open(name, 1);
  request.addEventListener("upgradeneeded", () => {
    for (const place of places) request.result.createObjectStore(place);
  });
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      const wrapped: unknown = wrap(request.result);
      if (isOurs(wrapped, request.result)) resolve(wrapped);
      else reject(new Error("not a database of ours"));
    });
    for (const end of ["error", "blocked"] as const) {
      request.addEventListener(end, () => reject(request.error ?? new Error(end)));
    }
  });
}

function isOurs(wrapped: unknown, layout: IDBDatabase): wrapped is IDBPDatabase<OfflineSchema> {
  return wrapped !== null && places.every((place) => layout.objectStoreNames.contains(place));
}

function createMemoryStore(): OfflineStore {
  const values = new Map<string, readonly [string, unknown]>();
  const at = (place: OfflinePlace, key: string): string => `${place} ${key}`;
  return {
    isDurable: false,
    read: async (place, key) => values.get(at(place, key))?.[1],
    write: async (place, key, value) => {
      values.set(at(place, key), [key, structuredClone(value)]);
      return true;
    },
    remove: async (place, key) => void values.delete(at(place, key)),
    entries: async (place) =>
      [...values].flatMap(([name, entry]) => (name.startsWith(`${place} `) ? [entry] : [])),
  };
}
