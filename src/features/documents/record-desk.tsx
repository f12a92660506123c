import { FileText } from "lucide-react";
import { useState } from "react";
import { documentNamed, useCaseDocuments, useDocumentStore, type CaseDocument } from "#cases";
import { Button, Callout, EmptyState, LiveRegion, UndoToast } from "#ui";
import { AttachProblems } from "./attach-problems.tsx";
import { storeErrorInWords } from "./attach-words.ts";
import { lookedThrough, placeOf } from "./citing.ts";
import { AddFiles, DocumentBar } from "./document-bar.tsx";
import { DocumentListDialog } from "./document-list-dialog.tsx";
import { DocumentReader } from "./document-reader.tsx";
import { FileDrop } from "./file-drop.tsx";
import { PasteTextDialog } from "./paste-text-dialog.tsx";
import type { RecordViewerProps } from "./record-viewer.tsx";
import { useAttaching } from "./use-attaching.ts";

/** The documents of a case: attach them, read them, cite them. */
export function RecordDesk(props: RecordViewerProps) {
  const { caseId, open } = props;
  const store = useDocumentStore();
  const listed = useCaseDocuments(caseId);
  const [chosen, setChosen] = useState<string>();
  const [shownFor, setShownFor] = useState(open);
  const [dialog, setDialog] = useState<"list" | "text">();
  const [removed, setRemoved] = useState<CaseDocument>();
  const [told, setTold] = useState("");
  const attaching = useAttaching(caseId, (document) => {
    setChosen(document.id);
    setTold(`${document.name} attached, ${String(document.pageCount)} pages`);
  });

  const all = listed.data?.ok === true ? listed.data.value.items : [];
  const documents = all.filter(({ removedAt }) => removedAt === undefined);
  const wanted = open === undefined ? undefined : documentNamed(all, placeOf(open).document);
  if (open !== shownFor) {
    // A citation was clicked: its document comes to the front, whatever was open.
    setShownFor(open);
    setChosen(wanted?.id);
  }
  const current = documents.find(({ id }) => id === chosen) ?? documents[0];
  const isHere = wanted !== undefined && wanted.id === current?.id;
  const attach = (files: readonly File[]) => void attaching.attach(files);

  if (listed.data === undefined) return <p className="p-4 text-ink-muted">Opening the record…</p>;
  return (
    <FileDrop onFiles={attach} className="flex h-full min-h-0 flex-col">
      <DocumentBar
        documents={documents}
        current={current?.id}
        onChoose={setChosen}
        onFiles={attach}
        onPasteText={() => setDialog("text")}
        onManage={() => setDialog("list")}
      />
      <div className="grid max-h-1/2 gap-2 overflow-y-auto p-2 empty:hidden">
        {listed.data.ok ? null : (
          <Callout tone="critical" title="The documents of this case cannot be read">
            {storeErrorInWords(listed.data.error).happened} The answers of the case are unchanged.{" "}
            {storeErrorInWords(listed.data.error).next}
          </Callout>
        )}
        {listed.data.ok && listed.data.value.unreadable > 0 ? (
          <Callout tone="warning" title="A document is damaged">
            {listed.data.value.unreadable} of the attached documents cannot be read any more. The
            case and its other documents are unchanged. Attach the file again.
          </Callout>
        ) : null}
        <AttachProblems failed={attaching.failed} onDismiss={attaching.dismiss} />
        {open === undefined || wanted === current ? null : (
          <MissingDocument name={placeOf(open).document} removed={wanted} onRestored={setChosen} />
        )}
      </div>
      {attaching.current === undefined ? null : (
        <p className="px-3 py-1.5 text-ink-muted">
          Attaching <bdi>{attaching.current}</bdi>…
        </p>
      )}
      {current === undefined ? (
        <div className="grid flex-1 content-start p-4">
          <EmptyState
            icon={<FileText />}
            title="No documents yet"
            actions={<AddFiles onFiles={attach} isMain />}
          >
            Drop the fax, the scan or the chart notes here: PDF, PNG, JPEG or plain text. They stay
            in this browser and never leave the machine.
          </EmptyState>
        </div>
      ) : (
        <DocumentReader
          key={current.id}
          document={current}
          question={props.activeQuestion}
          citation={isHere ? open : undefined}
          seen={lookedThrough(documents)}
          onCite={(choice) => props.onCite({ document: current.name, ...choice })}
          onCiteSeen={props.onPagesLookedThrough}
        />
      )}
      <PasteTextDialog
        isOpen={dialog === "text"}
        onClose={() => setDialog(undefined)}
        onPaste={(file) => attach([file])}
      />
      <DocumentListDialog
        isOpen={dialog === "list"}
        documents={all}
        onClose={() => setDialog(undefined)}
        onOpen={(id) => {
          setChosen(id);
          setDialog(undefined);
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

type MissingDocumentProps = {
  readonly name: string;
  readonly removed: CaseDocument | undefined;
  readonly onRestored: (id: string) => void;
};

/** A citation leads to a document that is not attached, or not any more. */
function MissingDocument({ name, removed, onRestored }: MissingDocumentProps) {
  const store = useDocumentStore();
  if (removed !== undefined && removed.removedAt === undefined) return null;
  return (
    <Callout
      tone="info"
      title={
        <>
          <bdi>{name === "" ? "The document" : name}</bdi> is not attached
        </>
      }
      actions={
        removed === undefined ? undefined : (
          <Button
            size="small"
            onClick={() =>
              void store.restore(removed.id).then(({ ok }) => {
                if (ok) onRestored(removed.id);
              })
            }
          >
            Restore it
          </Button>
        )
      }
    >
      {removed === undefined
        ? "The citation names a document that this case does not have. It stays as it is; attach the document under that name to open it here."
        : "It was removed from this case. The citation stays as it is."}
    </Callout>
  );
}
