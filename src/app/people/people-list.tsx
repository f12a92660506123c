import { useRouteContext } from "@tanstack/react-router";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { personInWords, roleWords, type Person, type SetupError } from "#domain";
import { Button, Callout, ChoiceField, Question, type ChoiceOption } from "#ui";
import { NotStored } from "./not-stored.tsx";
import { samplePeople } from "./sample-people.ts";
import { usePeopleState } from "./use-person.ts";

/** The profiles of this workspace and the samples that are not among them yet. */
export function PeopleList({
  onForm,
  onDone,
}: {
  readonly onForm: (person: Person | null) => void;
  readonly onDone: () => void;
}) {
  const { people } = useRouteContext({ from: "__root__" });
  const { profiles, current } = usePeopleState();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [error, setError] = useState<SetupError | null>(null);
  const samples = samplePeople.filter((one) => !profiles.some(({ id }) => id === one.id));
  const all = [...profiles, ...samples];
  // With nobody working nobody is chosen: the page asks, it does not guess.
  const chosen = all.find(({ id }) => id === chosenId) ?? current;
  const isOwn = chosen !== null && profiles.includes(chosen);

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (chosen === null) return;
    const stored = await people.workAs(chosen);
    if (stored.ok) onDone();
    else setError(stored.error);
  }

  async function remove(person: Person): Promise<void> {
    const removed = await people.remove(person.id);
    setError(removed.ok ? null : removed.error);
    setChosenId(null);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4">
      <UnreadableCallout />
      {error === null ? null : <NotStored error={error} />}
      {profiles.length === 0 ? null : (
        <Question id="people" label="Profiles" kind="group">
          <ProfileRadios profiles={profiles} value={chosen?.id ?? null} onChange={setChosenId} />
        </Question>
      )}
      {samples.length === 0 ? null : (
        <Question
          id="sample-people"
          label="Sample profiles"
          kind="group"
          hint="Fictional people for trying out each role."
        >
          <ProfileRadios profiles={samples} value={chosen?.id ?? null} onChange={setChosenId} />
        </Question>
      )}
      <div className="flex flex-wrap gap-2">
        {chosen === null ? null : (
          <Button type="submit" variant="primary">
            Work as {chosen.name}
          </Button>
        )}
        <Button icon={<Plus />} onClick={() => onForm(null)}>
          Add a profile
        </Button>
        {isOwn ? (
          <Button icon={<Pencil />} onClick={() => onForm(chosen)}>
            Edit {chosen.name}
          </Button>
        ) : null}
        {isOwn && profiles.length > 1 ? (
          <Button icon={<Trash2 />} onClick={() => void remove(chosen)}>
            Remove {chosen.name}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function ProfileRadios({
  profiles,
  value,
  onChange,
}: {
  readonly profiles: readonly Person[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  return (
    <ChoiceField
      name="person"
      layout="stacked"
      options={profiles.map(optionOf)}
      value={value}
      onValueChange={onChange}
      isClearable={false}
    />
  );
}

function optionOf(person: Person): ChoiceOption {
  const { name: _, ...about } = person;
  return {
    value: person.id,
    label: person.name,
    description: [roleWords[person.role], personInWords({ ...about, name: "" })]
      .filter((part) => part !== "")
      .join(" · "),
  };
}

/** Says that profiles are stored which can’t be read; nothing while there are none. */
export function UnreadableCallout() {
  const { unreadable } = usePeopleState();
  return unreadable === 0 ? null : (
    <Callout
      tone="warning"
      title={
        unreadable === 1
          ? "1 profile can’t be read"
          : `${String(unreadable)} profiles can’t be read`
      }
    >
      It is stored unchanged and not shown. All other profiles work. Add the missing one again.
    </Callout>
  );
}
