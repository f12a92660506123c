import { z } from "zod";
import type { Outcome } from "#cases";
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
    const { epoch, found, implied, accepted } = await examine(database);
    const mark = sentinel.read();
    const expected = combine(
      Math.max,
      mark ?? nothing,
      combine((a, b) => a - b, implied, accepted),
    );
    const databaseReplaced = mark !== null && mark.epoch !== epoch;
    const short = numbers.some((name) => found[name] < expected[name]);
    if (short || databaseReplaced)
      return { kind: "data-loss-suspected", expected, found, databaseReplaced };
    if (found.revisions === 0) return { kind: "first-use" };
    sentinel.write({ epoch, ...found });
    return { kind: "sound", found };
  });
}

/** After the user was told: what is found becomes what is expected. */
export function acceptLoss(
  connection: Connection,
  sentinel: Sentinel,
): Promise<Outcome<StoredCounts>> {
  return connection.use(async (database) => {
    const { epoch, found, implied } = await examine(database);
    const transaction = database.transaction("meta", "readwrite", { durability: "strict" });
    const missing = combine((a, b) => Math.max(0, a - b), implied, found);
    await Promise.all([transaction.store.put(missing, "acceptedLoss"), transaction.done]);
    sentinel.write({ epoch, ...found });
    return found;
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

const numbers = ["cases", "revisions", "determinations"] as const;
const nothing: StoredCounts = { cases: 0, revisions: 0, determinations: 0 };
const countsSchema = z.strictObject({
  cases: z.number(),
  revisions: z.number(),
  determinations: z.number(),
});

async function examine(database: CaseDatabase): Promise<{
  readonly epoch: string;
  readonly found: StoredCounts;
  readonly implied: StoredCounts;
  readonly accepted: StoredCounts;
}> {
  const transaction = database.transaction([
    "cases",
    "revisions",
    "determinations",
    "keys",
    "meta",
  ]);
  const revisions = transaction.objectStore("revisions");
  const [epoch, acceptedLoss, cases, revisionCount, determinations, keys, created, signed, last] =
    await Promise.all([
      transaction.objectStore("meta").get("epoch"),
      transaction.objectStore("meta").get("acceptedLoss"),
      transaction.objectStore("cases").count(),
      revisions.count(),
      transaction.objectStore("determinations").count(),
      transaction.objectStore("keys").count(),
      revisions.index("byKind").count("created"),
      revisions.index("byKind").count("signed"),
      revisions.openKeyCursor(null, "prev"),
    ]);
  const accepted = countsSchema.safeParse(acceptedLoss);
  return {
    epoch: typeof epoch === "string" ? epoch : "",
    found: { cases, revisions: revisionCount, determinations },
    implied: { cases: Math.max(keys, created), revisions: last?.key ?? 0, determinations: signed },
    accepted: accepted.success ? accepted.data : nothing,
  };
}

function combine(
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
