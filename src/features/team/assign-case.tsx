import { useState } from "react";
import { planDay, useDeterminations, useMinute, usePhysicians, useSaveDraft, useTeam } from "#data";
import { type CaseRecord, mayOffer, type Person } from "#domain";
import { Entered, SelectField } from "#ui";
import { assignChoices } from "./assign-options.ts";

/** To whom, or to which queue, a case is assigned, and whom it fits; whoever may change it chooses somebody else. */
export function AssignCase({
  record,
  person,
  people,
}: {
  readonly record: CaseRecord;
  readonly person: Person;
  readonly people: readonly Person[];
}) {
  const { id, state, assignee } = record;
  const team = useTeam();
  const now = useMinute();
  const save = useSaveDraft(id);
  const { data: pool } = usePhysicians();
  const { data: signed } = useDeterminations(id);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (team === null || !mayOffer("assign", state, person)) return null;
  const { options, current } = assignChoices({
    record,
    people,
    physicians: pool?.ok === true ? pool.value : [],
    determinations: signed?.ok === true ? signed.value.items : [],
    day: planDay(now),
  });

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
      {current === null || current.isOffered ? null : (
        <span className="text-warning">
          <Entered isSentence text={`Doesn’t fit: ${current.against.join("; ")}`} />
        </span>
      )}
      <span aria-hidden="true">Assigned to</span>
      <SelectField
        aria-label="Assigned to"
        emptyLabel="Unassigned"
        className="max-w-72"
        value={assignee ?? ""}
        disabled={isBusy}
        options={options}
        onChange={({ target: { value } }) => {
          if (value !== "") void assign(value);
        }}
      />
    </span>
  );
}
