import { decodeBase64 } from "#domain";

/** All that a browser has at rest, as text: names of databases, keys, values, bytes as Latin-1, contents of files. */
export async function textAtRest(
  factory: IDBFactory,
  rows: ReadonlyMap<string, string>,
): Promise<string> {
  const parts: string[] = [...rows].flat();
  for (const { name = "" } of await factory.databases()) {
    parts.push(name);
    const database = await openAsItIs(factory, name);
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store);
      const [keys, values] = [reading.getAllKeys(), reading.getAll()].map(done);
      for (const found of await Promise.all([keys, values])) parts.push(await textOf(found));
    }
    database.close();
  }
  return parts.join("\n");
}

async function textOf(value: unknown): Promise<string> {
  if (value instanceof Blob) return value.text();
  if (value instanceof Uint8Array) return String.fromCodePoint(...value);
  if (typeof value === "string") {
    const bytes = value.length < 24 ? null : decodeBase64(value);
    return bytes === null ? value : `${value}\n${String.fromCodePoint(...bytes)}`;
  }
  if (typeof value !== "object" || value === null) return String(value);
  const parts = await Promise.all(Object.entries(value).flat().map(textOf));
  return parts.join("\n");
}

export async function openAsItIs(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const database = await done(factory.open(name));
  database.addEventListener("versionchange", () => database.close());
  return database;
}

export async function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("failed")));
  });
}

/** A database as releases before this one left it: see `earlier-places.ts`. */
export async function plantEarlier(
  factory: IDBFactory,
  name: string,
  contents: Readonly<Record<"answers" | "contents" | "unsent", Readonly<Record<string, unknown>>>>,
): Promise<void> {
  const request = factory.open(name, 1);
  request.addEventListener("upgradeneeded", () => {
    for (const [place, rows] of Object.entries(contents)) {
      const store = request.result.createObjectStore(place);
      for (const [key, value] of Object.entries(rows)) store.put(value, key);
    }
  });
  (await done(request)).close();
}
