import { useState } from "react";
import { useSaveDraft, useTeam } from "#data";
import { type CaseRecord, assigneesFor, mayOffer, type Person } from "#domain";
import { SelectField } from "#ui";

/** To whom, or to which queue, a case is assigned; whoever may change it chooses somebody else. */
export function AssignCase({
  record: { id, state, assignee },
  person,
  people,
}: {
  readonly record: Pick<CaseRecord, "id" | "state" | "assignee">;
  readonly person: Person;
  readonly people: readonly Person[];
}) {
  const team = useTeam();
  const save = useSaveDraft(id);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (team === null || !mayOffer("assign", state, person)) return null;
  const names = assigneesFor(people, state);
  const offered = assignee === undefined || names.includes(assignee) ? names : [assignee, ...names];

  async function assign(to: string): Promise<void> {
    setIsBusy(true);
    setProblem(null);
    const outcome = (await save()) ? await team?.assign(id, to) : null;
    setIsBusy(false);
    if (outcome === null)
      setProblem(
        "Your changes aren’t saved yet, so the case was not assigned. Save them, then try again.",
      );
    else if (outcome?.ok === false)
      setProblem("The case was not assigned, and nothing was changed. Try again.");
    else if (outcome?.value.kind === "at-work")
      setProblem(
        `${outcome.value.name} is working on this case, so it was not assigned. Ask to take it over first.`,
      );
  }

  return (
    <span className="ml-auto flex flex-wrap items-center gap-2">
      {problem === null ? null : (
        <span role="alert" className="text-critical">
          {problem}
        </span>
      )}
      <span aria-hidden="true">Assigned to</span>
      <SelectField
        aria-label="Assigned to"
        emptyLabel="Unassigned"
        value={assignee ?? ""}
        disabled={isBusy}
        options={offered.map((name) => ({ value: name, label: name }))}
        onChange={({ target: { value } }) => {
          if (value !== "") void assign(value);
        }}
      />
    </span>
  );
}
