import {
  type BackupRow,
  type CaseHistory,
  type CaseRestore,
  decideCaseRestore,
  isPlainObject,
} from "#domain";
import { allOf } from "./chain-rows.ts";
import type { CaseDatabase } from "./database.ts";

/** A case of a backup: its rows, in the order of their numbers, and the keys of its creation. */
export interface BackupCase extends CaseHistory {
  readonly id: string;
  readonly keys: readonly string[];
  /** Under which numbers the rows of its logs lay where the backup was made. */
  readonly numbers: Readonly<Record<LogStore, readonly number[]>>;
}

const logStores = ["revisions", "determinations", "chain"] as const;
type LogStore = (typeof logStores)[number];

/** The rows of a backup, case by case. */
export function casesIn(rows: readonly BackupRow[]): readonly BackupCase[] {
  const found = new Map<string, Draft>();
  const draftOf = (id: unknown): Draft | null => {
    if (typeof id !== "string") return null;
    const draft = found.get(id) ?? {
      stored: undefined,
      summary: undefined,
      revisions: [],
      determinations: [],
      chain: [],
      keys: [],
      numbers: { revisions: [], determinations: [], chain: [] },
    };
    found.set(id, draft);
    return draft;
  };
  for (const { store, key, value } of rows) {
    if (store === "cases") Object.assign(draftOf(key) ?? {}, { stored: value });
    else if (store === "summaries") Object.assign(draftOf(key) ?? {}, { summary: value });
    else if (store === "keys" && typeof key === "string") draftOf(value)?.keys.push(key);
    else if (store === "revisions" || store === "determinations" || store === "chain") {
      const draft = draftOf(isPlainObject(value) ? value["caseId"] : null);
      draft?.[store].push(value);
      draft?.numbers[store].push(typeof key === "number" ? key : 0);
    }
  }
  return [...found].map(([id, draft]) => ({ id, ...draft }));
}

interface Draft {
  stored: unknown;
  summary: unknown;
  readonly revisions: unknown[];
  readonly determinations: unknown[];
  readonly chain: unknown[];
  readonly keys: string[];
  readonly numbers: Record<LogStore, number[]>;
}

const stores = ["cases", "summaries", "revisions", "determinations", "chain", "keys"] as const;

/**
 * Brings one case in, where that loses nothing: one transaction, so that it is there whole or as it was.
 *
 * @param isSameDatabase the backup is of this database: what it lost goes back to where it lay, so that no hole is left
 */
export async function restoreCase(
  database: CaseDatabase,
  backup: BackupCase,
  isSameDatabase: boolean,
): Promise<CaseRestore> {
  const transaction = database.transaction(stores, "readwrite", {
    durability: "strict",
  });
  const { done } = transaction;
  const [there, shown, revisions, determinations, chain] = await Promise.all([
    transaction.objectStore("cases").get(backup.id),
    transaction.objectStore("summaries").get(backup.id),
    transaction.objectStore("revisions").index("byCase").getAll(allOf(backup.id)),
    transaction.objectStore("determinations").index("byCase").getAll(backup.id),
    transaction.objectStore("chain").index("byCase").getAll(allOf(backup.id)),
  ]);
  const found = { stored: there, summary: shown, revisions, determinations, chain };
  const decided = decideCaseRestore(found, backup);
  if (decided !== "add" && decided !== "update") {
    await done;
    return decided;
  }
  const { id, stored, summary, keys } = backup;
  const keyed = transaction.objectStore("keys");
  const known = await Promise.all(keys.map((key) => keyed.getKey(key)));
  await Promise.all([
    ...(stored === undefined ? [] : [transaction.objectStore("cases").put(stored)]),
    ...(summary === undefined ? [] : [transaction.objectStore("summaries").put(summary)]),
    ...logStores.flatMap((name) =>
      backup[name].slice(found[name].length).map(async (row, index) => {
        const target = transaction.objectStore(name);
        const number = backup.numbers[name][found[name].length + index] ?? 0;
        const isFree = isSameDatabase && number > 0 && (await target.getKey(number)) === undefined;
        await (isFree ? target.add(row, number) : target.add(row));
      }),
    ),
    ...keys.filter((_, index) => known[index] === undefined).map((key) => keyed.put(id, key)),
    done,
  ]);
  return decided;
}
