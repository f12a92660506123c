// The library of the product's stores asks the surroundings what a database is.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { browserWorkspaces, sealedPlace } from "#storage";
import { firstPerson, peopleOfTests } from "./people.ts";

/** A database as text: its stores as they are declared, and what lies in them. Bytes are in base64. */
export type DatabaseImage = {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoreImage[];
};

export type StoreImage = {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
  }[];
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
};

/** What a workstation holds after its set-up, and the keys of localStorage about it. */
export type StartState = {
  readonly database: DatabaseImage;
  readonly local: Readonly<Record<string, string>>;
  /** By which this database is told from others; every browser has one of its own. */
  readonly epoch: string;
};

/** Bytes, where JSON has none; with a type they are a file. */
export type BytesImage = { readonly inBase64: string; readonly type?: string };

/** The sealed store with its people and nothing else, as the product's own code writes it into a database in memory. */
export async function makeStartState(vaultId: string, dataKey: CryptoKey): Promise<StartState> {
  const indexedDB = new IDBFactory();
  const local = new Map<string, string>();
  const workspaces = browserWorkspaces({
    clock: () => "2026-01-05T08:00:00.000Z",
    actor: () => firstPerson,
    place: sealedPlace,
    seal: { vaultId, dataKey },
    platform: {
      indexedDB,
      channel: null,
      sentinelStorage: {
        getItem: (key) => local.get(key) ?? null,
        setItem: (key, value) => void local.set(key, value),
        removeItem: (key) => void local.delete(key),
      },
    },
  });
  const opened = await workspaces.open(() => undefined);
  if (!opened.ok) throw new Error(`the sealed store does not open: ${opened.error.kind}`);
  const { people, upkeep } = opened.value;
  await upkeep.checkIntegrity();
  await upkeep.openSetup();
  for (const person of peopleOfTests) {
    const saved = await people.save(person, { ifRevision: 0 });
    if (!saved.ok) throw new Error(`${person.name} is not stored: ${saved.error.kind}`);
  }
  workspaces.close();
  const database = await imageOf(indexedDB, sealedPlace.cases);
  const meta = database.stores.find(({ name }) => name === "meta");
  const epoch = meta?.rows.find(({ key }) => key === "epoch")?.value;
  if (typeof epoch !== "string") throw new Error("the sealed store has no name of its own");
  return { database, local: Object.fromEntries(local), epoch };
}

/** A database in memory as text, with everything in it. */
export async function imageOf(indexedDB: IDBFactory, name: string): Promise<DatabaseImage> {
  const database = await answer(indexedDB.open(name));
  const stores = [...database.objectStoreNames].map(async (storeName): Promise<StoreImage> => {
    const store = database.transaction(storeName).objectStore(storeName);
    const indexes = [...store.indexNames].map((index) => store.index(index));
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    const images = await Promise.all(values.map(imageOfValue));
    return {
      name: storeName,
      keyPath: store.keyPath,
      autoIncrement: store.autoIncrement,
      indexes: indexes.map((index) => ({
        name: index.name,
        keyPath: index.keyPath,
        unique: index.unique,
      })),
      rows: keys.map((key, at) => ({ key, value: images[at] })),
    };
  });
  const image = { name, version: database.version, stores: await Promise.all(stores) };
  database.close();
  return image;
}

async function imageOfValue(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    const bytes = Buffer.from(await value.arrayBuffer());
    return { inBase64: bytes.toString("base64"), type: value.type } satisfies BytesImage;
  }
  if (value instanceof Uint8Array) {
    return { inBase64: Buffer.from(value).toString("base64") } satisfies BytesImage;
  }
  if (Array.isArray(value)) return Promise.all(value.map(imageOfValue));
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(
    async ([key, held]) => [key, await imageOfValue(held)] as const,
  );
  return Object.fromEntries(await Promise.all(parts));
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("The database does not answer.")));
  });
}
