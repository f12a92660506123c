import { caseDocumentSchema, type CaseDocument, type Failure, type Outcome } from "#domain";
import { contentStore, type ValueCodec } from "../codec/codec.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { countWrite } from "./document-integrity.ts";
import type { DocumentMark } from "./document-sentinel.ts";
import { noteNewest, onlyNewest } from "../codec/newest-rows.ts";
import { readLog } from "../read-log.ts";

const strict = { durability: "strict" } as const;

/** One document, or undefined where there is none that can be read. */
export async function readDocument(
  database: DocumentDatabase,
  id: string,
): Promise<CaseDocument | undefined> {
  const reading = database.transaction(["documents", "meta"]);
  const row = await reading.objectStore("documents").get(id);
  const read = caseDocumentSchema.safeParse(
    await onlyNewest(reading.objectStore("meta"), "documents", row),
  );
  return read.success ? read.data : undefined;
}

/** Reads, decides and writes in one transaction, so that two tabs never lose each other's change. */
export async function changeDocument(
  database: DocumentDatabase,
  id: string,
  decide: (document: CaseDocument, others: readonly CaseDocument[]) => CaseDocument,
  onCounted: (mark: DocumentMark) => void,
): Promise<Outcome<CaseDocument>> {
  const writing = database.transaction(["documents", "meta"], "readwrite", strict);
  const documents = writing.objectStore("documents");
  const meta = writing.objectStore("meta");
  const row = await documents.get(id);
  if (row === undefined) return notFound;
  const read = caseDocumentSchema.safeParse(await onlyNewest(meta, "documents", row));
  if (!read.success) return damaged;
  const { items } = readLog(
    caseDocumentSchema,
    await documents.index("byCase").getAll(read.data.caseId),
  );
  const changed = decide(
    read.data,
    items.filter((other) => other.id !== id),
  );
  const [mark] = await Promise.all([
    countWrite(meta, 0),
    noteNewest(meta, "documents", changed),
    documents.put(changed),
    writing.done,
  ]);
  onCounted(mark);
  return { ok: true, value: changed };
}

/** A document with what is stored as its content. */
export async function readContent(
  database: DocumentDatabase,
  id: string,
  codec: ValueCodec,
): Promise<{ readonly document: CaseDocument; readonly stored: unknown } | undefined> {
  const document = await readDocument(database, id);
  if (document === undefined) return undefined;
  return {
    document,
    stored: await codec.decode(contentStore, await database.get(contentStore, id), id),
  };
}

/** Content comes first, its row after it: a row never says that content is back which is not. */
export async function putContent(
  database: DocumentDatabase,
  id: string,
  content: Blob,
  codec: ValueCodec,
): Promise<void> {
  const encoded = await codec.encode(contentStore, content, id);
  const writing = database.transaction("contents", "readwrite", strict);
  await Promise.all([writing.store.put(encoded, id), writing.done]);
}

/** There is no such document. */
export const notFound: Failure = { ok: false, error: { kind: "not-found" } };

const damaged: Failure = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
};
