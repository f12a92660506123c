import { pagesInWords, type CaseDocument } from "#domain";
import { Button, Callout } from "#ui";

/** Documents that were attached just now although some of their pages can’t be shown. */
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
      {documents.toReversed().map(({ id, name, undrawnPages = [] }) => (
        <Callout
          key={id}
          tone="warning"
          title={
            <>
              <bdi>{name}</bdi> was attached, but {pagesInWords(undrawnPages)} couldn’t be shown
            </>
          }
          actions={
            <Button size="small" onClick={() => onDismiss(id)}>
              Dismiss<span className="sr-only"> the message about {name}</span>
            </Button>
          }
        >
          <p>
            What couldn’t be shown doesn’t count as viewed. Open it to try another way, or ask the
            sender to resend it.
          </p>
        </Callout>
      ))}
    </div>
  );
}
