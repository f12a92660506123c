import { useRouteContext } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import type { Person, SetupError } from "#domain";
import { Button, ErrorSummary } from "#ui";
import { NotStored } from "./not-stored.tsx";
import { workAsNamed } from "./people.ts";
import { PersonFields } from "./person-fields.tsx";
import { checkEntries, entriesOf, personFrom, type PersonEntries } from "./person-entries.ts";

/** One profile. Its role is chosen once: another role is another profile, so that no history changes. */
export function PersonForm({
  person,
  onCancel,
  onDone,
}: {
  /** Null adds one. */
  readonly person: Person | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}) {
  const { people } = useRouteContext({ from: "__root__" });
  const [entries, setEntries] = useState(() => entriesOf(person));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<SetupError | null>(null);
  const errors = attempt === 0 ? [] : checkEntries(entries);
  const enter = (part: Partial<PersonEntries>) => setEntries((before) => ({ ...before, ...part }));

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setAttempt(attempt + 1);
    const made = personFrom(entries, person);
    if (made === null) return;
    const stored = await workAsNamed(people, made, person);
    if (!stored.ok) return setFailure(stored.error);
    return onDone();
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="grid gap-4">
      <ErrorSummary title="The profile was not saved" errors={errors} attempt={attempt} />
      {failure === null ? null : <NotStored error={failure} />}
      <PersonFields person={person} entries={entries} errors={errors} onEnter={enter} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Save and work as this person
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
