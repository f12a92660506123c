import * as z from "zod/mini";
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
import { callOf } from "./statement.ts";
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

/** Reads one case, or says why it cannot be read. */
export async function findCase(
  { rows }: Pick<Transaction, "rows">,
  id: string,
): Promise<FoundCase | Failure> {
  const [row] = await rows<CaseRow>(
    "select c.revision, c.removed_at, c.record from review.cases c where c.tenant = (select review.my_tenant()) and c.id = $1",
    [id],
  );
  return row === undefined ? notFound : readCase(id, row);
}

function readCase(id: string, row: CaseRow): FoundCase | Failure {
  const read = readStoredCase(id, storedValue(id, row));
  return read.ok ? { ok: true, stored: read.value } : read;
}

/** A case that is about to be changed: nobody else may change it before this transaction ends. */
export interface CaseToWrite extends FoundCase {
  /** The last link of its chain; null where the last change did not come through the server. */
  readonly last: ChainEntry | null;
  /** The write that came under the same key before. */
  readonly earlier: EarlierWrite | null;
}

const rowToWriteSchema = z.object({
  revision: z.int(),
  removed_at: z.nullable(z.string()),
  record: z.string(),
  link: z.nullable(z.string()),
  key_case: z.nullable(z.string()),
  key_revision: z.nullable(z.int()),
  key_at: z.nullable(z.string()),
  key_link: z.nullable(z.string()),
});

/** The call with which a transaction begins that changes a case; see `caseToWrite`. */
export function findToWrite(id: string, key: string | null): string {
  return callOf("review.find_to_write", [id, key]);
}

/** What `findToWrite` found. */
export function caseToWrite(
  id: string,
  { opening }: Pick<Transaction, "opening">,
): CaseToWrite | Failure {
  if (opening[0] === undefined) return notFound;
  const row = rowToWriteSchema.parse(opening[0]);
  const found = readCase(id, row);
  if (!found.ok) return found;
  const link = chainEntrySchema.safeParse(parsedJson(row.link));
  const { key_case, key_revision, key_at } = row;
  return {
    ...found,
    last: link.success ? link.data : null,
    earlier:
      key_case === null || key_revision === null || key_at === null
        ? null
        : { case_id: key_case, revision: key_revision, at: key_at, link: row.key_link },
  };
}

/** A write that came under a key before. */
export interface EarlierWrite {
  readonly case_id: string;
  readonly revision: number;
  readonly at: string;
  readonly link: string | null;
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

/** What a write was decided on, and the keys under which it may come again. */
export interface WriteBasis {
  /** Null for a new case. */
  readonly found: Pick<CaseToWrite, "stored" | "last"> | null;
  readonly key: string | null;
  /** Of a new case. */
  readonly creation: string | null;
}

/**
 * The call that writes a change: the signed line, the case, and its entry of the history, which covers both. It is
 * sent along with the end of the transaction.
 */
export function writeCase(write: CaseWrite, { found, key, creation }: WriteBasis): string {
  const { stored, summary, revision, determination } = write;
  const link = linkOf(write, {
    last: found?.last ?? null,
    found: found === null ? null : hashOf(found.stored),
  });
  return callOf("review.write_case", [
    stored.id,
    stored.revision,
    stored.removedAt,
    JSON.stringify(stored.record),
    JSON.stringify(summary),
    ...listedValues(summary),
    revision.at,
    revision.kind,
    JSON.stringify(revision),
    JSON.stringify(link),
    key,
    determination?.id ?? null,
    determination === null ? null : JSON.stringify(determination),
    creation,
  ]);
}

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
