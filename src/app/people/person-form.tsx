import { useRouteContext } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { roles, roleWords, usStateOptions, type Person, type Role, type SetupError } from "#domain";
import { Button, ChoiceField, ErrorSummary, Question, SelectField, TextField } from "#ui";
import { NotStored } from "./not-stored.tsx";
import { workAsNamed } from "./people.ts";
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
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;
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
      <Question id="person-name" label="Name" error={errorOf("person-name")}>
        <TextField
          value={entries.name}
          maxLength={80}
          onChange={(event) => enter({ name: event.target.value })}
        />
      </Question>
      {person === null ? (
        <Question id="person-role" label="Role" kind="group" error={errorOf("person-role")}>
          <ChoiceField
            name="person-role"
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
            value={entries.role}
            onValueChange={(role) => enter({ role: asRole(role) })}
            isClearable={false}
          />
        </Question>
      ) : (
        <p>
          <span className="font-semibold">Role</span> {roleWords[person.role]}. For another role,
          add another profile.
        </p>
      )}
      <Question
        id="person-credentials"
        label="Credentials"
        hint="Letters after the name, such as RN or MD."
      >
        <TextField
          value={entries.credentials}
          width="medium"
          onChange={(event) => enter({ credentials: event.target.value })}
        />
      </Question>
      <Question id="person-specialty" label="Specialty">
        <TextField
          value={entries.specialty}
          width="medium"
          onChange={(event) => enter({ specialty: event.target.value })}
        />
      </Question>
      <Question
        id="person-npi"
        label="NPI"
        hint="Optional. Answers to requests that came as data name their reviewer by it."
        error={errorOf("person-npi")}
      >
        <TextField
          value={entries.npi}
          width="medium"
          inputMode="numeric"
          onChange={(event) => enter({ npi: event.target.value })}
        />
      </Question>
      <div className="grid gap-4 sm:grid-cols-2">
        <Question
          id="person-licence-state"
          label="License state"
          error={errorOf("person-licence-state")}
        >
          <SelectField
            options={usStateOptions}
            emptyLabel="No license entered"
            value={entries.licenceState}
            onChange={(event) => enter({ licenceState: event.target.value })}
          />
        </Question>
        <Question
          id="person-licence-number"
          label="License number"
          error={errorOf("person-licence-number")}
        >
          <TextField
            value={entries.licenceNumber}
            width="medium"
            onChange={(event) => enter({ licenceNumber: event.target.value })}
          />
        </Question>
      </div>
      <p className="text-sm text-ink-muted">
        A physician advisor signs decisions with credentials and a license.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Save and work as this person
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function asRole(value: string | null): Role | null {
  return roles.find((role) => role === value) ?? null;
}
