import {
  authorizeQualityWrite,
  type Outcome,
  type QualityOutcome,
  type QualityRecord,
  type QualityStore,
  readQualityRow,
} from "#domain";
import { failureOf, storeErrorOf } from "./database-errors.ts";
import { parsedJson } from "./parsed-json.ts";
import type { Transact, Transaction } from "./transactions.ts";

export interface PostgresQualityStoreOptions {
  readonly transact: Transact;
  readonly announce: () => void;
  readonly watch: QualityStore["watch"];
}

/** Samples, second reviews and audits of one tenant: for analysts and administrators, who alone may read them. */
export function createPostgresQualityStore({
  transact,
  announce,
  watch,
}: PostgresQualityStoreOptions): QualityStore {
  return {
    async list() {
      try {
        return await transact("read", async ({ rows }) => {
          const found = await rows<QualityRow>(
            "select record from review.quality_records where tenant = (select review.my_tenant()) order by position",
          );
          const readable = found.flatMap((row) => readQualityRow(parsedJson(row.record)) ?? []);
          const closed = await closedCases({ rows });
          const items = readable.filter((record) => !isClosed(record, closed));
          return { ok: true, value: { items, unreadable: found.length - readable.length } };
        });
      } catch (error) {
        return failed(error);
      }
    },
    async get(id) {
      try {
        return await transact("read", async (transaction) => {
          const found = await findRecord(transaction, id, false);
          if (found === undefined) return { ok: false, error: { kind: "not-found" } };
          if (found === "unreadable") return damaged;
          return isClosed(found, await closedCases(transaction))
            ? forbidden
            : { ok: true, value: found };
        });
      } catch (error) {
        return { ok: false, error: qualityErrorOf(error) };
      }
    },
    async write(record) {
      try {
        const outcome = await transact("write", (transaction) => written(transaction, record), {
          recorded: (value) => value,
        });
        if (outcome.ok) announce();
        return outcome;
      } catch (error) {
        return { ok: false, error: qualityErrorOf(error) };
      }
    },
    watch,
  };
}

interface QualityRow {
  readonly record: string;
}

async function findRecord(
  { rows }: Transaction,
  id: string,
  lock: boolean,
): Promise<QualityRecord | "unreadable" | undefined> {
  const [row] = await rows<QualityRow>(
    `select record from review.quality_records where tenant = (select review.my_tenant()) and id = $1${lock ? " for update" : ""}`,
    [id],
  );
  return row === undefined ? undefined : (readQualityRow(parsedJson(row.record)) ?? "unreadable");
}

async function written(
  transaction: Transaction,
  record: QualityRecord,
): Promise<QualityOutcome<QualityRecord>> {
  const refused = authorizeQualityWrite(undefined, record, transaction.by);
  if (!refused.ok && refused.error.kind === "forbidden") return refused;
  const before = await findRecord(transaction, record.id, true);
  if (before === "unreadable") return damaged;
  const closed = await closedCases(transaction);
  if ([before ?? record, record].some((one) => isClosed(one, closed))) return forbidden;
  const permission = authorizeQualityWrite(before, record, transaction.by);
  if (!permission.ok) return permission;
  const values = [permission.value.id, JSON.stringify(permission.value)];
  await transaction.rows(
    before === undefined
      ? "insert into review.quality_records (tenant, id, record) values (review.my_tenant(), $1, $2)"
      : "update review.quality_records set record = $2 where tenant = (select review.my_tenant()) and id = $1",
    values,
  );
  return permission;
}

/** Cases that whoever works in this transaction may not open right now. */
async function closedCases({ rows }: Pick<Transaction, "rows">): Promise<ReadonlySet<string>> {
  const found = await rows<{ readonly id: string }>("select id from review.closed_to_me() as id");
  return new Set(found.map(({ id }) => id));
}

/** A second review and an audit hold contents of their case; a sample holds ids alone. */
function isClosed(record: QualityRecord, closed: ReadonlySet<string>): boolean {
  return record.kind !== "sample" && closed.has(record.caseId);
}

/** Whose role has no right to the table at all is told so in the words of the life of a case. */
function failed(error: unknown): Outcome<never> {
  const failure = failureOf(error);
  return failure.kind === "refused-by-database"
    ? {
        ok: false,
        error: {
          kind: "forbidden",
          refusal: { kind: "role", roles: ["qa-analyst", "administrator"] },
        },
      }
    : { ok: false, error: storeErrorOf(error) };
}

function qualityErrorOf(error: unknown) {
  const failure = failureOf(error);
  if (failure.kind === "refused-by-database" || failure.kind === "unauthorized")
    return { kind: "forbidden" } as const;
  return failure;
}

const forbidden = { ok: false, error: { kind: "forbidden" } } as const;

const damaged: QualityOutcome<never> = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
};
