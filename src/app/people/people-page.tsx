import { useState } from "react";
import type { Person } from "#domain";
import { Callout } from "#ui";
import { usePageTitle } from "../use-page-title.ts";
import { PeopleList } from "./people-list.tsx";
import { PersonForm } from "./person-form.tsx";

/** Stands before every page of a case while nobody has said who works here. */
export function PeoplePage() {
  usePageTitle("Who is working?");
  const [form, setForm] = useState<{ readonly person: Person | null } | null>(null);
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        Who is working?
      </h1>
      <Callout tone="info" title="This browser doesn’t know who is working">
        Your cases are not affected. Choose your profile before you continue. It appears on
        signatures and in case history.
      </Callout>
      {form === null ? (
        <PeopleList onForm={(person) => setForm({ person })} onDone={() => undefined} />
      ) : (
        <PersonForm
          person={form.person}
          onCancel={() => setForm(null)}
          onDone={() => setForm(null)}
        />
      )}
    </div>
  );
}
