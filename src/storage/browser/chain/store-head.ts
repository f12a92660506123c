import * as z from "zod/mini";
import { emptyStoreHead, extendHead, isPlainObject, type StoreHead } from "#domain";
import { isUndecoded } from "../codec/codec.ts";
import type { CaseDatabase } from "../database.ts";
import type { SentinelStorage } from "../sentinel.ts";

const markSchema = z.strictObject({ epoch: z.string(), through: z.int(), head: z.string() });
const headSchema = z.strictObject({ through: z.int(), head: z.string() });
export const headKey = "chainHead";

/**
 * The head of the chain over all cases: how far it was folded, and to what. It is kept in the database and
 * outside it, beside the counts of the sentinel, after each save; without either a later look sees less.
 */
export interface StoreHeadKeeper {
  /** Takes in every link since the last one it knows. Never rejects, and nobody waits for it. */
  readonly advance: (database: CaseDatabase) => Promise<void>;
  /** What was kept last in the one place and in the other. */
  readonly kept: (database: CaseDatabase) => Promise<readonly StoreHead[]>;
  /** Replaces both, after somebody was told of a loss. */
  readonly replace: (database: CaseDatabase, head: StoreHead) => Promise<void>;
  /** The head as this tab knows it. */
  readonly current: () => StoreHead;
}

export function createStoreHeadKeeper(
  storage: SentinelStorage | null,
  name: string,
): StoreHeadKeeper {
  const key = `${name}.chain-head`;
  let known: StoreHead | null = null;
  let turn: Promise<void> = Promise.resolve();

  function readMark(epoch: string): StoreHead | null {
    try {
      const mark = markSchema.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
      if (!mark.success || mark.data.epoch !== epoch) return null;
      return { through: mark.data.through, head: mark.data.head };
    } catch {
      return null;
    }
  }

  function writeMark(epoch: string, { through, head }: StoreHead): void {
    try {
      storage?.setItem(key, JSON.stringify({ epoch, through, head }));
    } catch {
      // As with the sentinel: the save is on disk, and a head that lags behind only sees less.
    }
  }

  async function kept(database: CaseDatabase): Promise<readonly StoreHead[]> {
    const [epoch, inside] = await Promise.all([
      epochOf(database),
      database.get("meta", headKey).then((row) => headSchema.safeParse(row)),
    ]);
    const outside = readMark(epoch);
    return [...(outside === null ? [] : [outside]), ...(inside.success ? [inside.data] : [])];
  }

  async function write(database: CaseDatabase, head: StoreHead): Promise<void> {
    writeMark(await epochOf(database), head);
    const transaction = database.transaction("meta", "readwrite", { durability: "relaxed" });
    await Promise.all([transaction.store.put(head, headKey), transaction.done]);
  }

  async function takeIn(database: CaseDatabase): Promise<void> {
    const heads = await kept(database);
    const start = newest([...heads, ...(known === null ? [] : [known])]);
    const links = await readLinks(database, start.through);
    const end = links.reduce((head, link) => extendHead(head, link), start);
    known = end;
    const isBehind = heads.length < 2 || heads.some(({ through }) => through < end.through);
    // A chain that is shorter than what was kept of it is no reason to forget how long it was, and a head that was
    // changed stays for whoever looks for changes.
    if (isBehind && end.through > 0 && !(await isHeadChanged(database))) await write(database, end);
  }

  async function afterThat(earlier: Promise<void>, database: CaseDatabase): Promise<void> {
    await earlier;
    try {
      await takeIn(database);
    } catch {
      // The next save, or the next visit, takes in what is left.
    }
  }

  return {
    advance(database) {
      turn = afterThat(turn, database);
      return turn;
    },
    kept,
    async replace(database, head) {
      known = head;
      await write(database, head);
    },
    current: () => known ?? emptyStoreHead,
  };
}

/** Whether the head in the database is not as it was written. */
export async function isHeadChanged(database: CaseDatabase): Promise<boolean> {
  return isUndecoded(await database.get("meta", headKey));
}

/** Links after a number, in order. */
async function readLinks(
  database: CaseDatabase,
  after: number,
): Promise<readonly { readonly number: number; readonly hash: string }[]> {
  const range = IDBKeyRange.lowerBound(after, true);
  const { store } = database.transaction("chain");
  const [numbers, rows] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return numbers.map((number, index) => ({ number, hash: hashIn(rows[index]) }));
}

function newest(heads: readonly StoreHead[]): StoreHead {
  return heads.reduce((best, one) => (one.through > best.through ? one : best), emptyStoreHead);
}

/** The hash in a link; an empty one, which fits nothing, where it has none. */
export function hashIn(row: unknown): string {
  const hash = isPlainObject(row) ? row["hash"] : undefined;
  return typeof hash === "string" ? hash : "";
}

async function epochOf(database: CaseDatabase): Promise<string> {
  const epoch: unknown = await database.get("meta", "epoch");
  return typeof epoch === "string" ? epoch : "";
}
