import { useRouteContext } from "@tanstack/react-router";
import { KeyRound, Pencil, Plus, ShieldCheck, Trash2 } from "lucide-react";
import { type ReactNode, useState, type SubmitEvent, useSyncExternalStore } from "react";
import type { Person, Vault } from "#domain";
import { Button, Callout, ChoiceField, Question } from "#ui";
import { vaultErrorInWords } from "../../features/vault/index.ts";
import { NotStored } from "../people/not-stored.tsx";
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
  const { people } = useRouteContext({ from: "__root__" });
  const { profiles, current } = usePeopleState();
  const access = useSyncExternalStore(vault.subscribe, vault.access);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [problem, setProblem] = useState<ReactNode>(null);
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

  async function remove(person: Person): Promise<void> {
    // The access first: a profile that is left can be removed again, an access without one cannot be seen.
    const shut = hasAccess(person) ? await vault.removePerson(person.id) : null;
    if (shut?.ok === false) {
      setProblem(
        <Callout tone="warning" title="The profile was not removed">
          {vaultErrorInWords(shut.error)}
        </Callout>,
      );
      return;
    }
    const removed = await people.remove(person.id);
    setProblem(removed.ok ? null : <NotStored error={removed.error} />);
    setChosenId(null);
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <UnreadableCallout />
      <div role="alert" className="empty:hidden">
        {problem}
      </div>
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
        {chosen === null ? null : (
          <Button icon={<Pencil />} onClick={() => onView({ kind: "profile", person: chosen })}>
            Edit {chosen.name}
          </Button>
        )}
        {chosen === null || isCurrent ? null : (
          <Button icon={<Trash2 />} onClick={() => void remove(chosen)}>
            Remove {chosen.name}
          </Button>
        )}
      </div>
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
