import * as z from "zod/mini";
import {
  hashOf,
  isDecisionRow,
  type BackupMark,
  type BackupRow,
  type BackupStore,
  type SinceBackup,
} from "#domain";
import { chainStartedKey } from "../chain/chain-rows.ts";
import { codecOf, storedDatabase } from "../codec/coded-database.ts";
import type { CaseDatabase } from "../database.ts";
import { isNewestKey, newestKey } from "../codec/newest-rows.ts";
import { mostAtOnce } from "../codec/transaction-turns.ts";

/** Under `meta`: when the last backup was made, and the newest determination in it. */
const lastBackupKey = "lastBackup";
const markSchema = z.strictObject({ at: z.iso.datetime(), through: z.int() });

/** Under `meta` while a backup is being restored: since when. Left there by a restore that was cut short. */
const restoringKey = "restoring";
const restoringSchema = z.strictObject({ since: z.iso.datetime() });

/** Under `meta`: when an unencrypted store was taken over, which is said of one device. */
export const takenOverKey = "takenOver";

/** What of the cases' database goes into a backup: all but lists that are worked out anew. */
export const caseBackupStores = [
  "cases",
  "summaries",
  "revisions",
  "determinations",
  "chain",
  "keys",
  "meta",
  "quality",
  "setup",
] as const satisfies readonly BackupStore[];

/**
 * Every row as it is stored, read in one transaction. The rows say already that this backup was made, as the
 * database will once the file is handed over.
 */
export async function readAllRows(
  database: CaseDatabase,
  at: string,
): Promise<{ readonly rows: readonly BackupRow[]; readonly mark: BackupMark }> {
  const reading = storedDatabase(database).transaction(caseBackupStores);
  const lists = await Promise.all(
    caseBackupStores.map(async (store) => {
      const [keys, values] = await Promise.all([
        reading.objectStore(store).getAllKeys(),
        reading.objectStore(store).getAll(),
      ]);
      return keys.flatMap((key, index): readonly BackupRow[] =>
        typeof key === "string" || typeof key === "number"
          ? [{ store, key, value: values[index] }]
          : [],
      );
    }),
  );
  const rows = await codedRows(database, lists.flat(), "decode");
  const mark = { at, through: newestLine(rows) };
  const isMark = ({ store, key }: BackupRow): boolean =>
    store === "meta" &&
    ([lastBackupKey, restoringKey, takenOverKey].includes(String(key)) || isNewestKey(key));
  return {
    rows: [
      ...rows.filter((row) => !isMark(row)),
      { store: "meta", key: lastBackupKey, value: mark },
    ],
    mark,
  };
}

/**
 * Rows in the other form: decoded after their transaction, or encoded before it, which would not wait for so many. Some
 * at a time: the page gets to draw and to answer in between.
 */
async function codedRows(
  database: CaseDatabase,
  rows: readonly BackupRow[],
  how: "encode" | "decode",
): Promise<readonly BackupRow[]> {
  const codec = codecOf(database);
  if (codec.isPlain) return rows;
  const coded: BackupRow[] = [];
  for (let from = 0; from < rows.length; from += mostAtOnce) {
    const slice = rows.slice(from, from + mostAtOnce).map(async ({ store, key, value }) => ({
      store,
      key,
      value: await codec[how](store, value, key),
    }));
    coded.push(...(await Promise.all(slice)));
  }
  return coded;
}

function newestLine(rows: readonly BackupRow[]): number {
  return rows.reduce(
    (newest, { store, key }) =>
      store === "determinations" && typeof key === "number" ? Math.max(newest, key) : newest,
    0,
  );
}

/** After the file was handed over. */
export async function noteBackup(database: CaseDatabase, mark: BackupMark): Promise<void> {
  const transaction = database.transaction("meta", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(mark, lastBackupKey), transaction.done]);
}

/** Before the first row of a backup is written, and with null after the last one. */
export async function noteRestoring(database: CaseDatabase, since: string | null): Promise<void> {
  const transaction = database.transaction("meta", "readwrite", { durability: "strict" });
  await Promise.all([
    since === null
      ? transaction.store.delete(restoringKey)
      : transaction.store.put({ since }, restoringKey),
    transaction.done,
  ]);
}

export async function readSinceBackup(database: CaseDatabase): Promise<SinceBackup> {
  const [mark, restoring] = await Promise.all([
    database.get("meta", lastBackupKey).then((row) => markSchema.safeParse(row)),
    database.get("meta", restoringKey).then((row) => restoringSchema.safeParse(row)),
  ]);
  const after = IDBKeyRange.lowerBound(mark.success ? mark.data.through : 0, true);
  const lines = await database.getAll("determinations", after);
  return {
    decisions: lines.filter(isDecisionRow).length,
    lastBackupAt: mark.success ? mark.data.at : null,
    restoringSince: restoring.success ? restoring.data.since : null,
  };
}

/**
 * Puts everything into a database that holds no case, in one transaction: it is all there or nothing is. People,
 * plan, settings and quality records that are there stay. False where there is a case already.
 */
export async function fillEmpty(
  database: CaseDatabase,
  given: readonly BackupRow[],
): Promise<boolean> {
  const rows = await codedRows(
    database,
    given.flatMap((row) => {
      const isNewest = row.store === "meta" && isNewestKey(row.key);
      if (!isCaseBackupStore(row.store) || isNewest) return [];
      return row.store === "quality" ? [row, newestOf(row)] : [row];
    }),
    "encode",
  );
  const transaction = storedDatabase(database).transaction(caseBackupStores, "readwrite", {
    durability: "strict",
  });
  const counts = await Promise.all(
    mustBeEmpty.map((store) => transaction.objectStore(store).count()),
  );
  if (counts.some((count) => count > 0)) return false;
  const there: readonly (readonly unknown[])[] = await Promise.all(
    addedOnly.map((store) => transaction.objectStore(store).getAllKeys()),
  );
  const newestThere = new Set(
    there[addedOnly.indexOf("quality")]?.map((key) => newestKey("quality", String(key))),
  );
  const isThere = ({ store, key }: BackupRow): boolean =>
    (store === "meta" && newestThere.has(String(key))) ||
    addedOnly.some((name, index) => name === store && there[index]?.includes(key) === true);
  const writes: Promise<unknown>[] = [];
  try {
    for (const row of rows) {
      if (!isCaseBackupStore(row.store) || isThere(row)) continue;
      writes.push(putRow(transaction.objectStore(row.store), row));
    }
    // Where the backup was made before the chain was begun everywhere, it is begun here as there.
    if (!rows.some(({ store, key }) => store === "meta" && key === chainStartedKey)) {
      writes.push(transaction.objectStore("meta").delete(chainStartedKey));
    }
  } catch (error) {
    transaction.abort();
    await Promise.allSettled([...writes, transaction.done]);
    throw error;
  }
  await Promise.all([...writes, transaction.done]);
  return true;
}

/** Of whatever store: rows of some have their key in them. */
function putRow(
  store: {
    readonly keyPath: string | string[] | null;
    put(value: unknown, key?: string | number): Promise<unknown>;
  },
  { key, value }: BackupRow,
): Promise<unknown> {
  return store.keyPath === null ? store.put(value, key) : store.put(value);
}

const mustBeEmpty = ["cases", "revisions", "determinations", "chain", "keys"] as const;
const addedOnly = ["quality", "setup"] as const;

function isCaseBackupStore(store: BackupStore): store is (typeof caseBackupStores)[number] {
  return store !== "documents" && store !== "contents";
}

/** Adds the rows of a store whose keys are not there yet. */
export async function addMissingRows(
  database: CaseDatabase,
  store: (typeof addedOnly)[number],
  rows: readonly BackupRow[],
): Promise<void> {
  const transaction = database.transaction([store, "meta"], "readwrite", { durability: "strict" });
  const added = transaction.objectStore(store);
  const there = new Set<string | number>(await added.getAllKeys());
  const missing = rows.filter((row) => row.store === store && !there.has(row.key));
  await Promise.all([
    ...missing.map(({ value }) => added.put(value)),
    ...(store === "quality" ? missing.map(newestOf) : []).map(({ key, value }) =>
      transaction.objectStore("meta").put(value, String(key)),
    ),
    transaction.done,
  ]);
}

/** That a row of a backup is the newest one of its key from here on. */
function newestOf({ store, key, value }: BackupRow): BackupRow {
  return { store: "meta", key: newestKey(store, String(key)), value: hashOf(value) };
}
