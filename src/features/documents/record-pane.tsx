import { FileText } from "lucide-react";
import { useEffect, useState } from "react";
import { useCaseDocuments, useDocumentStore } from "#data";
import { type CaseCitation, documentNamed, type CaseDocument } from "#domain";
import { EmptyState, FileDrop, LiveRegion, UndoToast } from "#ui";
import { useStoredWhere } from "./stored-where.ts";
import { changedAmong } from "./changed-among.ts";
import { type SearchedDocument, lookedThrough, placeOf } from "./citing.ts";
import { AddFiles, DocumentBar } from "./document-bar.tsx";
import { DocumentListDialog } from "./document-list-dialog.tsx";
import { DocumentReader } from "./document-reader.tsx";
import { prepareForPdfs } from "./open-document.ts";
import { noDraft, PasteTextDialog } from "./paste-text-dialog.tsx";
import { saveLastDocument, lastDocumentOf } from "./reading-place.ts";
import { ReadingProgress } from "./reading/reading-progress.tsx";
import { useArriving } from "./use-arriving.ts";
import { PartsBar } from "./split/parts-bar.tsx";
import { SplitDialog } from "./split/split-dialog.tsx";
import { RecordSearch } from "./record-search.tsx";
import { RecordNotices } from "./record-notices.tsx";
import type { RecordViewerProps } from "./record-viewer.tsx";
import { useAttaching } from "./use-attaching.ts";
import { useRemainingPages } from "./use-remaining-pages.ts";

/** The documents of a case: attach them, read them, cite them. */
export function RecordPane(props: RecordViewerProps) {
  const { caseId, open, isReadOnly = false, onPagesLookedThrough, isBeforeCase = false } = props;
  const store = useDocumentStore();
  const storedWhere = useStoredWhere();
  const listed = useCaseDocuments(caseId);
  const [chosen, setChosen] = useState<string>();
  const [shownFor, setShownFor] = useState(open);
  const [dialog, setDialog] = useState<"list" | "text" | "split">();
  /** A document within the file was chosen: another object is another wish. */
  const [wantedPage, setWantedPage] = useState<CaseCitation>();
  const [isSearching, setIsSearching] = useState(false);
  const [removed, setRemoved] = useState<CaseDocument>();
  const [unusable, setUnusable] = useState<readonly string[]>([]);
  const [told, setTold] = useState("");
  const [draft, setDraft] = useState(noDraft);
  const attaching = useAttaching(caseId, (document) => {
    setChosen(document.id);
    setUnusable([]);
    setTold(`${document.name} attached, ${String(document.pageCount)} pages`);
  });

  useEffect(prepareForPdfs, []);
  useArriving(props.arriving, attaching.attach);

  const all = listed.data?.ok === true ? listed.data.value.items : [];
  const documents = all.filter(({ removedAt }) => removedAt === undefined);
  const wanted = open === undefined ? undefined : documentNamed(all, placeOf(open).document);
  if (open !== shownFor) {
    // A citation was clicked: its document comes to the front, whatever was open.
    setShownFor(open);
    setChosen(wanted?.id);
    setWantedPage(undefined);
  }
  // Before anything is chosen: what was asked for, or else what was read last.
  const first = wanted?.id ?? lastDocumentOf(caseId);
  const current =
    documents.find(({ id }) => id === chosen) ??
    documents.find(({ id }) => id === first) ??
    documents[0];
  const currentId = current?.id;
  useEffect(() => {
    if (currentId !== undefined) saveLastDocument(caseId, currentId);
  }, [caseId, currentId]);
  useRemainingPages(current);
  const isHere = wanted !== undefined && wanted.id === current?.id;
  /** What was looked through is verified once more before it becomes the source of an answer. */
  const citeSeen = async (seen: SearchedDocument) => {
    const changed = await changedAmong(store, documents, seen);
    if (changed.length === 0) onPagesLookedThrough?.(seen);
    setUnusable(changed);
  };
  const attach = (files: readonly File[]) => {
    if (!isReadOnly) void attaching.attach(files);
  };

  if (listed.data === undefined) return <p className="p-4 text-ink-muted">Opening the record…</p>;
  return (
    // With a layout of its own the toast stays within the record, in front of nothing else on the page.
    <FileDrop
      onFiles={attach}
      isOff={isReadOnly}
      words="Drop to attach"
      className="flex h-full min-h-0 flex-col contain-layout"
    >
      <DocumentBar
        documents={documents}
        current={current?.id}
        onChoose={setChosen}
        isSearching={isSearching}
        onSearch={() => setIsSearching(!isSearching)}
        change={
          isReadOnly
            ? undefined
            : {
                onFiles: attach,
                onPasteText: isBeforeCase ? undefined : () => setDialog("text"),
                onManage: () => setDialog("list"),
              }
        }
      />
      {isSearching ? (
        <RecordSearch
          onOpen={(place) => {
            setWantedPage(place);
            setChosen(documentNamed(all, place.document)?.id);
          }}
          onClose={() => setIsSearching(false)}
        />
      ) : null}
      <RecordNotices
        listed={listed.data}
        failed={attaching.failed}
        incomplete={attaching.incomplete}
        unusable={unusable}
        onDismiss={attaching.dismiss}
        onFiles={attach}
        wanted={open === undefined ? undefined : placeOf(open).document}
        found={wanted}
        onRestored={isReadOnly ? undefined : setChosen}
      />
      <ReadingProgress documents={documents} />
      {attaching.current === undefined ? null : (
        <p className="px-3 py-1.5 text-ink-muted">
          Attaching <bdi>{attaching.current}</bdi>…
        </p>
      )}
      {current === undefined ? null : (
        <PartsBar
          document={current}
          onGo={(page) => setWantedPage({ document: current.name, page })}
          onSplit={
            isReadOnly || (current.parts === undefined && !isBeforeCase)
              ? undefined
              : () => setDialog("split")
          }
        />
      )}
      {current === undefined ? (
        <div className="grid flex-1 content-start p-4">
          <EmptyState
            icon={<FileText />}
            title="No documents yet"
            actions={isReadOnly ? undefined : <AddFiles onFiles={attach} isMain />}
          >
            {isReadOnly
              ? "Nothing is attached to this case. The nurse attaches the record."
              : `Drop the fax, scan, or chart notes here: PDF, TIFF, photos, Word, e-mail, or text. ${storedWhere}`}
          </EmptyState>
        </div>
      ) : (
        <DocumentReader
          // Found to have changed, here or elsewhere, or put back: it is opened and verified anew.
          key={`${current.id} ${current.changeFoundAt ?? ""}`}
          document={current}
          onFiles={isReadOnly ? undefined : attach}
          question={props.activeQuestion}
          isBeforeCase={isBeforeCase}
          citation={wantedPage?.document === current.name ? wantedPage : isHere ? open : undefined}
          onSearchAll={() => setIsSearching(true)}
          seen={lookedThrough(documents)}
          onCite={(choice) => props.onCite({ document: current.name, ...choice })}
          onCiteSeen={
            onPagesLookedThrough === undefined ? undefined : (seen) => void citeSeen(seen)
          }
        />
      )}
      <PasteTextDialog
        isOpen={dialog === "text"}
        onClose={() => setDialog(undefined)}
        draft={draft}
        onDraft={setDraft}
        onPaste={attaching.attachText}
      />
      {dialog === "split" && current !== undefined ? (
        <SplitDialog document={current} onClose={() => setDialog(undefined)} />
      ) : null}
      <DocumentListDialog
        isOpen={dialog === "list"}
        documents={all}
        onClose={() => setDialog(undefined)}
        onOpen={(id) => {
          setChosen(id);
          setDialog(undefined);
        }}
        onSplit={(id) => {
          setChosen(id);
          setDialog("split");
        }}
        onRemoved={setRemoved}
      />
      <UndoToast
        message={removed === undefined ? null : `${removed.name} was removed`}
        onAction={() => {
          if (removed !== undefined) void store.restore(removed.id);
          setRemoved(undefined);
        }}
        onDismiss={() => setRemoved(undefined)}
      />
      <LiveRegion>{told}</LiveRegion>
    </FileDrop>
  );
}
