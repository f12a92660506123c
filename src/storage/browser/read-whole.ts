import { determinationSchema, readStoredCase, revisionSchema, type ScannedContent } from "#domain";
import { readVerified } from "./chain/chain-rows.ts";
import type { CaseDatabase } from "./database.ts";
import { readLog } from "./read-log.ts";

/** Everything of a case, as far as it is as it was saved here. */
export async function readWhole(
  database: CaseDatabase,
  id: string,
  asksSignatures: boolean,
): Promise<ScannedContent> {
  const read = await readVerified(database, id, asksSignatures);
  if (read === null) return { kind: "does-not-verify" };
  const { rows, verification } = read;
  if (verification.kind === "does-not-verify") return { kind: "does-not-verify" };
  const stored = readStoredCase(id, rows.stored);
  if (!stored.ok || stored.value.removedAt !== null) return { kind: "unreadable" };
  return {
    kind: "whole",
    record: stored.value.record,
    revisions: readLog(revisionSchema, rows.revisions).items,
    determinations: readLog(determinationSchema, rows.determinations).items,
  };
}
