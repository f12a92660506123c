import type { QueryResultRow } from "pg";
import {
  type BackupHeader,
  type BackupRow,
  contentRow,
  denialFormKey,
  emptyStoreHead,
  extendHead,
  isDecisionRow,
  isPlainObject,
  personKey,
  planKey,
  policyKey,
  type StoreHead,
  writeBackup,
} from "#domain";
import { storedValue } from "../stores/case-rows.ts";
import { parsedJson } from "../stores/parsed-json.ts";
import { type DocumentContents, pieceLength } from "../stores/document-contents.ts";
import {
  cases,
  documents,
  entries,
  keys,
  lines,
  links,
  pagesOf,
  quality,
  type Rows,
} from "./stored-lists.ts";
import { valueOf } from "../stores/setup-rows.ts";
import { newestRows } from "../stores/setup-tables.ts";
import type { Transact } from "../stores/transactions.ts";

interface Source {
  readonly transaction: Rows;
  /** Cases that are closed to whoever exports. */
  readonly without: readonly string[];
  readonly tenant: string;
  readonly contents: DocumentContents;
}

export interface ExportOptions {
  readonly transact: Transact;
  readonly tenant: string;
  /** Where contents of documents lie. */
  readonly contents: DocumentContents;
  /** The release that writes the file. */
  readonly app: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Takes the next bytes of the file; resolves when there is room for more. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** What an export holds, and how many restricted cases it does not. */
export interface Exported {
  readonly header: BackupHeader;
  readonly leftOut: number;
}

/** Cases that are closed to whoever works in this transaction. */
export async function closedCases({ rows }: Rows): Promise<readonly string[]> {
  const found = await rows<{ readonly id: string }>("select id from review.closed_to_me() as id");
  return found.map(({ id }) => id);
}

/**
 * Writes everything of a tenant that is open to whoever exports as one file of lines, as a workstation's backup is written: as it was at one instant,
 * whatever is saved meanwhile. No more than some rows are held. Rejects with what the database said; the file has no
 * end then, and no reader takes it.
 */
export async function exportTenant({
  transact,
  tenant,
  contents,
  app,
  now,
  write,
}: ExportOptions): Promise<Exported> {
  return transact("read", async (transaction) => {
    const without = await closedCases(transaction);
    const header: BackupHeader = {
      kind: "backup",
      format: 1,
      app,
      createdAt: now,
      counts: await countsOf(transaction, without),
      chainHead: await headOf(transaction, without),
    };
    for await (const line of writeBackup(
      header,
      rowsOf({ transaction, tenant, contents, without }),
    ))
      await write(line);
    return { header, leftOut: without.length };
  });
}

async function countsOf(
  transaction: Rows,
  without: readonly string[],
): Promise<BackupHeader["counts"]> {
  const [found] = await transaction.rows<BackupHeader["counts"]>(
    `select (select count(*) from review.cases where id <> all($1::text[]))::int as cases,
      (select count(*) from review.documents where case_id <> all($1::text[]))::int as documents,
      (select count(*) from review.people where profile is not null)::int as people`,
    [without],
  );
  let decisions = 0;
  for await (const { line } of pagesOf<{ line: string }>(transaction, lines, without)) {
    if (isDecisionRow(parsedJson(line))) decisions += 1;
  }
  return {
    cases: found?.cases ?? 0,
    documents: found?.documents ?? 0,
    people: found?.people ?? 0,
    decisions,
  };
}

/** The chain over all cases of the file, in the order of its lines. */
async function headOf(transaction: Rows, without: readonly string[]): Promise<StoreHead> {
  let head = emptyStoreHead;
  for await (const { link } of pagesOf<{ link: string }>(transaction, links, without)) {
    const read = parsedJson(link);
    const hash = isPlainObject(read) ? read["hash"] : null;
    head = extendHead(head, { number: head.through + 1, hash: String(hash) });
  }
  return head;
}

/** Everything but cases, log by log; each log case by case, so that its numbers rise as the reader expects. */
async function* rowsOf(from: Source): AsyncGenerator<BackupRow> {
  const { transaction, without } = from;
  yield* casesOf(from);
  yield* numbered(
    "revisions",
    pagesOf<{ line: string }>(transaction, entries, without),
    ({ line }) => line,
  );
  yield* numbered(
    "determinations",
    pagesOf<{ line: string }>(transaction, lines, without),
    ({ line }) => line,
  );
  yield* numbered(
    "chain",
    pagesOf<{ link: string }>(transaction, links, without),
    ({ link }) => link,
  );
  for await (const { key, case_id } of pagesOf<{ key: string; case_id: string }>(
    transaction,
    keys,
    without,
  )) {
    yield { store: "keys", key, value: case_id };
  }
  // Every case has its chain.
  yield { store: "meta", key: "chainStarted", value: true };
  for await (const { id, record } of pagesOf<{ id: string; record: string }>(
    transaction,
    quality,
    without,
  )) {
    yield { store: "quality", key: id, value: parsedJson(record) };
  }
  yield* setupOf(transaction);
  yield* documentsOf(from);
}

interface CaseRow {
  readonly id: string;
  readonly revision: number;
  readonly removed_at: string | null;
  readonly record: string;
  readonly summary: string;
}

async function* casesOf({
  transaction,
  without,
}: Pick<Source, "transaction" | "without">): AsyncGenerator<BackupRow> {
  for await (const row of pagesOf<CaseRow>(transaction, cases, without)) {
    yield { store: "cases", key: row.id, value: storedValue(row.id, row) };
    yield { store: "summaries", key: row.id, value: parsedJson(row.summary) };
  }
}

async function* numbered<Row extends QueryResultRow>(
  store: "revisions" | "determinations" | "chain",
  rows: AsyncIterable<Row>,
  textOf: (row: Row) => string,
): AsyncGenerator<BackupRow> {
  let key = 0;
  for await (const row of rows) {
    key += 1;
    yield { store, key, value: parsedJson(textOf(row)) };
  }
}

async function* setupOf(transaction: Rows): AsyncGenerator<BackupRow> {
  const people = await transaction.rows<{
    id: string;
    revision: number;
    at: string;
    profile: string | null;
  }>("select id, revision, at, profile from review.people order by id");
  for (const { id, revision, at, profile } of people) {
    const key = personKey(id);
    yield { store: "setup", key, value: { key, revision, at, value: parsedJson(profile) ?? null } };
  }
  for (const key of [planKey, policyKey, denialFormKey]) {
    for (const newest of await newestRows(transaction, key))
      yield { store: "setup", key, value: valueOf(newest) };
  }
}

/** A content that is gone, or in a bucket that lost it, is no reason to give up the rest: its document says so. */
async function* documentsOf({
  transaction,
  tenant,
  contents,
  without,
}: Source): AsyncGenerator<BackupRow> {
  for await (const { id, document } of pagesOf<{ id: string; document: string }>(
    transaction,
    documents,
    without,
  )) {
    const value = parsedJson(document);
    yield { store: "documents", key: id, value };
    const mediaType = isPlainObject(value) ? String(value["mediaType"]) : "";
    const bytes = await contents.read({ transaction, tenant, id });
    if (bytes === null) continue;
    for (let from = 0; from === 0 || from < bytes.length; from += pieceLength) {
      yield contentRow(id, mediaType, bytes.subarray(from, from + pieceLength));
    }
  }
}
