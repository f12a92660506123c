import type { Failure, Outcome } from "../ports/case-store.ts";
import type { CaseDocument } from "../case/document.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import { seenDocument, undrawnDocument } from "../case/seen-pages.ts";

/**
 * The documents of a case as a second reviewer reads them: none can be attached, renamed or removed, and
 * which pages the first reviewer looked at is not shown. Pages seen here are kept in memory only.
 */
export function blindDocumentStore(documents: DocumentStore): DocumentStore {
  const known = new Map<string, CaseDocument>();
  const blind = (document: CaseDocument): CaseDocument => ({
    ...document,
    seenPages: known.get(document.id)?.seenPages ?? [],
  });
  const listeners = new Set<(change: { readonly caseId: string }) => void>();
  const note = (
    id: string,
    change: (document: CaseDocument) => CaseDocument,
  ): Promise<Outcome<CaseDocument>> => {
    const document = known.get(id);
    if (document === undefined) return refuse();
    const noted = change(document);
    known.set(id, noted);
    for (const tell of listeners) tell({ caseId: noted.caseId });
    return Promise.resolve({ ok: true, value: noted });
  };
  return {
    async list(caseId) {
      const listed = await documents.list(caseId);
      if (!listed.ok) return listed;
      const { items, unreadable } = listed.value;
      // What was sent tells what was decided.
      const blinded = items.filter(({ isSent }) => isSent !== true).map(blind);
      for (const document of blinded) known.set(document.id, document);
      return { ok: true, value: { items: blinded, unreadable } };
    },
    content: (id) => documents.content(id),
    // What a page says is no answer of anybody.
    pageReadings: (id) => documents.pageReadings(id),
    savePageReadings: (id, readings) => documents.savePageReadings(id, readings),
    noteSeenPages: (id, pages) => note(id, (document) => seenDocument(document, pages)),
    noteUndrawnPages: (id, pages, checkedThrough) =>
      note(id, (document) => undrawnDocument(document, pages, checkedThrough)),
    add: refuse,
    putBack: refuse,
    rename: refuse,
    split: refuse,
    sameContent: refuse,
    remove: refuse,
    restore: refuse,
    erase: refuse,
    eraseCase: refuse,
    watch(callback) {
      const stop = documents.watch(callback);
      listeners.add(callback);
      return () => {
        stop();
        listeners.delete(callback);
      };
    },
  };
}

const refuse = (): Promise<Failure> =>
  Promise.resolve({ ok: false, error: { kind: "unauthorized" } });
