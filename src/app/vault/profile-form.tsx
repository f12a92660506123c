import { useRouteContext } from "@tanstack/react-router";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { newCaseId, type Person, type SetupError, type Vault } from "#domain";
import { Button, ErrorSummary } from "#ui";
import { NotStored } from "../people/not-stored.tsx";
import { PersonFields } from "../people/person-fields.tsx";
import { checkEntries, entriesOf, personFrom } from "../people/person-entries.ts";
import { AccessForm } from "./access-form.tsx";

/** One profile of an encrypted workstation. A new one comes with a passphrase of its own. */
export function ProfileForm({
  vault,
  person,
  onDone,
  actions,
}: {
  readonly vault: Vault;
  /** Null adds one. */
  readonly person: Person | null;
  readonly onDone: () => void;
  readonly actions: ReactNode;
}) {
  const { people } = useRouteContext({ from: "__root__" });
  const [entries, setEntries] = useState(() => entriesOf(person));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<SetupError | null>(null);
  // The same person at every try, also where storing the profile did not work the first time.
  const [newId] = useState(newCaseId);
  const errors = attempt === 0 ? [] : checkEntries(entries);
  const made = (): Person | null => {
    const entered = personFrom(entries, person);
    return entered === null || person !== null ? entered : { ...entered, id: newId };
  };

  async function store(profile: Person): Promise<void> {
    const stored = await people.save(profile);
    if (stored.ok) return onDone();
    // A passphrase without a profile would open the cases for nobody.
    if (person === null) await vault.removePerson(profile.id);
    setFailure(stored.error);
  }

  const fields = (
    <>
      <ErrorSummary title="The profile was not saved" errors={errors} attempt={attempt} />
      {failure === null ? null : <NotStored error={failure} />}
      <PersonFields
        person={person}
        entries={entries}
        errors={errors}
        onEnter={(part) => setEntries((before) => ({ ...before, ...part }))}
      />
    </>
  );
  if (person === null) {
    return (
      <AccessForm
        vault={vault}
        person={() => made() ?? unfinished()}
        submitLabel="Add profile"
        isComplete={() => {
          setAttempt(attempt + 1);
          return made() !== null;
        }}
        onDone={(profile) => void store(profile)}
        actions={actions}
      >
        {fields}
      </AccessForm>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        const changed = made();
        if (changed !== null) void store(changed);
      }}
      className="grid gap-4"
    >
      {fields}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Save profile
        </Button>
        {actions}
      </div>
    </form>
  );
}

function unfinished(): never {
  throw new Error("a profile is stored only once it is complete");
}
