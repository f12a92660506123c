import {
  type CaseRows,
  type CaseVerification,
  type ChainHead,
  hashOf,
  verifySignedCase,
} from "#domain";
import type { IDBPTransaction } from "idb";
import type { CaseDatabase, CaseDatabaseSchema } from "../database.ts";
import { readSignatureRule } from "./signature-rows.ts";

/** Under `meta`: set once every case has a chain; see `startChain`. */
export const chainStartedKey = "chainStarted";

/** Every key of a case in an index by case and revision. */
export function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

/** A case as stored, and what the next link of its chain starts from. */
export async function readWithHead(
  database: CaseDatabase,
  id: string,
): Promise<{ readonly row: unknown; readonly head: ChainHead }> {
  const transaction = database.transaction(["cases", "chain"]);
  const [row, cursor] = await Promise.all([
    transaction.objectStore("cases").get(id),
    transaction.objectStore("chain").index("byCase").openCursor(allOf(id), "prev"),
  ]);
  return {
    row,
    head: {
      last: lastOf(cursor?.value),
      found: row === undefined ? null : hashOf(row),
    },
  };
}

/**
 * Reads everything of a case in one transaction, so that a save in between cannot look like a change, and verifies it.
 *
 * @param asksSignatures whether decisions and letters of this store are signed with keys
 * @returns null where nothing is stored of it
 */
export async function readVerified(
  database: CaseDatabase,
  id: string,
  asksSignatures: boolean,
): Promise<{ readonly rows: CaseRows; readonly verification: CaseVerification } | null> {
  const transaction = database.transaction(chainStores);
  const [rows, chain, started, rule] = await Promise.all([
    readRows(transaction, id),
    transaction.objectStore("chain").index("byCase").getAll(allOf(id)),
    transaction.objectStore("meta").get(chainStartedKey),
    readSignatureRule(id, asksSignatures, {
      meta: (key) => transaction.objectStore("meta").get(key),
      numbers: () => transaction.objectStore("determinations").index("byCase").getAllKeys(id),
    }),
  ]);
  const isKnown = rows.stored !== undefined || rows.revisions.length > 0 || chain.length > 0;
  if (!isKnown) return null;
  return { rows, verification: await verifySignedCase(rows, chain, started !== undefined, rule) };
}

/** What a look at a case and its chain reads. */
export const chainStores = [
  "cases",
  "summaries",
  "revisions",
  "determinations",
  "chain",
  "meta",
] as const;

/** Every row of a case, as it is stored. */
export async function readRows<Mode extends "readonly" | "readwrite">(
  transaction: IDBPTransaction<CaseDatabaseSchema, typeof chainStores, Mode>,
  id: string,
): Promise<CaseRows> {
  const [stored, summary, revisions, determinations] = await Promise.all([
    transaction.objectStore("cases").get(id),
    transaction.objectStore("summaries").get(id),
    transaction.objectStore("revisions").index("byCase").getAll(allOf(id)),
    transaction.objectStore("determinations").index("byCase").getAll(id),
  ]);
  return { id, stored, summary, revisions, determinations };
}

function lastOf(link: unknown): ChainHead["last"] {
  if (typeof link !== "object" || link === null) return null;
  if (!("hash" in link) || !("revision" in link)) return null;
  const { hash, revision } = link;
  return typeof hash === "string" && typeof revision === "number" ? { hash, revision } : null;
}
