import { lazy, Suspense } from "react";
import type { CaseCitation } from "#domain";
import type { ActiveQuestion } from "./cite-bar.tsx";
import type { DocumentCitation, SearchedDocument } from "./citing.ts";

export type RecordViewerProps = {
  readonly caseId: string;
  /** The question the reader is at; what is cited becomes its source. */
  readonly activeQuestion?: ActiveQuestion | undefined;
  /** A citation to show. A new object is a new wish, so that the same one can be opened twice. */
  readonly open?: CaseCitation | undefined;
  /** A part of a document was chosen as the source of `activeQuestion`; fits a record's citation. */
  readonly onCite: (citation: DocumentCitation) => void;
  /** The pages seen so far were chosen as what was looked through for `activeQuestion`. */
  readonly onPagesLookedThrough?: ((citation: SearchedDocument) => void) | undefined;
  /** Whether the record is only read: nothing is attached, renamed, removed or restored by this reader. */
  readonly isReadOnly?: boolean | undefined;
  /** Files to attach when it is first shown. */
  readonly arriving?: readonly File[] | undefined;
  /** There is no case yet: nothing is cited, and creating the case is what stores the documents. */
  readonly isBeforeCase?: boolean | undefined;
};

const RecordPane = lazy(async () => {
  const { RecordPane } = await import("./record-pane.tsx");
  return { default: RecordPane };
});

/**
 * The record of a case beside its form: attached documents with thumbnails, search, zoom and citing. It
 * fills the height and width it is given and is loaded when it is first shown. Needs a
 * `DocumentStoreProvider` above it; another case is another viewer.
 */
export function RecordViewer(props: RecordViewerProps) {
  return (
    <section aria-label="Record" className="flex h-full min-h-0 min-w-0 flex-col bg-surface">
      <Suspense fallback={<p className="p-4 text-ink-muted">Opening the record…</p>}>
        <RecordPane key={props.caseId} {...props} />
      </Suspense>
    </section>
  );
}
