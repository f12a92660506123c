import pg from "pg";
import * as z from "zod/mini";
import { actorSchema, type Actor } from "#domain";
import { CommitUnknown, isWorthAnotherTry } from "./database-errors.ts";
import type { RecordedOutcome, StoreUser } from "./server-workspace.ts";
import { callOf } from "./statement.ts";

/** One transaction of one person: what it may see and do is that person's, by the rules of the database itself. */
export interface Transaction {
  /** The rows of one statement. `values` stand for $1, $2 …; nothing is ever written into the text. */
  readonly rows: <Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /** The rows of the call that came along with the beginning; none where nothing was asked. */
  readonly opening: readonly unknown[];
  /** Sends a call along with the end of the transaction, after what was given before; see `callOf`. */
  readonly atEnd: (call: string) => void;
  /** The person as stored now. */
  readonly by: Actor;
  /** The zone in which the tenant's plan counts days; null until one was chosen. */
  readonly planZone: string | null;
}

export interface TransactOptions<T> {
  /** A call that is sent along with the beginning; see `callOf`. */
  readonly opening?: string;
  /** What the request's entry of the audit says of it: the entry is part of this transaction. Null: it has none. */
  readonly recorded?: (value: T) => RecordedOutcome | null;
}

export type Transact = <T>(
  kind: "read" | "write",
  work: (transaction: Transaction) => Promise<T>,
  options?: TransactOptions<T>,
) => Promise<T>;

export interface TransactionOptions {
  readonly pool: pg.Pool;
  /** Names this process in what it tells others; see `review.tell`. */
  readonly process: string;
}

/** A statement that takes longer is ended: a person has given up by then. */
const longestStatement = "15s";

/** Runs a person's transactions. Rejects with what the database said; nothing was changed then. */
export function transactionsOf({ pool, process }: TransactionOptions, who: StoreUser): Transact {
  return async (kind, work, options = {}) => {
    // All connections that lie ready may have been cut at once.
    const mostAttempts = leastAttempts + pool.totalCount;
    for (let attempt = 1; ; attempt += 1) {
      // A database that gives no connection is away, and whoever asked is told so at once.
      const client = await pool.connect();
      try {
        return await once(client, kind, work, options);
      } catch (error) {
        // What was sent to be committed may have been done: only its own key can tell.
        const isOpen = error instanceof CommitUnknown;
        if (isOpen || attempt >= mostAttempts || !isWorthAnotherTry(error)) throw error;
      }
    }
  };

  async function once<T>(
    client: pg.PoolClient,
    kind: "read" | "write",
    work: (transaction: Transaction) => Promise<T>,
    { opening, recorded }: TransactOptions<T>,
  ): Promise<T> {
    // A query that is under way fails with the connection; an error in between must not end the process.
    client.on("error", ignore);
    let isBroken = false;
    const last: string[] = [];
    try {
      const value = await work({
        ...(await enter(client, kind, opening)),
        atEnd: (call) => void last.push(call),
        rows: async <Row extends pg.QueryResultRow>(
          text: string,
          values: readonly unknown[] = [],
        ) => {
          const name = nameOf(text);
          const query = { text, values: [...values], ...(name === null ? {} : { name }) };
          const { rows } = await client.query<Row>(query);
          return rows;
        },
      });
      const outcome = (kind === "write" ? recorded?.(value) : null) ?? null;
      const entry = outcome === null ? undefined : who.record?.entryOf(outcome);
      if (entry !== undefined) last.push(callOf("review.record_audit", [who.tenant, entry]));
      await commit(client, kind, last);
      if (outcome !== null) who.record?.recorded(outcome);
      return value;
    } catch (error) {
      isBroken = !(await isRolledBack(client));
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(isBroken);
    }
  }

  async function enter(client: pg.PoolClient, kind: "read" | "write", opening?: string) {
    const mode =
      kind === "read"
        ? "isolation level repeatable read read only"
        : "isolation level read committed read write";
    // One message for all of it; a statement with values could not begin the transaction as well.
    const statements = [
      `begin ${mode}`,
      `set local statement_timeout = '${longestStatement}'`,
      callOf(who.isSystem === true ? "review.enter_for_system" : "review.enter", [
        who.tenant,
        who.personId,
        `${process} ${who.sessionId}`,
      ]),
      ...(opening === undefined ? [] : [opening]),
    ];
    const answers: unknown = await client.query(statements.join("; "));
    const [, , entering, opened] = answersSchema.parse(answers);
    const entered = enteredSchema.parse(entering?.rows[0]);
    const profile: unknown = JSON.parse(entered.profile);
    return {
      by: actorSchema.parse(profile),
      planZone: entered.plan_zone,
      opening: opened?.rows ?? [],
    };
  }
}

const leastAttempts = 3;

/** Ends a transaction in one message with the calls that belong to its end. */
async function commit(
  client: pg.PoolClient,
  kind: "read" | "write",
  last: readonly string[],
): Promise<void> {
  try {
    await client.query([...last, "commit"].join("; "));
  } catch (error) {
    // A rule says so before or at the commit; anything else leaves it open, for who wrote.
    const isRule = error instanceof pg.DatabaseError && !(error.code ?? "").startsWith("57P");
    if (kind === "read" || isRule) throw error;
    throw new CommitUnknown("the answer to a commit was lost");
  }
}

async function isRolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}

/** The answers to one message of several statements. */
const answersSchema = z.array(z.object({ rows: z.array(z.unknown()) }));
const enteredSchema = z.object({ profile: z.string(), plan_zone: z.nullable(z.string()) });

function ignore(): void {
  // The query or the pool reports it.
}

/** Statements that were asked before, by which each connection plans them once; those with changing parts are few. */
const names = new Map<string, string>();
const mostNames = 200;

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return null;
  const name = `s${String(names.size)}`;
  names.set(text, name);
  return name;
}
