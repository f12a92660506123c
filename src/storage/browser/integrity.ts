import * as z from "zod/mini";
import type { Outcome } from "#domain";
import type { Connection } from "./connection.ts";
import type { CaseDatabase } from "./database.ts";
import type { Sentinel, SentinelMark } from "./sentinel.ts";

export interface StoredCounts {
  readonly cases: number;
  readonly revisions: number;
  readonly determinations: number;
}

/** Only `first-use` may be greeted as an empty store. */
export type Integrity =
  | { readonly kind: "first-use" }
  | { readonly kind: "sound"; readonly found: StoredCounts }
  | {
      readonly kind: "data-loss-suspected";
      readonly expected: StoredCounts;
      readonly found: StoredCounts;
      /** The database was created anew since the witness outside it was written. */
      readonly databaseReplaced: boolean;
    };

/**
 * Compares the database with the witness outside it, and its own stores with each other: every
 * case has a key and a "created" revision, revision numbers have no holes, every signature has
 * its determination.
 */
export function checkIntegrity(
  connection: Connection,
  sentinel: Sentinel,
): Promise<Outcome<Integrity>> {
  return connection.use(async (database) => {
    const mark = sentinel.read();
    const { epoch, found, implied } = await examine(database);
    const expected = combine(Math.max, mark ?? nothing, implied);
    const databaseReplaced = mark !== null && mark.epoch !== epoch;
    const isShort = countNames.some((name) => found[name] < expected[name]);
    if (isShort || databaseReplaced) {
      return { kind: "data-loss-suspected", expected, found, databaseReplaced };
    }
    if (found.revisions === 0) return { kind: "first-use" };
    sentinel.write({ epoch, ...combine(Math.max, found, sentinel.read() ?? nothing) });
    return { kind: "sound", found };
  });
}

/** Counting fewer cases than this takes no time that anybody notices. */
const fewCases = 2000;

/**
 * Whether a store of many cases may be shown before everything in it is counted, which takes a second at
 * 100,000 cases: it is the database that the witness knows, and the newest write the witness saw is in it.
 * A store that opened empty, anew or cut short never passes; single rows that are gone are found by
 * `checkIntegrity`, which has to follow. False for a store of few cases: that is counted at once.
 */
export function passesAtSight(
  connection: Connection,
  sentinel: Sentinel,
): Promise<Outcome<boolean>> {
  return connection.use(async (database) => {
    const mark = sentinel.read();
    if (mark === null || mark.cases < fewCases) return false;
    const transaction = database.transaction(["meta", "revisions"]);
    const [epoch, last] = await Promise.all([
      transaction.objectStore("meta").get("epoch"),
      transaction.objectStore("revisions").openKeyCursor(null, "prev"),
    ]);
    return epoch === mark.epoch && (last?.key ?? 0) >= mark.revisions;
  });
}

/** Moves the witness on after an acknowledged write. */
export function witness(
  sentinel: Sentinel,
  epoch: string,
  write: { readonly revisions: number; readonly created: boolean; readonly signed: boolean },
): void {
  const before: SentinelMark = sentinel.read() ?? { epoch, ...nothing };
  // A witness of another database is evidence of a loss: only acceptLoss may replace it.
  if (before.epoch !== epoch) return;
  sentinel.write({
    epoch,
    revisions: Math.max(before.revisions, write.revisions),
    cases: before.cases + (write.created ? 1 : 0),
    determinations: before.determinations + (write.signed ? 1 : 0),
  });
}

const countNames = ["cases", "revisions", "determinations"] as const;
export const nothing: StoredCounts = { cases: 0, revisions: 0, determinations: 0 };
export const countsSchema = z.strictObject({
  cases: z.number(),
  revisions: z.number(),
  determinations: z.number(),
});

/**
 * What other stores say must be there is read before what is there, each in a transaction of its
 * own: numbers only grow, so a save in between cannot look like a loss, and no save has to wait
 * until everything is counted.
 */
export async function examine(database: CaseDatabase): Promise<{
  readonly epoch: string;
  readonly implied: StoredCounts;
  readonly found: StoredCounts;
}> {
  const [epoch, acceptedLoss, last, keys, created, determinations] = await Promise.all([
    database.get("meta", "epoch"),
    database.get("meta", "acceptedLoss"),
    database.transaction("revisions").store.openKeyCursor(null, "prev"),
    database.count("keys"),
    database.countFromIndex("revisions", "byKind", "created"),
    database.countFromIndex("revisions", "byKind", "signed"),
  ]);
  const implied = {
    cases: Math.max(keys, created),
    revisions: last?.key ?? 0,
    determinations,
  };
  const [cases, revisions, signed] = await Promise.all([
    database.count("cases"),
    database.count("revisions"),
    database.count("determinations"),
  ]);
  const found = { cases, revisions, determinations: signed };
  const accepted = countsSchema.safeParse(acceptedLoss);
  const lost = accepted.success ? accepted.data : nothing;
  return {
    epoch: typeof epoch === "string" ? epoch : "",
    implied: combine((count, gone) => count - gone, implied, lost),
    found,
  };
}

export function combine(
  with_: (left: number, right: number) => number,
  left: StoredCounts,
  right: StoredCounts,
): StoredCounts {
  return {
    cases: with_(left.cases, right.cases),
    revisions: with_(left.revisions, right.revisions),
    determinations: with_(left.determinations, right.determinations),
  };
}
