import { useDocumentStore } from "#data";
import type { CaseDocument, Log, Outcome } from "#domain";
import { Button, Callout } from "#ui";
import { AttachProblems } from "./attach-problems.tsx";
import { storeErrorInWords } from "./attach-words.ts";
import { IncompleteDocuments } from "./incomplete-documents.tsx";
import type { FailedFile } from "./use-attaching.ts";

export type RecordNoticesProps = {
  readonly listed: Outcome<Log<CaseDocument>>;
  readonly failed: readonly FailedFile[];
  readonly incomplete: readonly CaseDocument[];
  /** Documents that were about to become a source and are not what was attached. */
  readonly unusable: readonly string[];
  readonly onDismiss: (id: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** The document that a citation names; undefined while none is asked for. */
  readonly wanted: string | undefined;
  readonly found: CaseDocument | undefined;
  /** Without it a removed document stays removed. */
  readonly onRestored: ((id: string) => void) | undefined;
};

/** What the reader has to know about the documents before reading them. */
export function RecordNotices(props: RecordNoticesProps) {
  const { listed, failed, onDismiss, wanted, found, onRestored } = props;
  const isMissing = wanted !== undefined && (found === undefined || found.removedAt !== undefined);
  return (
    <div className="max-h-2/5 shrink-0 overflow-y-auto">
      {listed.ok ? null : (
        <div className="p-2">
          <Callout tone="critical" title="The documents for this case can’t be read">
            {storeErrorInWords(listed.error).happened} The answers are unchanged.{" "}
            {storeErrorInWords(listed.error).next}
          </Callout>
        </div>
      )}
      {listed.ok && listed.value.unreadable > 0 ? (
        <div className="p-2">
          <Callout tone="warning" title="A document is damaged">
            {listed.value.unreadable} of the attached documents can’t be read. The case and its
            other documents are unchanged. Attach the file again.
          </Callout>
        </div>
      ) : null}
      <AttachProblems failed={failed} onDismiss={onDismiss} onFiles={props.onFiles} />
      <IncompleteDocuments documents={props.incomplete} onDismiss={onDismiss} />
      {props.unusable.length > 0 ? (
        <div role="alert" className="p-2">
          <Callout tone="critical" title="The pages viewed were not recorded as a source">
            {props.unusable.join(", ")}: changed since it was attached, or can’t be read. The answer
            is unchanged. Attach it again from the original, view its pages, and try again.
          </Callout>
        </div>
      ) : null}
      {isMissing ? (
        <div className="p-2">
          <MissingDocument name={wanted} removed={found} onRestored={onRestored} />
        </div>
      ) : null}
    </div>
  );
}

type MissingDocumentProps = {
  readonly name: string;
  readonly removed: CaseDocument | undefined;
  readonly onRestored: ((id: string) => void) | undefined;
};

/** A citation leads to a document that is not attached, or not any more. */
function MissingDocument({ name, removed, onRestored }: MissingDocumentProps) {
  const store = useDocumentStore();
  const restore = async (id: string) => {
    const restored = await store.restore(id);
    if (restored.ok) onRestored?.(id);
  };
  return (
    <Callout
      tone="info"
      title={
        <>
          <bdi>{name === "" ? "The document" : name}</bdi> is not attached
        </>
      }
      actions={
        removed === undefined || onRestored === undefined ? undefined : (
          <Button size="small" onClick={() => void restore(removed.id)}>
            Restore it
          </Button>
        )
      }
    >
      {removed === undefined
        ? "The citation names a document this case doesn’t have. The citation is unchanged. Attach the document under that name to open it here."
        : "It was removed from this case. The citation is unchanged."}
    </Callout>
  );
}
