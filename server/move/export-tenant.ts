import type { QueryResultRow } from "pg";
import {
  type BackupHeader,
  type BackupRow,
  contentRow,
  emptyStoreHead,
  extendHead,
  isDecisionRow,
  isPlainObject,
  personKey,
  planKey,
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
import type { Transact } from "../stores/transactions.ts";

interface Source {
  readonly transaction: Rows;
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

/**
 * Writes everything of a tenant as one file of lines, as a workstation's backup is written: as it was at one instant,
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
}: ExportOptions): Promise<BackupHeader> {
  return transact("read", async (transaction) => {
    const header: BackupHeader = {
      kind: "backup",
      format: 1,
      app,
      createdAt: now,
      counts: await countsOf(transaction),
      chainHead: await headOf(transaction),
    };
    for await (const line of writeBackup(header, rowsOf({ transaction, tenant, contents })))
      await write(line);
    return header;
  });
}

async function countsOf(transaction: Rows): Promise<BackupHeader["counts"]> {
  const [found] = await transaction.rows<BackupHeader["counts"]>(
    `select (select count(*) from review.cases)::int as cases,
      (select count(*) from review.documents)::int as documents,
      (select count(*) from review.people where profile is not null)::int as people`,
  );
  let decisions = 0;
  for await (const { line } of pagesOf<{ line: string }>(transaction, lines)) {
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
async function headOf(transaction: Rows): Promise<StoreHead> {
  let head = emptyStoreHead;
  for await (const { link } of pagesOf<{ link: string }>(transaction, links)) {
    const read = parsedJson(link);
    const hash = isPlainObject(read) ? read["hash"] : null;
    head = extendHead(head, { number: head.through + 1, hash: String(hash) });
  }
  return head;
}

/** Everything but cases, log by log; each log case by case, so that its numbers rise as the reader expects. */
async function* rowsOf(from: Source): AsyncGenerator<BackupRow> {
  const { transaction } = from;
  yield* casesOf(transaction);
  yield* numbered("revisions", pagesOf<{ line: string }>(transaction, entries), ({ line }) => line);
  yield* numbered(
    "determinations",
    pagesOf<{ line: string }>(transaction, lines),
    ({ line }) => line,
  );
  yield* numbered("chain", pagesOf<{ link: string }>(transaction, links), ({ link }) => link);
  for await (const { key, case_id } of pagesOf<{ key: string; case_id: string }>(
    transaction,
    keys,
  )) {
    yield { store: "keys", key, value: case_id };
  }
  // Every case has its chain.
  yield { store: "meta", key: "chainStarted", value: true };
  for await (const { id, record } of pagesOf<{ id: string; record: string }>(
    transaction,
    quality,
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

async function* casesOf(transaction: Rows): AsyncGenerator<BackupRow> {
  for await (const row of pagesOf<CaseRow>(transaction, cases)) {
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
  const [plan] = await transaction.rows<{ revision: number; at: string; value: string | null }>(
    "select revision, at, value from review.plan_settings order by revision desc limit 1",
  );
  if (plan === undefined) return;
  const { revision, at, value } = plan;
  yield {
    store: "setup",
    key: planKey,
    value: { key: planKey, revision, at, value: parsedJson(value) ?? null },
  };
}

/** A content that is gone, or in a bucket that lost it, is no reason to give up the rest: its document says so. */
async function* documentsOf({ transaction, tenant, contents }: Source): AsyncGenerator<BackupRow> {
  for await (const { id, document } of pagesOf<{ id: string; document: string }>(
    transaction,
    documents,
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
