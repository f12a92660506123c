import { setupPartOf, type UnsealedStore } from "#domain";
import { browserDelay, type Delay } from "../browser/in-time.ts";
import { localStorageKeys, readLocalStorageSetup } from "../browser/setup/local-storage-setup.ts";
import { takenOverPlace } from "../browser/store-places.ts";
import type { MovePlatform } from "./move-platform.ts";
import {
  deleteDatabase,
  openRawDatabase,
  type RawDatabase,
  storedVersion,
} from "./raw-database.ts";

type Where = Pick<MovePlatform, "indexedDB" | "storage" | "storageKeys">;

const { cases, documents, version } = takenOverPlace;

/** What an earlier release left on this device; null where it left nothing, and where it never kept anything. */
export async function findUnsealed(platform: Where): Promise<UnsealedStore | null> {
  const { indexedDB } = platform;
  if (indexedDB === null) return null;
  const counted = await countRows(indexedDB, cases, ["cases", "setup", "quality"]);
  const [files] = await countRows(indexedDB, documents, ["documents"]);
  const [found = 0, setup = 0, quality = 0] = counted;
  const hasMarks = platform.storageKeys().some((key) => marks.includes(key));
  if (!hasMarks && found + setup + quality + (files ?? 0) === 0) return null;
  const people = (await countPeople(indexedDB)) + countLeftPeople(platform);
  return { cases: found, documents: files ?? 0, people };
}

/** Keys of localStorage which say that something was kept, whatever became of it. */
const marks: readonly string[] = [
  `${cases}.sentinel`,
  `${cases}.setup-sentinel`,
  `${documents}.sentinel`,
  ...Object.values(localStorageKeys),
];

/** Zeros where there is no such database or store; as it is, without a change of its layout. */
async function countRows(
  factory: IDBFactory,
  name: string,
  stores: readonly string[],
): Promise<readonly number[]> {
  return lookInto(factory, name, async (database) =>
    Promise.all(
      stores.map(async (store) =>
        database.objectStoreNames.contains(store) ? database.count(store) : 0,
      ),
    ),
  );
}

async function countPeople(factory: IDBFactory): Promise<number> {
  const [count = 0] = await lookInto(factory, cases, async (database) => {
    if (!database.objectStoreNames.contains("setup")) return [];
    return [await database.count("setup", IDBKeyRange.bound("person/", "person/\uffff"))];
  });
  return count;
}

/** Of releases that kept people in localStorage; taking them over clears them there. */
function countLeftPeople({ storage }: Where): number {
  const left = readLocalStorageSetup(storage, "")?.rows ?? [];
  return left.filter(({ key }) => setupPartOf(key) === "people").length;
}

async function lookInto(
  factory: IDBFactory,
  name: string,
  look: (database: RawDatabase) => Promise<readonly number[]>,
): Promise<readonly number[]> {
  const stored = await storedVersion(factory, name);
  if (stored === null) return [];
  const layout = { migrations: [], version: stored };
  const database = await openRawDatabase(factory, name, layout, browserDelay);
  try {
    return await look(database);
  } finally {
    database.close();
  }
}

/**
 * Deletes what was taken over, once the copy counts; whatever is left is deleted at a later visit. A store that an
 * earlier release has made anew since then is left alone, with everything that is known about it.
 *
 * @param of - epoch of the cases that were copied
 */
export async function deleteUnsealed(platform: MovePlatform, of: string): Promise<void> {
  const { indexedDB, storage, delay } = platform;
  if (indexedDB === null) return;
  try {
    for (const name of [cases, documents]) {
      // One after the other: as long as there are cases it can be told whose they are.
      const at = await storedVersion(indexedDB, name);
      if (at === null) continue;
      const isCopied = at === version && (name === documents || (await isOf(indexedDB, delay, of)));
      if (!isCopied) return;
      await deleteDatabase(indexedDB, name, delay);
    }
    for (const key of leftKeys(platform)) storage?.removeItem(key);
  } catch {
    // A window holds it, or the browser does not answer now.
  }
}

async function isOf(factory: IDBFactory, delay: Delay, of: string): Promise<boolean> {
  const database = await openRawDatabase(factory, cases, { migrations: [], version }, delay);
  try {
    return (await epochOf(database)) === of;
  } finally {
    database.close();
  }
}

/** The name of a database of cases; an empty one where it has none. */
export async function epochOf(database: RawDatabase): Promise<string> {
  const epoch: unknown = await database.get("meta", "epoch");
  return typeof epoch === "string" ? epoch : "";
}

/** Everything about it in localStorage. Who worked last is known by the same key from then on. */
function leftKeys({ storageKeys }: MovePlatform): readonly string[] {
  return storageKeys().filter(
    (key) => marks.includes(key) || key === `${cases}.chain-head` || key.startsWith(draftsPrefix),
  );
}

/** Keys of localStorage of what pages left behind as they went away; the id of a case or a second review follows. */
export const draftsPrefix = `${cases}.stashed-drafts.`;
