import {
  checkPlanEntries,
  examplePlan,
  type PlanDetails,
  type PlanEntries,
  planEntriesOf,
  planFrom,
  planParts,
} from "#domain";
import { useBlocker } from "@tanstack/react-router";
import { Button, Dialog, ErrorSummary, Question, TextField } from "#ui";
import { type SubmitEvent, useState } from "react";
import { LetterTexts } from "./letter-texts.tsx";

export type PlanFormProps = {
  readonly plan: PlanDetails;
  readonly canForget: boolean;
  /** Whether it is stored now. */
  readonly onSave: (plan: PlanDetails) => Promise<boolean>;
  readonly onForget: () => void;
};

/** All of the plan's facts in one form; nothing is saved while one of them is wanting, and nothing typed is lost. */
export function PlanForm({ plan, canForget, onSave, onForget }: PlanFormProps) {
  const [entries, setEntries] = useState<PlanEntries>(() => planEntriesOf(plan));
  const [saved, setSaved] = useState(entries);
  const [attempt, setAttempt] = useState(0);
  const isUnsaved = planParts.some(({ fields }) =>
    fields.some(({ id }) => (entries[id] ?? "") !== (saved[id] ?? "")),
  );
  const leaving = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const errors = attempt === 0 ? [] : checkPlanEntries(entries);

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setAttempt(attempt + 1);
    const made = planFrom(entries);
    if (made === null) return;
    // The plan's clocks have a form of their own; what was saved there meanwhile stays.
    const whole = plan.clocks === undefined ? made : { ...made, clocks: plan.clocks };
    if (await onSave(whole)) setSaved(entries);
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="grid gap-5">
      <Dialog
        isOpen={leaving.status === "blocked"}
        onClose={() => leaving.reset?.()}
        title="Leave without saving?"
        description="Your changes to the plan settings are not saved yet."
        actions={
          <>
            <Button variant="primary" onClick={() => leaving.reset?.()}>
              Keep editing
            </Button>
            <Button onClick={() => leaving.proceed?.()}>Leave without saving</Button>
          </>
        }
      />
      <ErrorSummary title="The settings were not saved" errors={errors} attempt={attempt} />
      {planParts.map(({ title, fields }) => (
        <fieldset key={title} className="grid gap-3">
          <legend className="mb-2 w-full border-b border-line pb-1 text-lg font-semibold">
            {title}
          </legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {fields.map(({ id, label, kind }) => (
              <Question
                key={id}
                id={id}
                label={label}
                error={errors.find((error) => error.id === id)?.message}
              >
                <TextField
                  type={kind === "phone" ? "tel" : "text"}
                  maxLength={200}
                  value={entries[id] ?? ""}
                  onChange={({ target }) =>
                    setEntries((before) => ({ ...before, [id]: target.value }))
                  }
                />
              </Question>
            ))}
          </div>
        </fieldset>
      ))}
      <LetterTexts
        entries={entries}
        onChange={(id, value) => setEntries((before) => ({ ...before, [id]: value }))}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Save
        </Button>
        {canForget ? (
          <Button
            onClick={() => {
              setEntries(planEntriesOf(examplePlan));
              setSaved(planEntriesOf(examplePlan));
              onForget();
            }}
          >
            Reset to the example plan
          </Button>
        ) : null}
      </div>
    </form>
  );
}
