import { randomUUID } from "node:crypto";
import type { Pool, PoolClient, QueryResultRow } from "pg";
import { systemEntryOf } from "../audit/system-entry.ts";
import type { SystemEvent } from "../fhir-access/system-event.ts";
import type { CallingSystem } from "../fhir-access/system-store.ts";
import { hashOf } from "../sign-in/secrets.ts";
import type { PayloadContent, RequestedSubscription } from "./requested-subscription.ts";
import type { StoredSubscription } from "./subscription-resources.ts";

/** A system and the access token that it brought: the database asks for the token itself. */
export interface Subscriber {
  readonly system: CallingSystem;
  readonly token: string;
}

/**
 * Subscriptions of one system: the database shows it no others. A change and its entry of the audit are one transaction.
 * Rejects where the database is away.
 */
export interface SubscriptionStore {
  /** `forbidden`: not under a registered address, or more than a system may have. */
  readonly add: (
    by: Subscriber,
    asked: RequestedSubscription,
    requestId: string,
  ) => Promise<StoredSubscription | "forbidden">;
  readonly find: (by: Subscriber, id: string) => Promise<StoredSubscription | null>;
  readonly list: (by: Subscriber) => Promise<readonly StoredSubscription[]>;
  /** Nothing more is sent. False where there is none. */
  readonly end: (by: Subscriber, id: string, requestId: string) => Promise<boolean>;
}

const columns = "id, endpoint, content, reason, organizations, ends_at, status, problem, events";

interface Row {
  readonly id: string;
  readonly endpoint: string;
  readonly content: PayloadContent;
  readonly reason: string;
  readonly organizations: readonly string[];
  readonly ends_at: Date | null;
  readonly status: StoredSubscription["status"];
  readonly problem: string | null;
  readonly events: string;
}

/** @param clock ISO 8601 in UTC */
export function createSubscriptionStore(pool: Pool, clock: () => string): SubscriptionStore {
  /** One transaction in the role of the system. */
  async function working<T>({ token }: Subscriber, work: (rows: RowsOf) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let isBroken = false;
    try {
      await client.query("begin");
      await client.query("select review.enter_system($1, $2, 'subscriptions')", [
        hashOf(token),
        clock(),
      ]);
      const value = await work(rowsOf(client));
      await client.query("commit");
      return value;
    } catch (error) {
      await client.query("rollback").catch(() => {
        isBroken = true;
      });
      throw error;
    } finally {
      client.release(isBroken);
    }
  }

  async function record(rows: RowsOf, event: SystemEvent): Promise<void> {
    const entry = JSON.stringify(systemEntryOf(event, clock()));
    await rows("select review.record_audit($1, $2)", [event.tenant, entry]);
  }

  const stored = (row: Row): StoredSubscription => {
    const { ends_at: endsAt, events, ...rest } = row;
    const isOver = endsAt !== null && endsAt.toISOString() <= clock();
    return {
      ...rest,
      status: isOver ? "off" : rest.status,
      end: endsAt?.toISOString() ?? null,
      events: Number(events),
    };
  };

  return {
    async add(by, { endpoint, content, reason, organizations, end }, requestId) {
      const { tenant, systemId } = by.system;
      try {
        const id = randomUUID();
        const [row] = await working(by, async (rows) => {
          await record(rows, {
            kind: "subscription-created",
            subscriptionId: id,
            tenant,
            systemId,
            requestId,
          });
          return rows<Row>(
            `insert into review.subscriptions (tenant, id, system_id, endpoint, content, reason, organizations, ends_at, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
            [tenant, id, systemId, endpoint, content, reason, organizations, end, clock()],
          );
        });
        return row === undefined ? "forbidden" : stored(row);
      } catch (error) {
        if (isRule(error)) return "forbidden";
        throw error;
      }
    },
    async find(by, id) {
      const [row] = await working(by, async (rows) =>
        rows<Row>(`select ${columns} from review.subscriptions where id = $1`, [id]),
      );
      return row === undefined ? null : stored(row);
    },
    async list(by) {
      const rows = await working(by, async (ask) =>
        ask<Row>(
          `select ${columns} from review.subscriptions where status <> 'off' order by created_at, id`,
        ),
      );
      return rows.map(stored);
    },
    async end(by, id, requestId) {
      const { tenant, systemId } = by.system;
      const rows = await working(by, async (ask) => {
        const ended = await ask(
          "update review.subscriptions set status = 'off' where id = $1 and status <> 'off' returning id",
          [id],
        );
        if (ended.length === 1) {
          await record(ask, {
            kind: "subscription-ended",
            subscriptionId: id,
            tenant,
            systemId,
            requestId,
          });
        }
        return ended;
      });
      return rows.length === 1;
    },
  };
}

type RowsOf = <T extends QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<readonly T[]>;

function rowsOf(client: PoolClient): RowsOf {
  return async <T extends QueryResultRow>(text: string, values: readonly unknown[] = []) => {
    const { rows } = await client.query<T>(text, [...values]);
    return rows;
  };
}

/** A rule of the database refused it. */
function isRule(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    (error.code === "42501" || error.code.startsWith("23"))
  );
}
