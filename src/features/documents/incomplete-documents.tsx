import { pagesInWords, type CaseDocument, uncheckedPages } from "#domain";
import { Button, Callout } from "#ui";

/** Documents that were attached just now although some of their pages can’t be shown, or nobody knows yet. */
export function IncompleteDocuments({
  documents,
  onDismiss,
}: {
  readonly documents: readonly CaseDocument[];
  readonly onDismiss: (id: string) => void;
}) {
  if (documents.length === 0) return null;
  return (
    <div role="alert" className="grid gap-2 p-2">
      {documents.toReversed().map((document) => (
        <IncompleteDocument
          key={document.id}
          document={document}
          onDismiss={() => onDismiss(document.id)}
        />
      ))}
    </div>
  );
}

function IncompleteDocument({
  document,
  onDismiss,
}: {
  readonly document: CaseDocument;
  readonly onDismiss: () => void;
}) {
  const { name, undrawnPages = [] } = document;
  const unchecked = uncheckedPages(document);
  return (
    <Callout
      tone="warning"
      title={
        <>
          <bdi>{name}</bdi> was attached, but{" "}
          {undrawnPages.length === 0
            ? `${pagesInWords(unchecked)} couldn’t be checked in time`
            : `${pagesInWords(undrawnPages)} couldn’t be shown`}
        </>
      }
      actions={
        <Button size="small" onClick={onDismiss}>
          Dismiss<span className="sr-only"> the message about {name}</span>
        </Button>
      }
    >
      {undrawnPages.length === 0 ? null : (
        <p>
          What couldn’t be shown doesn’t count as viewed. Open it to try another way, or ask the
          sender to resend it.
        </p>
      )}
      {unchecked.length === 0 ? null : (
        <p>
          {undrawnPages.length === 0 ? "" : `Not checked in time: ${pagesInWords(unchecked)}. `}
          Checking continues while the document is open. Pages that can’t be shown are listed with
          the document.
        </p>
      )}
    </Callout>
  );
}
