import { KeyRound, Pencil, Plus, ShieldCheck, Trash2 } from "lucide-react";
import { useState, type SubmitEvent, useSyncExternalStore } from "react";
import type { Person, Vault } from "#domain";
import { Button, ChoiceField, Question } from "#ui";
import { UnreadableCallout } from "../people/people-list.tsx";
import { usePeopleState } from "../people/use-person.ts";
import type { PeopleView } from "./people-views.tsx";
import { aboutInWords } from "./who-are-you.tsx";

/** The profiles of an encrypted workstation: who can unlock it, and the way to work as somebody else. */
export function PeopleWithAccess({
  vault,
  onView,
  onDone,
}: {
  readonly vault: Vault;
  readonly onView: (view: PeopleView) => void;
  readonly onDone: () => void;
}) {
  const { profiles, current } = usePeopleState();
  const access = useSyncExternalStore(vault.subscribe, vault.access);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = profiles.find(({ id }) => id === chosenId) ?? current;
  const hasAccess = (person: Person): boolean =>
    access.some(({ personId }) => personId === person.id);
  const isCurrent = chosen !== null && chosen.id === current?.id;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (chosen === null) return;
    if (isCurrent) onDone();
    else if (hasAccess(chosen)) onView({ kind: "work-as", person: chosen });
    else onView({ kind: "give-access", person: chosen });
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <UnreadableCallout />
      <Question id="people" label="Profiles" kind="group">
        <ChoiceField
          name="person"
          layout="stacked"
          isClearable={false}
          options={profiles.map((person) => ({
            value: person.id,
            label: person.name,
            description: [aboutInWords(person), hasAccess(person) ? "" : "Has no passphrase yet"]
              .filter((part) => part !== "")
              .join(" · "),
          }))}
          value={chosen?.id ?? null}
          onValueChange={setChosenId}
        />
      </Question>
      <div className="flex flex-wrap gap-2">
        {chosen === null ? null : (
          <Button type="submit" variant="primary">
            {isCurrent || hasAccess(chosen)
              ? `Work as ${chosen.name}`
              : `Set a passphrase for ${chosen.name}`}
          </Button>
        )}
        <Button icon={<Plus />} onClick={() => onView({ kind: "profile", person: null })}>
          Add a profile
        </Button>
        {chosen === null || !isCurrent ? null : (
          <Button icon={<Pencil />} onClick={() => onView({ kind: "profile", person: chosen })}>
            Edit {chosen.name}
          </Button>
        )}
        {chosen === null || isCurrent ? null : (
          <Button icon={<Trash2 />} onClick={() => onView({ kind: "remove", person: chosen })}>
            Remove {chosen.name}
          </Button>
        )}
      </div>
      {chosen === null || isCurrent ? null : (
        <p className="text-sm text-ink-muted">Only {chosen.name} can edit this profile.</p>
      )}
      <div className="grid justify-items-start gap-2 border-t border-line pt-3">
        {vault.isRecoveryKeyNoted() ? null : (
          <p className="flex items-start gap-1.5 text-warning">
            <KeyRound aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            The recovery key is not on paper yet. Make a new one under Security.
          </p>
        )}
        <Button icon={<ShieldCheck />} onClick={() => onView({ kind: "security" })}>
          Security
        </Button>
      </div>
    </form>
  );
}
