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
      {attempts.map(({ at, withWhom, outcome, note, offeredAt, phone = "" }, index) => (
        <li
          key={`${at} ${withWhom} ${String(index)}`}
          className="flex items-start justify-between gap-2 rounded-md border border-line bg-surface px-3 py-1.5"
        >
          <p className="min-w-0">
            <span className="font-medium">{outcomeWords[outcome]}</span>, {withWhom},{" "}
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

function AttemptForm({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (attempt: PeerToPeer) => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const [missing, setMissing] = useState<"when" | "whom" | "outcome" | "offered">();
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
    const offered = readOffered(text("offered-date"), text("offered-time"));
    if (offered === "unreadable") return setMissing("offered");
    return onAdd({
      at: at.toISOString(),
      withWhom: text("whom"),
      outcome,
      note: text("note"),
      ...(offered === "none" ? {} : { offeredAt: offered.at }),
      ...(text("phone") === "" ? {} : { phone: text("phone") }),
    });
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
          label="Date of the call"
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
      <div className="flex flex-wrap gap-3">
        <Question id={`${id}-phone`} label="Phone">
          <TextField name="phone" type="tel" width="medium" />
        </Question>
        <Question
          id={`${id}-offered`}
          label="Offered on"
          {...(missing === "offered"
            ? { error: "Enter date and time of the offer, or clear both" }
            : {})}
        >
          <TextField type="date" name="offered-date" width="medium" />
        </Question>
        <Question id={`${id}-offered-time`} label="Offered at">
          <TextField type="time" name="offered-time" width="short" />
        </Question>
      </div>
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

/** When the call was offered: both parts, or none of them. */
function readOffered(date: string, time: string): "none" | "unreadable" | { readonly at: string } {
  if (date === "" && time === "") return "none";
  const at = parseISO(`${date}T${time}`);
  return dayNumber(date) === undefined || time === "" || Number.isNaN(at.getTime())
    ? "unreadable"
    : { at: at.toISOString() };
}

const outcomeWords: Readonly<Record<PeerToPeer["outcome"], string>> = {
  spoke: "Spoke",
  "left-message": "Left a message",
  "no-answer": "No answer",
  declined: "Declined",
  scheduled: "Scheduled",
};
