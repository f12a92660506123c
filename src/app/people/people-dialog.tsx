import { useState } from "react";
import type { Person } from "#domain";
import { Dialog } from "#ui";
import { PeopleList } from "./people-list.tsx";
import { PersonForm } from "./person-form.tsx";

/** Who works here: choose, add, change or remove a profile. */
export function PeopleDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState<{ readonly person: Person | null } | null>(null);
  const close = () => {
    setForm(null);
    onClose();
  };
  return (
    <Dialog
      // Another dialog, so that it opens on its own first field.
      key={form === null ? "list" : "form"}
      isOpen={isOpen}
      onClose={form === null ? close : () => setForm(null)}
      width="wide"
      title={titleOf(form)}
      description="A profile shows who is working here. It is not a sign-in and is not verified. It appears on signatures and in case history."
    >
      {form === null ? (
        <PeopleList onForm={(person) => setForm({ person })} onDone={close} />
      ) : (
        <PersonForm person={form.person} onCancel={() => setForm(null)} onDone={close} />
      )}
    </Dialog>
  );
}

function titleOf(form: { readonly person: Person | null } | null): string {
  if (form === null) return "Who is working here?";
  return form.person === null ? "Add a profile" : `Edit the profile of ${form.person.name}`;
}
