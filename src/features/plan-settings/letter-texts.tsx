import { type PlanEntries, planTextFields, textEntry } from "#domain";
import { Question, TextArea, TextField } from "#ui";

/** Texts that only the plan can give its letters; each may stay empty, and a letter then says what it lacks. */
export function LetterTexts({
  entries,
  onChange,
}: {
  readonly entries: PlanEntries;
  readonly onChange: (id: string, value: string) => void;
}) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 w-full border-b border-line pb-1 text-lg font-semibold">
        Texts for letters
      </legend>
      <p className="max-w-prose text-ink-muted">
        Enter your plan’s own wording. A letter names what is missing before it is recorded as sent.
      </p>
      {planTextFields.map(({ id, label, hint, isLong }) => {
        const entry = textEntry(id);
        const value = entries[entry] ?? "";
        return (
          <Question key={id} id={entry} label={label} hint={hint}>
            {isLong ? (
              <TextArea
                value={value}
                maxLength={20_000}
                onChange={({ target }) => onChange(entry, target.value)}
              />
            ) : (
              <TextField
                value={value}
                maxLength={200}
                onChange={({ target }) => onChange(entry, target.value)}
              />
            )}
          </Question>
        );
      })}
    </fieldset>
  );
}
