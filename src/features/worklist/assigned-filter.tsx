import { SelectField } from "#ui";
import { readWorklistView, type WorklistView } from "./worklist-view.ts";

/** Whose cases are listed. */
export function AssignedFilterField({
  view,
  reviewer,
  assignees,
  onChoose,
}: {
  readonly view: WorklistView;
  /** Who works here. */
  readonly reviewer: string;
  /** Everybody who has a case. */
  readonly assignees: readonly string[];
  readonly onChoose: (view: WorklistView) => void;
}) {
  return (
    <SelectField
      aria-label="Assigned to"
      emptyLabel="Anyone"
      value={view.assigned ?? ""}
      options={assignedOptions(view, reviewer, assignees)}
      onChange={({ target: { value } }) => {
        const { assigned: _before, ...rest } = view;
        onChoose({ ...rest, ...readWorklistView({ assigned: value }) });
      }}
    />
  );
}

/** Oneself, nobody, everybody else who has a case, and who is asked for although he has none. */
function assignedOptions(
  { assigned }: WorklistView,
  reviewer: string,
  assignees: readonly string[],
): readonly { readonly value: string; readonly label: string }[] {
  const named = assigned?.startsWith("to:") === true ? [assigned.slice("to:".length)] : [];
  const others = new Set(
    [...assignees, ...named].filter((name) => name !== reviewer || named.includes(name)),
  );
  return [
    { value: "mine", label: `Mine (${reviewer})` },
    { value: "nobody", label: "Unassigned" },
    ...[...others].map((name) => ({ value: `to:${name}`, label: name })),
  ];
}
