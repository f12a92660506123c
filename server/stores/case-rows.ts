import {
  type CaseRecord,
  type CaseWrite,
  type ChainEntry,
  chainEntrySchema,
  type Determination,
  determinationSchema,
  type Failure,
  hashOf,
  linkOf,
  type Log,
  presence,
  readStoredCase,
  type StoredCase,
  versioned,
  type VersionedOutcome,
} from "#domain";
import { listedValues } from "./listed-values.ts";
import { parsedJson, readLog } from "./parsed-json.ts";
import type { Transaction } from "./transactions.ts";

/** A case as it was found. */
export interface FoundCase {
  readonly ok: true;
  readonly stored: StoredCase;
}

interface CaseRow {
  readonly revision: number;
  readonly removed_at: string | null;
  readonly record: string;
}

/**
 * Finds one case, or says why it cannot be read.
 *
 * @param lock whether nobody else may change it before this transaction ends; only who may write can ask for that
 */
export async function findCase(
  { rows }: Pick<Transaction, "rows">,
  id: string,
  lock: boolean,
): Promise<FoundCase | Failure> {
  const [row] = await rows<CaseRow>(
    `select c.revision, c.removed_at, c.record from review.cases c
      where c.tenant = (select review.my_tenant()) and c.id = $1${lock ? " for no key update" : ""}`,
    [id],
  );
  if (row === undefined) return notFound;
  const read = readStoredCase(id, storedValue(id, row));
  return read.ok ? { ok: true, stored: read.value } : read;
}

/** An earlier write, by its number or by its key. */
export interface EarlierWrite {
  readonly case_id: string;
  readonly revision: number;
  readonly at: string;
  readonly link: string | null;
}

/**
 * The last link of a case's chain, which the next one covers; null where the last change did not come through the
 * server. A statement of its own: one that waited for a lock sees the case as it is now, and every other table as it
 * was before the wait.
 */
export async function lastLink(
  { rows }: Pick<Transaction, "rows">,
  { id, revision }: StoredCase,
): Promise<ChainEntry | null> {
  const [row] = await rows<Pick<EarlierWrite, "link">>(
    "select link from review.revisions where tenant = (select review.my_tenant()) and case_id = $1 and revision = $2",
    [id, revision],
  );
  const link = chainEntrySchema.safeParse(parsedJson(row?.link ?? null));
  return link.success ? link.data : null;
}

/** The write that came under a key before; undefined where none did. */
export async function writeUnder(
  { rows }: Pick<Transaction, "rows">,
  key: string,
): Promise<EarlierWrite | undefined> {
  const [row] = await rows<EarlierWrite>(
    "select case_id, revision, at, link from review.revisions where tenant = (select review.my_tenant()) and write_key = $1",
    [key],
  );
  return row;
}

/** The value that `readStoredCase` reads and the chain has hashed. */
export function storedValue(
  id: string,
  row: Pick<CaseRow, "revision" | "removed_at" | "record">,
): unknown {
  return {
    id,
    revision: row.revision,
    removedAt: row.removed_at,
    record: parsedJson(row.record),
  };
}

/** What `get` answers. */
export function answerOf(stored: StoredCase): VersionedOutcome<CaseRecord> {
  return presence(stored) ?? { ok: true, ...versioned(stored) };
}

/**
 * Writes a change: the signed line first, then the case, then its entry of the history, which covers both.
 *
 * @param found what the change was decided on; null for a new case
 * @param key under which the same write may come again
 */
export async function writeCase(
  transaction: Pick<Transaction, "rows">,
  write: CaseWrite,
  found: StoredCase | null,
  key: string | null,
): Promise<void> {
  const { rows } = transaction;
  const { stored, summary, revision, determination } = write;
  const link = linkOf(write, {
    last: found === null ? null : await lastLink(transaction, found),
    found: found === null ? null : hashOf(found),
  });
  if (determination !== null) {
    await rows(
      "insert into review.determinations (tenant, id, case_id, revision, line) values (review.my_tenant(), $1, $2, $3, $4)",
      [determination.id, stored.id, stored.revision, JSON.stringify(determination)],
    );
  }
  const values = [
    stored.id,
    stored.revision,
    stored.removedAt,
    JSON.stringify(stored.record),
    JSON.stringify(summary),
    ...listedValues(summary),
  ];
  await rows(found === null ? insertCase : updateCase, values);
  await rows(
    "insert into review.revisions (tenant, case_id, revision, at, kind, line, link, write_key) values (review.my_tenant(), $1, $2, $3, $4, $5, $6, $7)",
    [
      stored.id,
      stored.revision,
      revision.at,
      revision.kind,
      JSON.stringify(revision),
      JSON.stringify(link),
      key,
    ],
  );
}

const listedColumns =
  "search, received_order, member_order, reference_order, procedure_order, assignee_order, state_order";
const insertCase = `insert into review.cases (tenant, id, revision, removed_at, record, summary, ${listedColumns})
  values (review.my_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
const updateCase = `update review.cases
  set (revision, removed_at, record, summary, renewed, ${listedColumns}) = ($2, $3, $4, $5, null, $6, $7, $8, $9, $10, $11, $12)
  where tenant = (select review.my_tenant()) and id = $1`;

/** Every signed line of a case, oldest first. */
export async function determinationsOf(
  { rows }: Pick<Transaction, "rows">,
  caseId: string,
): Promise<Log<Determination>> {
  const found = await rows<{ readonly line: string }>(
    `select line from review.determinations where tenant = (select review.my_tenant()) and case_id = $1 order by revision`,
    [caseId],
  );
  return readLog(determinationSchema, found);
}

export const notFound: Failure = { ok: false, error: { kind: "not-found" } };
