import {
  newCaseId,
  type CaseDocument,
  type PageReading,
  type DocumentStore,
  type Failure,
  type Outcome,
  seenDocument,
  undrawnDocument,
  addedDocument,
  checkedDocument,
  removedDocument,
  renamedDocument,
  splitDocument,
  restoredDocument,
  verifiedDocument,
} from "#domain";
import { createDocumentFeed } from "../document-feed.ts";
import { originalContent, verifiedContent } from "../verified-content.ts";

export interface MemoryDocumentStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Where contents lie, by document id. */
  readonly contents?: Map<string, Blob>;
}

/** Documents that are forgotten with the page: for tests, and where the browser keeps nothing. */
export function createMemoryDocumentStore({
  clock,
  contents = new Map<string, Blob>(),
}: MemoryDocumentStoreOptions): DocumentStore {
  const documents = new Map<string, CaseDocument>();
  const readings = new Map<string, ReadonlyMap<number, PageReading>>();
  const feed = createDocumentFeed(null);

  const ofCase = (caseId: string): readonly CaseDocument[] =>
    [...documents.values()].filter((document) => document.caseId === caseId);

  function keep(document: CaseDocument): Outcome<CaseDocument> {
    documents.set(document.id, structuredClone(document));
    feed.announce(document.caseId);
    return { ok: true, value: structuredClone(document) };
  }

  async function change(
    id: string,
    decide: (document: CaseDocument, others: readonly CaseDocument[]) => CaseDocument,
  ): Promise<Outcome<CaseDocument>> {
    const document = documents.get(id);
    if (document === undefined) return notFound;
    return keep(
      decide(
        document,
        ofCase(document.caseId).filter((other) => other.id !== id),
      ),
    );
  }

  function forget(document: CaseDocument): void {
    documents.delete(document.id);
    contents.delete(document.id);
    readings.delete(document.id);
    feed.announce(document.caseId);
  }

  return {
    async list(caseId) {
      return { ok: true, value: { items: structuredClone(ofCase(caseId)), unreadable: 0 } };
    },
    async add(given) {
      const made = { id: newCaseId(), now: clock() };
      contents.set(made.id, given.content);
      return keep(addedDocument(given, ofCase(given.caseId), made));
    },
    async content(id) {
      const document = documents.get(id);
      if (document === undefined) return notFound;
      const outcome = await verifiedContent(document, contents.get(id));
      const now = documents.get(id);
      if (outcome.ok && now !== undefined) {
        const checked = checkedDocument(now, outcome.value, clock());
        if (checked !== now) keep(checked);
      }
      return outcome;
    },
    async putBack(id, original) {
      const document = documents.get(id);
      if (document === undefined) return notFound;
      const content = await originalContent(document, original);
      if (!content.ok) return content;
      contents.set(id, content.value);
      return change(id, verifiedDocument);
    },
    rename: (id, name) => change(id, (document, others) => renamedDocument(document, others, name)),
    split: (id, parts) => change(id, (document) => splitDocument(document, parts)),
    async sameContent(sha256) {
      const same = [...documents.values()].filter(
        (document) => document.sha256 === sha256 && document.removedAt === undefined,
      );
      return {
        ok: true,
        value: same.map(({ caseId, id, name }) => ({ caseId, documentId: id, name })),
      };
    },
    remove: (id) => change(id, (document) => removedDocument(document, clock())),
    restore: (id) => change(id, restoredDocument),
    noteSeenPages: (id, pages) => change(id, (document) => seenDocument(document, pages)),
    noteUndrawnPages: (id, pages, checkedThrough) =>
      change(id, (document) => undrawnDocument(document, pages, checkedThrough)),
    async pageReadings(id) {
      if (!documents.has(id)) return notFound;
      const items = [...(readings.get(id)?.values() ?? [])];
      items.sort((one, other) => one.page - other.page);
      return { ok: true, value: { items: structuredClone(items), unreadable: 0 } };
    },
    async savePageReadings(id, read) {
      if (!documents.has(id)) return notFound;
      const more = structuredClone(read).map((reading) => [reading.page, reading] as const);
      readings.set(id, new Map([...(readings.get(id) ?? []), ...more]));
      return { ok: true, value: null };
    },
    async erase(id) {
      const document = documents.get(id);
      if (document !== undefined) forget(document);
      return { ok: true, value: null };
    },
    async eraseCase(caseId) {
      for (const document of ofCase(caseId)) forget(document);
      return { ok: true, value: null };
    },
    watch: feed.watch,
  };
}

const notFound: Failure = { ok: false, error: { kind: "not-found" } };
