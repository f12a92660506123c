import { Clock } from "lucide-react";
import { type SubmitEvent, useEffect, useId, useState } from "react";
import { planZone } from "#data";
import { type PeerToPeer, peerToPeerOutcomes, wallTimeIn, zoneInWords } from "#domain";
import { Button, focusField, MomentFields, Question, SelectField, TextArea, TextField } from "#ui";
import { type AttemptEntry, type AttemptProblem, readAttempt } from "./attempt-entry.ts";

const nothingEntered = { date: "", time: "" };

/** One attempt to speak with the treating clinician, as it is entered; nothing is filled in beforehand. */
export function AttemptForm({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (attempt: PeerToPeer) => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const zone = planZone();
  const [call, setCall] = useState(nothingEntered);
  const [offered, setOffered] = useState(nothingEntered);
  const [problem, setProblem] = useState<AttemptProblem>();
  useEffect(() => void focusField(`${id}-date`), [id]);
  const errorAt = (field: AttemptProblem["field"]) =>
    problem?.field === field ? { error: problem.message } : {};
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = entered.get(name);
      return typeof value === "string" ? value : "";
    };
    const read = readNow(
      {
        call,
        offered,
        outcome: text("outcome"),
        whom: text("whom"),
        phone: text("phone"),
        note: text("note"),
      },
      zone,
    );
    if (read.ok) return onAdd(read.attempt);
    setProblem(read.problem);
    focusField(`${id}-${read.problem.field === "offered" ? "offered-date" : read.problem.field}`);
  }
  return (
    <form
      noValidate
      onSubmit={submit}
      className="grid gap-3 rounded-lg border border-line-control bg-surface px-3 py-3"
    >
      <MomentFields
        id={id}
        dateLabel="Date of the call"
        dateHint={zoneInWords(zone)}
        timeLabel="Time"
        value={call}
        onChange={setCall}
        {...errorAt("date")}
      />
      <div>
        <Button size="small" icon={<Clock />} onClick={() => setCall(wallTimeIn(zone, Date.now()))}>
          Now
        </Button>
      </div>
      <Question id={`${id}-outcome`} label="Outcome" {...errorAt("outcome")}>
        <SelectField
          name="outcome"
          emptyLabel="Choose"
          options={peerToPeerOutcomes.map((value) => ({
            value,
            label: attemptOutcomeWords[value],
          }))}
        />
      </Question>
      <Question id={`${id}-whom`} label="With whom" {...errorAt("whom")}>
        <TextField name="whom" />
      </Question>
      <Question id={`${id}-phone`} label="Phone">
        <TextField name="phone" type="tel" width="medium" />
      </Question>
      <MomentFields
        id={`${id}-offered`}
        dateLabel="Offered on"
        dateHint={zoneInWords(zone)}
        timeLabel="Offered at"
        value={offered}
        onChange={setOffered}
        {...errorAt("offered")}
      />
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

function readNow(entry: AttemptEntry, zone: string): ReturnType<typeof readAttempt> {
  return readAttempt(entry, zone, Date.now());
}

/** What came of an attempt. */
export const attemptOutcomeWords: Readonly<Record<PeerToPeer["outcome"], string>> = {
  spoke: "Spoke",
  "left-message": "Left a message",
  "no-answer": "No answer",
  declined: "Declined",
  scheduled: "Scheduled",
};
