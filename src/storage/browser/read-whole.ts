import {
  determinationSchema,
  readStoredCase,
  revisionSchema,
  verifyCase,
  type ScannedContent,
} from "#domain";
import { allOf, chainStartedKey, chainStores, readRows } from "./chain-rows.ts";
import type { CaseDatabase } from "./database.ts";
import { readLog } from "./read-log.ts";

/** Everything of a case, read in one transaction. */
export async function readWhole(database: CaseDatabase, id: string): Promise<ScannedContent> {
  const transaction = database.transaction(chainStores);
  const [rows, chain, started] = await Promise.all([
    readRows(transaction, id),
    transaction.objectStore("chain").index("byCase").getAll(allOf(id)),
    transaction.objectStore("meta").get(chainStartedKey),
  ]);
  if (verifyCase(rows, chain, started !== undefined).kind === "does-not-verify") {
    return { kind: "does-not-verify" };
  }
  const stored = readStoredCase(id, rows.stored);
  if (!stored.ok || stored.value.removedAt !== null) return { kind: "unreadable" };
  return {
    kind: "whole",
    record: stored.value.record,
    revisions: readLog(revisionSchema, rows.revisions).items,
    determinations: readLog(determinationSchema, rows.determinations).items,
  };
}
