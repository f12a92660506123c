import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCaseStore, useTeam } from "#data";
import { assigneesFor, type CaseStore, type Person, type TeamFunctions } from "#domain";
import { Button, SelectField } from "#ui";

/** Assigns all selected cases to one person, and says which were not. */
export function AssignSelected({
  ids,
  people,
  onDone,
  onClear,
}: {
  readonly ids: ReadonlySet<string>;
  readonly people: readonly Person[];
  /** What became of it, in a sentence, and the cases that could not be assigned. */
  readonly onDone: (message: string, left: readonly string[]) => void;
  readonly onClear: () => void;
}) {
  const store = useCaseStore();
  const team = useTeam();
  const [to, setTo] = useState("");
  const assigning = useMutation({
    async mutationFn() {
      const left: string[] = [];
      for (const id of ids) {
        // One after the other: each is a write of its own, and a server takes them in turn anyway.
        if (!(await assign(store, team, id, to))) left.push(id);
      }
      return left;
    },
    onSuccess(left) {
      const done = ids.size - left.length;
      const refused =
        left.length === 0
          ? ""
          : ` ${count(left.length)} not changed: somebody is working on them, or they are decided.`;
      onDone(`${count(done)} assigned to ${to}.${refused}`, left);
    },
  });
  if (ids.size === 0) return null;
  const names = team === null ? people.map(({ name }) => name) : assigneesFor(people, "draft");
  return (
    <section
      aria-label="Selected cases"
      className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface px-3 py-2"
    >
      <p className="font-medium">{ids.size} selected</p>
      <SelectField
        aria-label="Assign to"
        emptyLabel="Assign to…"
        value={to}
        options={names.map((name) => ({ value: name, label: name }))}
        onChange={({ target: { value } }) => setTo(value)}
      />
      <Button disabled={to === "" || assigning.isPending} onClick={() => assigning.mutate()}>
        Assign
      </Button>
      <Button variant="quiet" onClick={onClear}>
        Clear selection
      </Button>
    </section>
  );
}

async function assign(
  store: CaseStore,
  team: TeamFunctions | null,
  id: string,
  to: string,
): Promise<boolean> {
  if (team !== null) {
    const outcome = await team.assign(id, to);
    return outcome.ok && outcome.value.kind === "assigned";
  }
  const read = await store.get(id);
  if (!read.ok) return false;
  const saved = await store.put(id, { ...read.value, assignee: to }, { ifMatch: read.version });
  return saved.ok;
}

function count(cases: number): string {
  return cases === 1 ? "1 case was" : `${String(cases)} cases were`;
}
