import { decodeBase64, encodeBase64, isPlainObject } from "#domain";
import { browserDelay } from "../browser/in-time.ts";
import type { StorePlace } from "../browser/store-places.ts";
import { databaseMigrations, type DatabaseMigration } from "../migrations/database-migrations.ts";
import { documentMigrations } from "../migrations/document-migrations.ts";
import type { RowCodec } from "./copy-rows.ts";
import type { Disk } from "./disk-for-test.ts";
import { openRawDatabase, storedVersion } from "./raw-database.ts";

/** A database as JSON: contents of documents in base64. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly StoredRow[]>>;
}

export interface StoredRow {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** Null where there is none. */
export async function dumpDatabase(disk: Disk, name: string): Promise<StoredDatabase | null> {
  const version = await storedVersion(disk.factory, name);
  if (version === null) return null;
  const layout = { migrations: [], version };
  const database = await openRawDatabase(disk.factory, name, layout, browserDelay);
  const stores: Record<string, readonly StoredRow[]> = {};
  for (const store of database.objectStoreNames) {
    const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
    const rows = keys.map(async (key, index) => ({ key, value: await asJson(values[index]) }));
    stores[store] = await Promise.all(rows);
  }
  database.close();
  return { version, stores };
}

/** How an object store is made. */
export interface StoreLayout {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
  }[];
}

export async function layoutOf(disk: Disk, name: string): Promise<readonly StoreLayout[]> {
  const version = (await storedVersion(disk.factory, name)) ?? 1;
  const layout = { migrations: [], version };
  const database = await openRawDatabase(disk.factory, name, layout, browserDelay);
  const stores = [...database.objectStoreNames].map((storeName): StoreLayout => {
    const { store } = database.transaction(storeName);
    const { keyPath, autoIncrement, indexNames } = store;
    const indexes = [...indexNames].map((index) => {
      const { keyPath: of, unique } = store.index(index);
      return { name: index, keyPath: of, unique };
    });
    return { name: storeName, keyPath, autoIncrement, indexes };
  });
  database.close();
  return stores;
}

/** Makes a database of the layout that it says, by the steps that lead there, with these rows and no others. */
export async function loadDatabase(
  disk: Disk,
  name: string,
  { version, stores }: StoredDatabase,
  migrations: readonly DatabaseMigration[],
): Promise<void> {
  const steps = migrations.filter(({ to }) => to <= version);
  const layout = { migrations: steps, version };
  const database = await openRawDatabase(disk.factory, name, layout, browserDelay);
  for (const [store, rows] of Object.entries(stores)) {
    const writing = database.transaction(store, "readwrite");
    await writing.store.clear();
    const isInline = writing.store.keyPath !== null;
    const puts = rows.map(({ key, value }) =>
      isInline ? writing.store.put(fromJson(value)) : writing.store.put(fromJson(value), key),
    );
    await Promise.all([...puts, writing.done]);
  }
  database.close();
}

/** Everything of one place, decoded; list caches left out. */
export async function rowsIn(
  disk: Disk,
  place: StorePlace,
  codecOf: (name: string) => RowCodec,
): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for (const name of [place.cases, place.documents]) {
    const version = await storedVersion(disk.factory, name);
    if (version === null) continue;
    const layout = { migrations: [], version };
    const database = await openRawDatabase(disk.factory, name, layout, browserDelay);
    const codec = codecOf(name);
    for (const store of database.objectStoreNames) {
      if (store === "snapshots") continue;
      const keys = await database.getAllKeys(store);
      const values = await database.getAll(store);
      const rows = keys.map(async (key, index) => [
        key,
        await asJson(await codec.decode(store, values[index], key)),
      ]);
      found[name === place.cases ? store : `documents ${store}`] = await Promise.all(rows);
    }
    database.close();
  }
  return found;
}

export const layouts = { cases: databaseMigrations, documents: documentMigrations };

async function asJson(value: unknown): Promise<unknown> {
  if (!(value instanceof Blob)) return value;
  const bytes = new Uint8Array(await value.arrayBuffer());
  return { blob: encodeBase64(bytes), mediaType: value.type };
}

function fromJson(value: unknown): unknown {
  if (!isPlainObject(value) || typeof value["blob"] !== "string") return value;
  const bytes = decodeBase64(value["blob"]) ?? new Uint8Array();
  return new Blob([bytes], { type: String(value["mediaType"]) });
}
