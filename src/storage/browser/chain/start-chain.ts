import { isPlainObject, startingLink, type Actor } from "#domain";
import { allOf, chainStartedKey, chainStores, readRows } from "./chain-rows.ts";
import type { CaseDatabase } from "../database.ts";

/**
 * Begins the chain of every case that an earlier release stored: one link each, which takes what is there
 * as it is. Some cases to a transaction, so that a page that is left half way loses nothing and goes on at
 * the next visit. Once all have one the database says so, and a case without a chain does not verify.
 */
export async function startChain(
  database: CaseDatabase,
  at: string,
  pause: () => Promise<void>,
): Promise<void> {
  let after: string | null = null;
  while ((await database.get("meta", chainStartedKey)) === undefined) {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const ids: readonly string[] = await database.getAllKeys("cases", range, slice);
    await startCases(database, ids, at);
    const last = ids.at(-1);
    if (last === undefined) {
      const transaction = database.transaction("meta", "readwrite", { durability: "strict" });
      await Promise.all([transaction.store.put(true, chainStartedKey), transaction.done]);
    } else after = last;
    await pause();
  }
}

const slice = 50;

/** Begins the chains of these cases, where they have none and the whole is still being started. */
export async function startCases(
  database: CaseDatabase,
  ids: readonly string[],
  at: string,
): Promise<void> {
  if (ids.length === 0) return;
  const transaction = database.transaction(chainStores, "readwrite", {
    durability: "strict",
  });
  const chain = transaction.objectStore("chain");
  const isStarted = (await transaction.objectStore("meta").get(chainStartedKey)) !== undefined;
  const begin = async (id: string): Promise<void> => {
    if ((await chain.index("byCase").getKey(allOf(id))) !== undefined) return;
    const rows = await readRows(transaction, id);
    await chain.add(startingLink(rows, revisionOf(rows.stored), at, workstation));
  };
  await Promise.all([...(isStarted ? [] : ids.map(begin)), transaction.done]);
}

/** No person saved anything when a chain begins. */
const workstation: Actor = { name: "Workstation", role: "none" };

function revisionOf(stored: unknown): number {
  const revision = isPlainObject(stored) ? stored["revision"] : undefined;
  return typeof revision === "number" && revision > 0 ? revision : 1;
}
