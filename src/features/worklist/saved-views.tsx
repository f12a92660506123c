import { useNavigate } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { usePersonSettings } from "#data";
import type { Person, SavedView } from "#domain";
import { Button, Dialog, Question, SelectField, TextField } from "#ui";
import { ColumnsDialog } from "./columns-dialog.tsx";
import { readWorklistView, type WorklistView } from "./worklist-view.ts";

/** Lists that everybody comes back to. */
const usualViews: readonly SavedView[] = [
  { name: "My cases", view: { assigned: "mine" } },
  { name: "Due today", view: { due: "today" } },
  { name: "Waiting for records", view: { waiting: "records" } },
];

/** The lists a person has saved, and the columns: both kept for that person. */
export function SavedViews({
  view,
  person,
}: {
  readonly view: WorklistView;
  readonly person: Person;
}) {
  const navigate = useNavigate();
  const [settings, change] = usePersonSettings(person.id);
  const [asking, setAsking] = useState<"name" | "columns" | null>(null);
  const saved = settings.views ?? [];
  const all = [...usualViews, ...saved];
  const current = all.find((one) => sameView(readWorklistView(one.view), view));

  function choose(name: string): void {
    const found = all.find((one) => one.name === name);
    if (found === undefined) return;
    if (found.columns !== undefined) change({ columns: found.columns });
    void navigate({ to: "/", search: readWorklistView(found.view) });
  }

  function save(name: string): void {
    const others = saved.filter((one) => one.name !== name);
    const { columns } = settings;
    const filters = Object.entries(view).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    );
    const next = {
      name,
      view: Object.fromEntries(filters),
      ...(columns === undefined ? {} : { columns }),
    };
    change({ views: [...others, next].slice(-30) });
    setAsking(null);
  }

  return (
    <>
      <SelectField
        aria-label="Saved views"
        emptyLabel="Saved views"
        value={current?.name ?? ""}
        options={all.map(({ name }) => ({ value: name, label: name }))}
        onChange={({ target: { value } }) => choose(value)}
      />
      {current !== undefined && saved.includes(current) ? (
        <Button
          variant="quiet"
          onClick={() => change({ views: saved.filter((one) => one !== current) })}
        >
          Delete this view
        </Button>
      ) : (
        <Button variant="quiet" onClick={() => setAsking("name")}>
          Save this view
        </Button>
      )}
      <Button variant="quiet" onClick={() => setAsking("columns")}>
        Columns
      </Button>
      {asking === "name" ? <NameDialog onClose={() => setAsking(null)} onSave={save} /> : null}
      {asking === "columns" ? (
        <ColumnsDialog
          isOpen
          chosen={settings.columns}
          onClose={() => setAsking(null)}
          onChoose={(columns) => {
            change({ columns: columns === null ? undefined : [...columns] });
            setAsking(null);
          }}
        />
      ) : null}
    </>
  );
}

function NameDialog({
  onClose,
  onSave,
}: {
  readonly onClose: () => void;
  readonly onSave: (name: string) => void;
}) {
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (name.trim() === "") setError("Give the view a name");
    else onSave(name.trim());
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Save this view"
      description="Filters, order, and columns are saved for you. Search words are not."
    >
      <form noValidate onSubmit={submit} className="grid gap-3">
        <Question id="view-name" label="Name" error={error}>
          <TextField
            maxLength={60}
            value={name}
            onChange={({ target: { value } }) => setName(value)}
          />
        </Question>
        <div>
          <Button type="submit" variant="primary">
            Save view
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function sameView(left: WorklistView, right: WorklistView): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => left[key] === right[key]);
}
