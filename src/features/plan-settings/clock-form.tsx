import {
  type ClockEntries,
  clockEntriesOf,
  entryId,
  type LineOfBusiness,
  linesOfBusiness,
  lineWords,
  mostOf,
  type PlanClocks,
  planClocksFrom,
  urgencies,
} from "#domain";
import { Button, ErrorSummary, Question, TextField } from "#ui";
import { type SubmitEvent, useState } from "react";

/** The plan's own shorter times, and for which lines of business NCQA accredits it. */
export function ClockForm({
  clocks,
  onSave,
}: {
  readonly clocks: PlanClocks | undefined;
  readonly onSave: (clocks: PlanClocks) => void;
}) {
  const [entries, setEntries] = useState<ClockEntries>(() => clockEntriesOf(clocks));
  const [accredited, setAccredited] = useState<readonly LineOfBusiness[]>(
    clocks?.accreditedLines ?? [],
  );
  const [attempt, setAttempt] = useState(0);
  const read = planClocksFrom(entries, [...accredited]);
  const errors = attempt === 0 || read.ok ? [] : read.errors;

  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (read.ok) onSave(read.clocks);
  }

  return (
    <form noValidate onSubmit={save} className="grid gap-5" aria-labelledby="plan-clocks">
      <div>
        <h2 id="plan-clocks" className="border-b border-line pb-1 text-lg font-semibold">
          Clocks
        </h2>
        <p className="mt-2 max-w-prose text-ink-muted">
          Enter a time only where the plan promises less than the law allows. Whichever date is
          earliest counts. State rules on file apply by the state of the case.
        </p>
      </div>
      <ErrorSummary title="The clocks were not saved" errors={errors} attempt={attempt} />
      {linesOfBusiness.map((line) => (
        <fieldset key={line} className="grid gap-3">
          <legend className="font-medium">{lineWords[line]}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {urgencies.map((urgency) => {
              const id = entryId(line, urgency);
              const unit = urgency === "standard" ? "calendar days" : "hours";
              return (
                <Question
                  key={id}
                  id={id}
                  label={`${urgency === "standard" ? "Standard" : "Expedited"}, ${unit}`}
                  hint={`Federal rule: ${String(mostOf(line, urgency))} ${unit}`}
                  error={errors.find((error) => error.id === id)?.message}
                >
                  <TextField
                    inputMode="numeric"
                    width="short"
                    value={entries[id] ?? ""}
                    onChange={({ target }) =>
                      setEntries((before) => ({ ...before, [id]: target.value }))
                    }
                  />
                </Question>
              );
            })}
          </div>
        </fieldset>
      ))}
      <fieldset className="grid gap-2">
        <legend className="font-medium">Accredited by NCQA</legend>
        <p className="max-w-prose text-sm text-ink-muted">
          From July 1, 2026, NCQA asks for non-urgent preservice decisions within 7 calendar days
          (likely, not verified; ask your compliance department).
        </p>
        {(["qhp", "commercial-erisa", "commercial-other"] as const).map((line) => (
          <label key={line} className="inline-flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="mark mark-square"
              checked={accredited.includes(line)}
              onChange={({ target }) =>
                setAccredited((before) =>
                  target.checked ? [...before, line] : before.filter((one) => one !== line),
                )
              }
            />
            {lineWords[line]}
          </label>
        ))}
      </fieldset>
      <div>
        <Button type="submit" variant="primary">
          Save clocks
        </Button>
      </div>
    </form>
  );
}
