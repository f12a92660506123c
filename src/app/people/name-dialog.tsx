import { useRouteContext } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { useCaseStore } from "#data";
import type { Person, SetupError } from "#domain";
import { Button, Dialog, focusField, Question, TextField } from "#ui";
import { keepDrafts } from "./keep-drafts.ts";
import { NotStored } from "./not-stored.tsx";
import { defaultPerson, workAsNamed } from "./people.ts";
import { checkEntries, entriesOf, personFrom } from "./person-entries.ts";

/** Asks a nurse who has given no name for it, where she hands off a case: a hand-off is signed by somebody. */
export function NameDialog({
  caseId,
  onNamed,
  onClose,
}: {
  /** The case on screen, whose draft the page itself holds. */
  readonly caseId: string;
  readonly onNamed: (named: Person) => void;
  readonly onClose: () => void;
}) {
  const { people } = useRouteContext({ from: "__root__" });
  const store = useCaseStore();
  const [entries, setEntries] = useState(() => entriesOf(defaultPerson));
  const [wasTried, setWasTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<SetupError | null>(null);
  const [problem] = wasTried ? checkEntries(entries) : [];

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    setFailure(null);
    const made = personFrom(entries, defaultPerson);
    if (made === null) {
      focusField("person-name");
      return;
    }
    setIsSaving(true);
    const stored = await workAsNamed(people, made, defaultPerson);
    setIsSaving(false);
    if (!stored.ok) {
      setFailure(stored.error);
      return;
    }
    onNamed(made);
    await keepDrafts(store, made.name, caseId);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Enter your name to hand off"
      description="A hand-off is recorded with your name. You enter it once; it appears on signatures and in case history."
    >
      <form noValidate onSubmit={(event) => void save(event)} className="grid gap-4">
        {failure === null ? null : <NotStored error={failure} />}
        <Question id="person-name" label="Name" error={problem?.message}>
          <TextField
            value={entries.name}
            maxLength={80}
            autoComplete="name"
            onChange={(event) => setEntries({ ...entries, name: event.target.value })}
          />
        </Question>
        <Question
          id="person-credentials"
          label="Credentials"
          hint="Letters after the name, such as RN. Optional."
        >
          <TextField
            value={entries.credentials}
            width="medium"
            onChange={(event) => setEntries({ ...entries, credentials: event.target.value })}
          />
        </Question>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" disabled={isSaving}>
            Save name and continue
          </Button>
          <Button onClick={onClose}>Go back</Button>
        </div>
      </form>
    </Dialog>
  );
}
