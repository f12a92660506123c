import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { momentInWords } from "#data";
import { decisionFields, type PeerToPeer } from "#domain";
import { Button } from "#ui";
import { AttemptForm, attemptOutcomeWords } from "./attempt-form.tsx";
import { useDecisionPage } from "./decision-page-context.ts";

/** Attempts to speak with the treating clinician, as a list; one is written at a time. */
export function PeerToPeerFields() {
  const { draft, amend } = useDecisionPage();
  const [isAdding, setIsAdding] = useState(false);
  const add = (attempt: PeerToPeer) => {
    amend((before) => ({ ...before, peerToPeer: [...before.peerToPeer, attempt] }));
    setIsAdding(false);
  };
  return (
    <div
      role="group"
      id={decisionFields.peerToPeer}
      aria-labelledby="peer-to-peer-title"
      className="grid gap-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 id="peer-to-peer-title" className="font-semibold">
          Peer-to-peer
        </h3>
        {draft.peerToPeer.length === 0 ? (
          <p className="flex-1 text-sm text-ink-muted">No attempts recorded.</p>
        ) : null}
        {isAdding ? null : (
          <Button size="small" icon={<Plus />} onClick={() => setIsAdding(true)}>
            Add an attempt
          </Button>
        )}
      </div>
      {draft.peerToPeer.length === 0 ? null : (
        <AttemptList
          attempts={draft.peerToPeer}
          onRemove={(removed) =>
            amend((before) => ({
              ...before,
              peerToPeer: before.peerToPeer.filter((_, index) => index !== removed),
            }))
          }
        />
      )}
      {isAdding ? <AttemptForm onAdd={add} onCancel={() => setIsAdding(false)} /> : null}
    </div>
  );
}

/** Attempts as they were recorded; without `onRemove` they are only read. */
export function AttemptList({
  attempts,
  onRemove,
}: {
  readonly attempts: readonly PeerToPeer[];
  readonly onRemove?: (index: number) => void;
}) {
  return (
    <ol className="grid list-none gap-1.5">
      {attempts.map(({ at, withWhom, outcome, note, offeredAt, phone = "" }, index) => (
        <li
          key={`${at} ${withWhom} ${String(index)}`}
          className="flex items-start justify-between gap-2 rounded-md border border-line bg-surface px-3 py-1.5"
        >
          <p className="min-w-0">
            <span className="font-medium">{attemptOutcomeWords[outcome]}</span>, {withWhom},{" "}
            {momentInWords(at)}
            {phone === "" ? null : <>, phone {phone}</>}
            {offeredAt === undefined ? null : (
              <span className="block text-ink-muted">Offered {momentInWords(offeredAt)}</span>
            )}
            {note === "" ? null : <span className="block text-ink-muted">{note}</span>}
          </p>
          {onRemove === undefined ? null : (
            <Button size="small" variant="quiet" icon={<Trash2 />} onClick={() => onRemove(index)}>
              <span className="sr-only">Remove attempt {index + 1}</span>
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
