import { pagesInWords, type CaseDocument } from "#domain";
import { Button, Callout } from "#ui";

/** Documents that were attached just now although some of their pages cannot be shown. */
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
              <bdi>{name}</bdi> was attached, but {pagesInWords(undrawnPages)} could not be shown
            </>
          }
          actions={
            <Button size="small" onClick={() => onDismiss(id)}>
              Dismiss<span className="sr-only"> the message about {name}</span>
            </Button>
          }
        >
          <p>
            What could not be shown does not count as viewed. Open it to try another way, or ask the
            sender for it again.
          </p>
        </Callout>
      ))}
    </div>
  );
}
