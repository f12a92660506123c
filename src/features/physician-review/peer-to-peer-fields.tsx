import { parseISO } from "date-fns";
import { Plus, Trash2 } from "lucide-react";
import { type SubmitEvent, useEffect, useId, useState } from "react";
import { dayNumber } from "#criteria";
import { momentInWords } from "#data";
import { type PeerToPeer, peerToPeerOutcomes } from "#domain";
import { Button, focusField, Question, SelectField, TextArea, TextField } from "#ui";
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
    <div role="group" aria-labelledby="peer-to-peer" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 id="peer-to-peer" className="font-semibold">
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
      {attempts.map(({ at, withWhom, outcome, note }, index) => (
        <li
          key={`${at} ${withWhom} ${String(index)}`}
          className="flex items-start justify-between gap-2 rounded-md border border-line bg-surface px-3 py-1.5"
        >
          <p className="min-w-0">
            <span className="font-medium">{outcomeWords[outcome]}</span>, {withWhom},{" "}
            {momentInWords(at)}
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

function AttemptForm({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (attempt: PeerToPeer) => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const [missing, setMissing] = useState<"when" | "whom" | "outcome">();
  useEffect(() => void focusField(`${id}-date`), [id]);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = entered.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const at = parseISO(`${text("date")}T${text("time")}`);
    const outcome = peerToPeerOutcomes.find(
      (peerToPeerOutcome) => peerToPeerOutcome === text("outcome"),
    );
    if (Number.isNaN(at.getTime()) || dayNumber(text("date")) === undefined)
      return setMissing("when");
    if (text("whom") === "") return setMissing("whom");
    if (outcome === undefined) return setMissing("outcome");
    return onAdd({ at: at.toISOString(), withWhom: text("whom"), outcome, note: text("note") });
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      className="grid gap-3 rounded-lg border border-line-control bg-surface px-3 py-3"
    >
      <div className="flex flex-wrap gap-3">
        <Question
          id={`${id}-date`}
          label="Date"
          {...(missing === "when" ? { error: "Enter date and time" } : {})}
        >
          <TextField type="date" name="date" width="medium" />
        </Question>
        <Question id={`${id}-time`} label="Time">
          <TextField type="time" name="time" width="short" />
        </Question>
        <Question
          id={`${id}-outcome`}
          label="Outcome"
          {...(missing === "outcome" ? { error: "Choose the outcome" } : {})}
        >
          <SelectField
            name="outcome"
            emptyLabel="Choose"
            options={peerToPeerOutcomes.map((value) => ({ value, label: outcomeWords[value] }))}
          />
        </Question>
      </div>
      <Question
        id={`${id}-whom`}
        label="With whom"
        {...(missing === "whom" ? { error: "Enter the person or office" } : {})}
      >
        <TextField name="whom" />
      </Question>
      <Question id={`${id}-note`} label="Note" hint="Optional.">
        <TextArea name="note" rows={2} />
      </Question>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">Add this attempt</Button>
        <Button variant="quiet" onClick={onCancel}>
          Discard
        </Button>
      </div>
    </form>
  );
}

const outcomeWords: Readonly<Record<PeerToPeer["outcome"], string>> = {
  spoke: "Spoke",
  "left-message": "Left a message",
  "no-answer": "No answer",
  declined: "Declined",
  scheduled: "Scheduled",
};
