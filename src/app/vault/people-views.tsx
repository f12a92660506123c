import { useRouteContext } from "@tanstack/react-router";
import { useState } from "react";
import { dayInWords } from "#criteria";
import { planDay } from "#data";
import type { Person, Vault } from "#domain";
import { Button, Callout, Dialog } from "#ui";
import { ProofForm, SecurityView } from "../../features/vault/index.ts";
import { usePeopleState } from "../people/use-person.ts";
import { AccessForm } from "./access-form.tsx";
import { PeopleWithAccess } from "./people-with-access.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { RemovePerson } from "./remove-person.tsx";

/** What the dialog about people shows. */
export type PeopleView =
  | { readonly kind: "list" }
  | { readonly kind: "work-as"; readonly person: Person }
  | { readonly kind: "give-access"; readonly person: Person }
  | { readonly kind: "profile"; readonly person: Person | null }
  | { readonly kind: "remove"; readonly person: Person }
  | { readonly kind: "security" };

/** Who works on an encrypted workstation: to work as somebody else is to unlock it as that person. */
export function VaultPeopleDialog({
  vault,
  onClose,
}: {
  readonly vault: Vault;
  readonly onClose: () => void;
}) {
  const [view, setView] = useState<PeopleView>({ kind: "list" });
  const back = (): void => setView({ kind: "list" });
  return (
    <Dialog
      // Another dialog, so that it opens on its own first field.
      key={view.kind}
      isOpen
      onClose={view.kind === "list" ? onClose : back}
      width="wide"
      title={titleOf(view)}
      description={descriptionOf(view)}
    >
      <View vault={vault} view={view} onView={setView} onBack={back} onClose={onClose} />
    </Dialog>
  );
}

function View({
  vault,
  view,
  onView,
  onBack,
  onClose,
}: {
  readonly vault: Vault;
  readonly view: PeopleView;
  readonly onView: (view: PeopleView) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { vault: context } = useRouteContext({ from: "__root__" });
  const { current } = usePeopleState();
  const cancel = <Button onClick={onBack}>Cancel</Button>;
  switch (view.kind) {
    case "list":
      return <PeopleWithAccess vault={vault} onView={onView} onDone={onClose} />;
    case "work-as":
      return <WorkAs vault={vault} person={view.person} onBack={onBack} onDone={onClose} />;
    case "give-access":
      return (
        <AccessForm
          vault={vault}
          person={view.person}
          submitLabel="Set passphrase"
          onDone={onBack}
          actions={cancel}
        />
      );
    case "profile":
      return <ProfileForm vault={vault} person={view.person} onDone={onBack} actions={cancel} />;
    case "remove":
      return <RemovePerson vault={vault} person={view.person} onDone={onBack} actions={cancel} />;
    case "security":
      return current === null ? null : (
        <SecurityView
          vault={vault}
          personId={current.id}
          personName={current.name}
          dayOf={(at) => dayInWords(planDay(Date.parse(at)))}
          onNewRecoveryKey={(key) => {
            onClose();
            context?.opening.showRecoveryKey(key);
          }}
        />
      );
  }
}

/** A passphrase says by itself whose it is: whoever it belongs to works here afterward. */
function WorkAs({
  vault,
  person,
  onBack,
  onDone,
}: {
  readonly vault: Vault;
  readonly person: Person;
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const { profiles } = usePeopleState();
  const [otherId, setOtherId] = useState<string | null>(null);
  const other = profiles.find(({ id }) => id === otherId);
  const hasPasskeys = vault
    .access()
    .some(({ personId, passkeys }) => personId === person.id && passkeys.length > 0);
  return (
    <>
      <div role="alert" className="empty:hidden">
        {otherId === null ? null : (
          <Callout tone="warning" title={`You’re working as ${other?.name ?? "another person"}`}>
            The passphrase you entered belongs to {other?.name ?? "another person"}, not to{" "}
            {person.name}. No case was changed.
          </Callout>
        )}
      </div>
      <ProofForm
        id="work-as-passphrase"
        label={`Passphrase of ${person.name}`}
        submitLabel={`Work as ${person.name}`}
        busyLabel="Checking…"
        hasPasskeys={hasPasskeys}
        onProof={async (proof) => {
          const opened = await vault.unlock(proof);
          if (!opened.ok) return opened;
          if (opened.value.personId === person.id) onDone();
          else setOtherId(opened.value.personId);
          return opened;
        }}
        actions={<Button onClick={onBack}>Cancel</Button>}
      />
    </>
  );
}

function titleOf(view: PeopleView): string {
  switch (view.kind) {
    case "list":
      return "Who is working here?";
    case "work-as":
      return `Work as ${view.person.name}`;
    case "give-access":
      return `Set a passphrase for ${view.person.name}`;
    case "profile":
      return view.person === null ? "Add a profile" : `Edit the profile of ${view.person.name}`;
    case "remove":
      return `Remove ${view.person.name}?`;
    case "security":
      return "Security";
  }
}

function descriptionOf(view: PeopleView): string {
  switch (view.kind) {
    case "list":
      return "Each person unlocks this workstation with a passphrase of their own. The profile appears on signatures and in case history.";
    case "work-as":
      return "The case on screen stays open, and what you do next is recorded under that name.";
    case "give-access":
      return "Let the person choose and type the passphrase. It signs in that person’s name.";
    case "profile":
      return view.person === null
        ? "Let the person choose and type the passphrase. It signs in that person’s name."
        : "The profile appears on signatures and in case history.";
    case "remove":
      return "He or she can no longer unlock or sign here. What was signed stays. This can’t be undone.";
    case "security":
      return "Everything stored on this workstation is encrypted. No one can reset a passphrase for you.";
  }
}
