import * as z from "zod/mini";
import { sameJson } from "#domain";
import type { SentinelStorage } from "../browser/sentinel.ts";
import { placeOf } from "./unsent.ts";

/**
 * Where earlier releases kept what somebody had opened and what was not saved, as plain text: a database for each
 * person, a list of drafts in localStorage, and who was here last.
 */
const earlier = "reviewer-workstation-team-";
const earlierPerson = "reviewer-workstation.team.signed-in";

export interface EarlierPlatform {
  readonly indexedDB: IDBFactory | null;
  readonly storage: SentinelStorage | null;
  /** Whether a window of an earlier release works with a database: it may put another draft there any moment. */
  readonly isOpenElsewhere: (name: string) => Promise<boolean>;
}

/** Such a window reads changes, or waits to read them, under a lock of the database’s name. */
export async function isOpenInBrowser(name: string): Promise<boolean> {
  const locks: LockManager | null | undefined = globalThis.navigator.locks;
  if (locks === null || locks === undefined) return true;
  const { held = [], pending = [] } = await locks.query();
  return [...held, ...pending].some((lock) => lock.name === name);
}

/**
 * Deletes what an earlier release left on this device of cases that were opened, whoever opened them. Drafts that are not
 * on the server stay until their own person signs in (`takeOverDrafts`). Never rejects; does nothing the second time.
 */
export async function removeEarlierAnswers(platform: EarlierPlatform): Promise<void> {
  const { indexedDB, storage } = platform;
  try {
    storage?.removeItem(earlierPerson);
    for (const { name } of (await indexedDB?.databases()) ?? []) {
      if (indexedDB === null || name?.startsWith(earlier) !== true) continue;
      const database = await openEarlier(indexedDB, name);
      if (database === null) continue;
      await inStores(database, ["answers", "contents"], (store) => store.clear());
      await deleteIfEmpty(platform, database);
    }
  } catch {
    // Storage that is forbidden holds nothing.
  }
}

/**
 * Takes the plain drafts of one person over, one by one: each is deleted only after `store` has it. Killed anywhere, the
 * next page begins again and none is lost. Never rejects.
 *
 * @param store - encrypts and stores one under its place; false where it did not
 */
export async function takeOverDrafts(
  platform: EarlierPlatform,
  { tenant, personId }: { readonly tenant: string; readonly personId: string },
  store: (place: string, draft: unknown) => Promise<boolean>,
): Promise<void> {
  const { indexedDB, storage } = platform;
  const name = `${earlier}${tenant}-${personId}`;
  const listKey = `${name}.unsent`;
  try {
    const list = storage?.getItem(listKey) ?? null;
    const listed = list === null ? [] : draftsIn(list);
    const isThere = (await indexedDB?.databases())?.some((one) => one.name === name) === true;
    const database = indexedDB !== null && isThere ? await openEarlier(indexedDB, name) : null;
    const rows = database === null ? [] : await rowsOf(database);
    // What a page put aside as it went is newer than what it had sent.
    const newest = new Map([...rows, ...listed.map(({ place, draft }) => [place, draft] as const)]);
    const stored = new Set<string>();
    for (const [place, draft] of newest) if (await store(place, draft)) stored.add(place);
    for (const [place, draft] of rows) {
      if (database !== null && stored.has(place)) await removeRow(database, place, draft);
    }
    const areAllStored = listed.every(({ place }) => stored.has(place));
    if (areAllStored && storage?.getItem(listKey) === list) storage?.removeItem(listKey);
    if (database !== null) await deleteIfEmpty(platform, database);
  } catch {
    // What could not be taken over is where it was.
  }
}

const listedSchema = z.array(z.looseObject({ id: z.string(), page: z.string() }));

function draftsIn(list: string): readonly { readonly place: string; readonly draft: unknown }[] {
  try {
    const read = z.safeParse(listedSchema, JSON.parse(list));
    return read.success ? read.data.map((draft) => ({ place: placeOf(draft), draft })) : [];
  } catch {
    return [];
  }
}

/** Null where it is not there any more; nothing is made then. */
async function openEarlier(factory: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = factory.open(name);
    request.addEventListener("upgradeneeded", () => request.transaction?.abort());
    request.addEventListener("success", () => {
      const database = request.result;
      // A window beside this one may delete it.
      database.addEventListener("versionchange", () => database.close());
      resolve(database);
    });
    for (const end of ["error", "blocked"] as const) {
      request.addEventListener(end, () => resolve(null));
    }
  });
}

async function rowsOf(database: IDBDatabase): Promise<readonly (readonly [string, unknown])[]> {
  const rows: (readonly [string, unknown])[] = [];
  await inStores(database, ["unsent"], (store) => {
    const reading = store.openCursor();
    reading.addEventListener("success", () => {
      const cursor = reading.result;
      if (cursor === null) return;
      if (typeof cursor.key === "string") rows.push([cursor.key, cursor.value]);
      cursor.continue();
    });
  });
  return rows;
}

async function inStores(
  database: IDBDatabase,
  names: readonly string[],
  work: (store: IDBObjectStore) => void,
): Promise<void> {
  const there = names.filter((name) => database.objectStoreNames.contains(name));
  if (there.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(there, "readwrite");
    for (const name of there) work(transaction.objectStore(name));
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
}

/** Removes a draft as it was taken over: one that a window of the earlier release wrote since stays. */
async function removeRow(database: IDBDatabase, place: string, draft: unknown): Promise<void> {
  await inStores(database, ["unsent"], (store) => {
    const reading = store.get(place);
    reading.addEventListener("success", () => {
      if (sameJson(reading.result, draft)) store.delete(place);
    });
  });
}

/**
 * Deletes a database without drafts, and closes it. Not while a window of the earlier release is open: the browser would
 * wait for that one to close, and then delete what it wrote meanwhile.
 */
async function deleteIfEmpty(
  { indexedDB, storage, isOpenElsewhere }: EarlierPlatform,
  database: IDBDatabase,
): Promise<void> {
  const { name } = database;
  const isEmpty = (await rowsOf(database)).length === 0;
  database.close();
  if (!isEmpty || (storage?.getItem(`${name}.unsent`) ?? null) !== null) return;
  if (indexedDB === null || (await isOpenElsewhere(name))) return;
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const end of ["success", "error", "blocked"] as const) {
      request.addEventListener(end, () => resolve());
    }
  });
}
