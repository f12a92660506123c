import {
  type BackupCase,
  type CaseRestore,
  countIn,
  decideCaseRestore,
  unsignedLinesKey,
} from "#domain";
import { allOf } from "../chain/chain-rows.ts";
import type { CaseDatabase } from "../database.ts";

const logStores = ["revisions", "determinations", "chain"] as const;

const stores = [
  "cases",
  "summaries",
  "revisions",
  "determinations",
  "chain",
  "keys",
  "meta",
] as const;

/**
 * Brings one case in, where that loses nothing: one transaction, so that it is there whole or as it was.
 *
 * @param isSameDatabase the backup is of this database: what it lost goes back to where it lay, so that no hole is left
 * @param unsignedLines how many of its first lines need no signature
 */
export async function restoreCase(
  database: CaseDatabase,
  backup: BackupCase,
  isSameDatabase: boolean,
  unsignedLines: number,
): Promise<CaseRestore> {
  const transaction = database.transaction(stores, "readwrite", {
    durability: "strict",
  });
  const { done } = transaction;
  const [unsigned, there, shown, revisions, determinations, chain] = await Promise.all([
    transaction.objectStore("meta").get(unsignedLinesKey(backup.id)),
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
    ...(unsignedLines > countIn(unsigned)
      ? [transaction.objectStore("meta").put(unsignedLines, unsignedLinesKey(id))]
      : []),
    ...keys.filter((_, index) => known[index] === undefined).map((key) => keyed.put(id, key)),
    done,
  ]);
  return decided;
}
