import {
  type CaseDocument,
  caseDocumentSchema,
  type Failure,
  type Log,
  type Outcome,
  type SameContent,
} from "#domain";
import { notFound } from "./case-rows.ts";
import type { ContentPlace, DocumentContents } from "./document-contents.ts";
import { parsedJson, readLog } from "./parsed-json.ts";
import type { Transaction } from "./transactions.ts";

interface DocumentRow {
  readonly document: string;
}

export interface Erased {
  readonly id: string;
  readonly case_id: string;
}

/** Every document of a case, in the order they were added. */
export async function documentsOf(
  { rows }: Transaction,
  caseId: string,
): Promise<Log<CaseDocument>> {
  const found = await rows<DocumentRow>(
    "select document from review.documents where tenant = (select review.my_tenant()) and case_id = $1 order by position",
    [caseId],
  );
  return readLog(
    caseDocumentSchema,
    found.map(({ document }) => ({ line: document })),
  );
}

/** Documents of any case with a content, in the order they were added. */
export async function documentsWith(
  { rows }: Transaction,
  sha256: string,
): Promise<readonly SameContent[]> {
  const found = await rows<DocumentRow>(
    "select document from review.documents where tenant = (select review.my_tenant()) and sha256 = $1 order by position",
    [sha256],
  );
  const { items } = readLog(
    caseDocumentSchema,
    found.map(({ document }) => ({ line: document })),
  );
  return items
    .filter(({ removedAt }) => removedAt === undefined)
    .map(({ caseId, id, name }) => ({ caseId, documentId: id, name }));
}

/** The case's other documents, whose names are taken. */
export async function othersOf(
  transaction: Transaction,
  caseId: string,
  id: string,
): Promise<readonly CaseDocument[]> {
  const { items } = await documentsOf(transaction, caseId);
  return items.filter((other) => other.id !== id);
}

export async function findDocument(
  { rows }: Transaction,
  id: string,
): Promise<Outcome<CaseDocument>> {
  const [row] = await rows<DocumentRow>(
    "select document from review.documents where tenant = (select review.my_tenant()) and id = $1",
    [id],
  );
  if (row === undefined) return notFound;
  const read = caseDocumentSchema.safeParse(parsedJson(row.document));
  return read.success ? { ok: true, value: read.data } : damagedDocument;
}

/** Of two who change documents of one case the second one waits, and sees what the first one did. */
export async function findLocked(
  transaction: Transaction,
  id: string,
): Promise<Outcome<CaseDocument>> {
  const found = await findDocument(transaction, id);
  if (!found.ok) return found;
  await lockNames(transaction, found.value.caseId);
  return findDocument(transaction, id);
}

/** Until the end of the transaction nobody else names a document of this case. */
export async function lockNames({ rows }: Transaction, caseId: string): Promise<void> {
  await rows(
    "select pg_advisory_xact_lock(hashtextextended(review.my_tenant() || ' documents ' || $1, 0))",
    [caseId],
  );
}

/** Writes a new document and its content. */
export async function insertDocument(
  at: ContentPlace,
  document: CaseDocument,
  contents: DocumentContents,
  bytes: Uint8Array,
): Promise<void> {
  await at.transaction.rows(
    "insert into review.documents (tenant, id, case_id, document, held_in) values (review.my_tenant(), $1, $2, $3, $4)",
    [document.id, document.caseId, JSON.stringify(document), contents.heldIn],
  );
  await contents.write(at, bytes);
}

/** @param putsBack whether its content is written anew in this transaction */
export async function saveDocument(
  { rows }: Transaction,
  document: CaseDocument,
  putsBack = false,
): Promise<Outcome<CaseDocument>> {
  // The content is looked through at commit where its revision is written, and there alone.
  await rows(
    `update review.documents set document = $2${putsBack ? ", content_revision = content_revision + 1" : ""}
      where tenant = (select review.my_tenant()) and id = $1`,
    [document.id, JSON.stringify(document)],
  );
  return { ok: true, value: document };
}

/** Deletes documents for good; pieces in the database go with them. */
export async function eraseDocuments(
  { rows }: Transaction,
  which: "id = $1" | "case_id = $1",
  value: string,
): Promise<Outcome<readonly Erased[]>> {
  const erased = await rows<Erased>(
    `delete from review.documents where tenant = (select review.my_tenant()) and ${which} returning id, case_id`,
    [value],
  );
  return { ok: true, value: erased };
}

/** What is stored of it can't be read, or is not what was attached. */
export const damagedDocument: Failure = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
};
