import * as z from "zod/mini";
import type { Integrity, Outcome, StoredCounts } from "#domain";
import type { Connection } from "./connection.ts";
import type { CaseDatabase } from "./database.ts";
import type { Sentinel } from "./sentinel.ts";

/**
 * Compares the database with the sentinel outside it, and its own stores with each other: every
 * case has a key and a "created" revision, revision numbers have no holes, every signature has
 * its determination. Other tabs may write, and accept a loss, while it reads.
 */
export function checkIntegrity(
  connection: Connection,
  sentinel: Sentinel,
): Promise<Outcome<Integrity>> {
  return connection.use(async (database) => {
    for (;;) {
      const identity = await identityOf(database);
      // Read before the database: what it names was stored by then, so the database must show it.
      const mark = sentinel.read();
      const seen = await examine(database);
      // A loss was accepted in another tab meanwhile: what is expected has changed under the count.
      if ((await identityOf(database)).epoch !== identity.epoch) continue;
      const { found, lost, last } = seen;
      const { epoch } = identity;
      const isReplaced = mark !== null && !isOf(mark.epoch, identity);
      const known = mark !== null && (isReplaced || mark.epoch === epoch) ? mark : nothing;
      const expected = combine(
        (ever, gone) => ever - gone,
        combine(Math.max, known, seen.ever),
        lost,
      );
      if (isReplaced || countNames.some((name) => found[name] < expected[name])) {
        return { kind: "data-loss-suspected", expected, found, databaseReplaced: isReplaced };
      }
      if (found.revisions === 0) return { kind: "first-use" };
      sentinel.raise({ epoch, ...combine(sum, found, lost), revisions: last });
      return { kind: "sound", found };
    }
  });
}

/** Counting fewer cases than this takes no time that anybody notices. */
const fewCases = 2000;

/**
 * Whether a store of many cases may be shown before everything in it is counted, which takes a second at
 * 100,000 cases: it is the database that the sentinel knows, and the newest write the sentinel saw is in it.
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
    const { epoch } = await identityOf(database);
    return epoch === mark.epoch && (await newestWrite(database)) >= mark.revisions;
  });
}

const countNames = ["cases", "revisions", "determinations"] as const;
export const nothing: StoredCounts = { cases: 0, revisions: 0, determinations: 0 };
const countsSchema = z.strictObject({
  cases: z.number(),
  revisions: z.number(),
  determinations: z.number(),
});

/** Which database this is; each accepted loss gives it a new name, and it keeps the ones it had. */
interface Identity {
  readonly epoch: string;
  readonly former: readonly string[];
}

const formerSchema = z.array(z.string());

export async function identityOf(database: CaseDatabase): Promise<Identity> {
  const meta = database.transaction("meta").store;
  const [epoch, former] = await Promise.all([meta.get("epoch"), meta.get("formerEpochs")]);
  const names = formerSchema.safeParse(former);
  return {
    epoch: typeof epoch === "string" ? epoch : "",
    former: names.success ? names.data : [],
  };
}

function isOf(name: string, { epoch, former }: Identity): boolean {
  return name === epoch || former.includes(name);
}

/**
 * What other stores say must be there is read before what is there, each in a transaction of its
 * own: numbers only grow, so a save in between cannot look like a loss, and no save has to wait
 * until everything is counted. The number of the newest write is read last for the same reason:
 * whatever was counted is not newer.
 *
 * @param reads - one transaction for everything, where nothing may change in between
 */
export async function examine(
  database: CaseDatabase,
  reads: Reads = readsOf(database),
): Promise<{
  /** All there ever were, as far as other stores tell, with what is accepted as lost. */
  readonly ever: StoredCounts;
  readonly found: StoredCounts;
  /** Accepted by the user as lost. */
  readonly lost: StoredCounts;
  readonly last: number;
}> {
  const acceptedLoss = countsSchema.safeParse(await reads.meta("acceptedLoss"));
  const [last, keys, created, signed] = await Promise.all([
    reads.newestWrite(),
    reads.count("keys"),
    reads.countKind("created"),
    reads.countKind("signed"),
  ]);
  const [cases, revisions, determinations] = await Promise.all([
    reads.count("cases"),
    reads.count("revisions"),
    reads.count("determinations"),
  ]);
  return {
    ever: { cases: Math.max(keys, created), revisions: last, determinations: signed },
    found: { cases, revisions, determinations },
    lost: acceptedLoss.success ? acceptedLoss.data : nothing,
    last: await reads.newestWrite(),
  };
}

type CountedStore = "cases" | "revisions" | "determinations" | "keys";

export interface Reads {
  readonly meta: (key: string) => Promise<unknown>;
  readonly count: (store: CountedStore) => Promise<number>;
  readonly countKind: (kind: string) => Promise<number>;
  readonly newestWrite: () => Promise<number>;
}

function readsOf(database: CaseDatabase): Reads {
  return {
    meta: (key) => database.get("meta", key),
    count: (store) => database.count(store),
    countKind: (kind) => database.countFromIndex("revisions", "byKind", kind),
    newestWrite: () => newestWrite(database),
  };
}

function newestWrite(database: CaseDatabase): Promise<number> {
  return newestWriteIn(database.transaction("revisions").store);
}

/** The number of the newest write, 0 where there is none. */
export async function newestWriteIn(revisions: RevisionKeys): Promise<number> {
  const cursor = await revisions.openKeyCursor(null, "prev");
  return cursor?.key ?? 0;
}

interface RevisionKeys {
  openKeyCursor(range: null, direction: "prev"): Promise<{ readonly key: number } | null>;
}

export function sum(left: number, right: number): number {
  return left + right;
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
