import { useRouteContext } from "@tanstack/react-router";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { personInWords, roleWords, type Person } from "#domain";
import { Button, Callout, ChoiceField, Question, type ChoiceOption } from "#ui";
import { samplePeople } from "./sample-people.ts";
import { usePeopleState } from "./use-person.ts";

/** The profiles of this browser and the samples that are not among them yet. */
export function PeopleList({
  onForm,
  onDone,
}: {
  readonly onForm: (person: Person | null) => void;
  readonly onDone: () => void;
}) {
  const { people } = useRouteContext({ from: "__root__" });
  const { profiles, current } = usePeopleState();
  const [chosenId, setChosenId] = useState(current.id);
  const samples = samplePeople.filter((one) => !profiles.some(({ id }) => id === one.id));
  const chosen = [...profiles, ...samples].find(({ id }) => id === chosenId) ?? current;
  const isOwn = profiles.includes(chosen);
  const choose = (id: string | null) => setChosenId(id ?? current.id);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    people.workAs(chosen);
    onDone();
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <DamageCallout />
      <Question id="people" label="Profiles" kind="group">
        <ProfileRadios profiles={profiles} value={chosen.id} onChange={choose} />
      </Question>
      {samples.length === 0 ? null : (
        <Question
          id="sample-people"
          label="Sample profiles"
          kind="group"
          hint="People who do not exist, to try every role with."
        >
          <ProfileRadios profiles={samples} value={chosen.id} onChange={choose} />
        </Question>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Work as {chosen.name}
        </Button>
        <Button icon={<Plus />} onClick={() => onForm(null)}>
          Add a profile
        </Button>
        {isOwn ? (
          <Button icon={<Pencil />} onClick={() => onForm(chosen)}>
            Edit {chosen.name}
          </Button>
        ) : null}
        {isOwn && profiles.length > 1 ? (
          <Button
            icon={<Trash2 />}
            onClick={() => {
              people.remove(chosen.id);
              setChosenId(people.getState().current.id);
            }}
          >
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
  readonly value: string;
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

function DamageCallout() {
  const { people } = useRouteContext({ from: "__root__" });
  const { unreadable, isListDamaged } = usePeopleState();
  if (isListDamaged) {
    return (
      <Callout
        tone="warning"
        title="The profiles kept in this browser cannot be read"
        actions={
          <Button size="small" onClick={people.startNewList}>
            Set the damaged list aside
          </Button>
        }
      >
        Nothing was written over, and your cases are not touched. What you choose here lasts until
        this page is loaded again. Set the damaged list aside to keep profiles again; it stays in
        this browser.
      </Callout>
    );
  }
  return unreadable.length === 0 ? null : (
    <Callout
      tone="warning"
      title={
        unreadable.length === 1
          ? "1 profile cannot be read"
          : `${String(unreadable.length)} profiles cannot be read`
      }
    >
      It is kept as it is and not shown. Every other profile works; add the missing one again.
    </Callout>
  );
}
