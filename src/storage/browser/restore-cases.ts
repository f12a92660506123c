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
}

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
    };
    found.set(id, draft);
    return draft;
  };
  for (const { store, key, value } of rows) {
    if (store === "cases") Object.assign(draftOf(key) ?? {}, { stored: value });
    else if (store === "summaries") Object.assign(draftOf(key) ?? {}, { summary: value });
    else if (store === "keys" && typeof key === "string") draftOf(value)?.keys.push(key);
    else if (store === "revisions" || store === "determinations" || store === "chain") {
      draftOf(isPlainObject(value) ? value["caseId"] : null)?.[store].push(value);
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
}

const stores = ["cases", "summaries", "revisions", "determinations", "chain", "keys"] as const;

/** Brings one case in, where that loses nothing: one transaction, so that it is there whole or as it was. */
export async function restoreCase(
  database: CaseDatabase,
  backup: BackupCase,
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
    ...backup.revisions
      .slice(revisions.length)
      .map((row) => transaction.objectStore("revisions").add(row)),
    ...backup.determinations
      .slice(determinations.length)
      .map((row) => transaction.objectStore("determinations").add(row)),
    ...backup.chain.slice(chain.length).map((row) => transaction.objectStore("chain").add(row)),
    ...keys.filter((_, index) => known[index] === undefined).map((key) => keyed.put(id, key)),
    done,
  ]);
  return decided;
}
