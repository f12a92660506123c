import {
  type BackupRow,
  type CaseRestore,
  casesIn,
  isPlainObject,
  type RestoredCase,
  unsignedLinesIn,
} from "#domain";
import { addMissingRows, fillEmpty, noteRestoring } from "./backup.ts";
import type { CaseDatabase } from "../database.ts";
import { combine, examine, identityOf, sum } from "../integrity.ts";
import { prepareSignatures } from "./restore-signatures.ts";
import { restoreCase } from "./restore-cases.ts";
import type { Sentinel } from "../sentinel.ts";
import { startChain } from "../chain/start-chain.ts";
import type { StoreHeadKeeper } from "../chain/store-head.ts";

/**
 * Restores a backup that was read to its end. Into a database without a case everything goes as it is; else
 * case by case, and nothing that is there is written over. Run again, it goes on where it was cut short; the
 * database says that it was until `noteRestoring` takes that back.
 */
export async function restoreRows(
  database: CaseDatabase,
  given: readonly BackupRow[],
  { sentinel, keeper, at, asksSignatures }: RestoreContext,
): Promise<readonly RestoredCase[]> {
  await noteRestoring(database, at);
  const rows = await prepareSignatures(database, given, { at, asksSignatures });
  const { epoch: before } = await identityOf(database);
  const markBefore = sentinel.read();
  const cases = casesIn(rows);
  const restored: RestoredCase[] = [];
  if (await fillEmpty(database, rows)) {
    restored.push(...cases.map(({ id, stored }) => ({ id, name: nameIn(stored), outcome: added })));
    const { epoch } = await identityOf(database);
    // A mark of another database, or of more than there was here, tells of a loss: it stays until it is settled.
    const isOfEmpty =
      markBefore === null || (markBefore.epoch === before && markBefore.cases === 0);
    const { found, lost, last } = await examine(database);
    const mark = { epoch, ...combine(sum, found, lost), revisions: last };
    if (isOfEmpty) sentinel.replace(mark);
    else sentinel.raise(mark);
  } else {
    await startChain(database, at, pause);
    const unsignedLines = unsignedLinesIn(rows);
    for (const one of cases) {
      // One after the other: each is a transaction of its own.
      const outcome = await restoreCase(database, one, isOf(rows, before), unsignedLines(one));
      restored.push({ id: one.id, name: nameIn(one.stored), outcome });
    }
    await addMissingRows(database, "quality", rows);
    await addMissingRows(database, "setup", rows);
  }
  await keeper.advance(database);
  return restored;
}

interface RestoreContext {
  readonly sentinel: Sentinel;
  readonly keeper: StoreHeadKeeper;
  readonly at: string;
  /** Whether decisions and letters of this store are signed with keys. */
  readonly asksSignatures: boolean;
}

const added: CaseRestore = "add";

/** Whether a backup was made of the database with this identity. */
function isOf(rows: readonly BackupRow[], epoch: string): boolean {
  return rows.some(
    ({ store, key, value }) => store === "meta" && key === "epoch" && value === epoch,
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function nameIn(stored: unknown): string | null {
  const record = isPlainObject(stored) ? stored["record"] : null;
  const member = isPlainObject(record) ? record["member"] : null;
  const name = isPlainObject(member) ? member["name"] : null;
  return typeof name === "string" && name !== "" ? name : null;
}
