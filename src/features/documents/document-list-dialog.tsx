import { Pencil, RotateCcw, Scissors, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { commandFor, useDocumentStore } from "#data";
import type { CaseDocument, Outcome } from "#domain";
import { Button, Dialog } from "#ui";
import { storeErrorInWords } from "./attach-words.ts";
import { NotShown } from "./not-shown.tsx";
import { aboutDocument } from "./about-document.ts";
import { useStoredWhere } from "./stored-where.ts";
import { PartList } from "./split/part-list.tsx";
import { ChangedMark } from "./changed-document.tsx";

export type DocumentListDialogProps = {
  readonly isOpen: boolean;
  readonly documents: readonly CaseDocument[];
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
  /** Says which documents lie in the file. */
  readonly onSplit: (id: string) => void;
  readonly onRemoved: (document: CaseDocument) => void;
};

/** Everything attached to the case, what was removed, and what can be done with each. */
export function DocumentListDialog(props: DocumentListDialogProps) {
  const { isOpen, documents, onClose, onOpen, onSplit, onRemoved } = props;
  const store = useDocumentStore();
  const storedWhere = useStoredWhere();
  const [problem, setProblem] = useState("");
  const kept = documents.filter(({ removedAt }) => removedAt === undefined);
  const removed = documents.filter(({ removedAt }) => removedAt !== undefined);

  const carryOut = async <T,>(action: Promise<Outcome<T>>): Promise<boolean> => {
    const outcome = await action;
    if (outcome.ok) setProblem("");
    else {
      const { happened, next } = storeErrorInWords(outcome.error);
      setProblem(`${happened} ${next}`);
    }
    return outcome.ok;
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Documents for this case"
      description={storedWhere}
      width="wide"
    >
      <p role="alert" className="font-medium text-critical empty:hidden">
        {problem}
      </p>
      {kept.length === 0 ? <p className="text-ink-muted">No documents attached.</p> : null}
      <ul className="grid divide-y divide-line">
        {kept.map((document) => (
          <KeptDocument
            key={document.id}
            document={document}
            onOpen={() => onOpen(document.id)}
            onSplit={() => onSplit(document.id)}
            onRename={(name) => void carryOut(store.rename(document.id, name))}
            onRemove={() =>
              void carryOut(store.remove(document.id)).then((isDone) => {
                if (isDone) onRemoved(document);
              })
            }
          />
        ))}
      </ul>
      {removed.length === 0 ? null : (
        <section aria-label="Removed documents" className="grid gap-1 border-t border-line pt-3">
          <h3 className="font-semibold">Removed</h3>
          <p className="text-sm text-ink-muted">
            You can restore a removed document. If you delete it permanently, it is gone from this
            browser. Citations keep their quotes.
          </p>
          <ul className="grid divide-y divide-line">
            {removed.map((document) => (
              <RemovedDocument
                key={document.id}
                document={document}
                onRestore={() => void carryOut(store.restore(document.id))}
                onErase={() => void carryOut(store.erase(document.id))}
              />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

type KeptDocumentProps = {
  readonly document: CaseDocument;
  readonly onOpen: () => void;
  readonly onSplit: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
};

function KeptDocument({ document, onOpen, onSplit, onRename, onRemove }: KeptDocumentProps) {
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const save = () => {
    if (typed !== undefined) onRename(typed);
    setTyped(undefined);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      {typed === undefined ? (
        <>
          <span className="min-w-40 flex-1">
            <button
              type="button"
              onClick={onOpen}
              className="text-left font-medium text-accent underline underline-offset-2 hover:text-accent-strong"
            >
              <bdi>{document.name}</bdi>
            </button>
            <span className="block text-sm text-ink-muted">{aboutDocument(document)}</span>
            <PartList document={document} />
            <NotShown document={document} />
            <ChangedMark document={document} />
          </span>
          {document.pageCount === 1 ? null : (
            <Button
              size="small"
              icon={<Scissors />}
              onClick={onSplit}
              aria-label={`Split ${document.name}`}
            >
              Split
            </Button>
          )}
          <Button
            size="small"
            icon={<Pencil />}
            onClick={() => setTyped(document.name)}
            aria-label={`Rename ${document.name}`}
          >
            Rename
          </Button>
          <Button
            size="small"
            icon={<Trash2 />}
            onClick={onRemove}
            aria-label={`Remove ${document.name}`}
          >
            Remove
          </Button>
        </>
      ) : (
        <form
          className="flex min-w-0 flex-1 flex-wrap items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor={id} className="sr-only">
            New name for <bdi>{document.name}</bdi>
          </label>
          <input
            id={id}
            // The reader asked for this field a moment ago.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (commandFor("field", event) !== "cancel") return;
              // Escape gives up the new name, not the whole list.
              event.preventDefault();
              event.stopPropagation();
              setTyped(undefined);
            }}
            className="min-h-8 min-w-40 flex-1 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-ink focus-visible:outline-offset-0 pointer-coarse:min-h-10"
          />
          <Button type="submit" variant="primary" size="small">
            Save name
          </Button>
          <Button size="small" onClick={() => setTyped(undefined)}>
            Cancel
          </Button>
        </form>
      )}
    </li>
  );
}

type RemovedDocumentProps = {
  readonly document: CaseDocument;
  readonly onRestore: () => void;
  readonly onErase: () => void;
};

function RemovedDocument({ document, onRestore, onErase }: RemovedDocumentProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <span className="min-w-40 flex-1">
        <bdi>{document.name}</bdi>
        <span className="block text-sm text-ink-muted">{aboutDocument(document)}</span>
        <ChangedMark document={document} />
      </span>
      {isAsking ? (
        <>
          <span className="text-sm">This can’t be undone.</span>
          <Button
            size="small"
            variant="danger"
            onClick={onErase}
            aria-label={`Delete permanently: ${document.name}`}
          >
            Delete permanently
          </Button>
          <Button
            size="small"
            onClick={() => setIsAsking(false)}
            aria-label={`Keep ${document.name}`}
          >
            Keep
          </Button>
        </>
      ) : (
        <>
          <Button
            size="small"
            icon={<RotateCcw />}
            onClick={onRestore}
            aria-label={`Restore ${document.name}`}
          >
            Restore
          </Button>
          <Button
            size="small"
            onClick={() => setIsAsking(true)}
            aria-label={`Delete permanently… ${document.name}`}
          >
            Delete permanently…
          </Button>
        </>
      )}
    </li>
  );
}
