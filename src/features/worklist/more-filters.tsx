import { useNavigate } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { worklistLayout, type Person } from "#domain";
import { SelectField, TextField } from "#ui";
import { AssignedFilterField } from "./assigned-filter.tsx";
import { CardOrder } from "./card-order.tsx";
import { countRarerFilters, readWorklistView, type WorklistView } from "./worklist-view.ts";

/**
 * The rarer filters and the order, folded. It opens by itself when one of the filters is set, such as by a saved view,
 * so that no list is narrowed by a filter that cannot be seen.
 */
export function MoreFilters({
  view,
  person,
  assignees,
}: {
  readonly view: WorklistView;
  /** Who works here. */
  readonly person: Person;
  /** Everybody who has a case. */
  readonly assignees: readonly string[];
}) {
  const navigate = useNavigate();
  const choose = (next: WorklistView): void =>
    void navigate({ to: "/", search: next, state: (before) => before, replace: true });
  const count = countRarerFilters(view);
  const [isOpen, setIsOpen] = useState(count > 0);
  const [before, setBefore] = useState(count);
  if (before !== count) {
    setBefore(count);
    if (before === 0) setIsOpen(true);
  }
  return (
    // Without a box of its own, so that its line stays in the row and its fields take a whole one.
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      className="group/filters contents [&::details-content]:hidden [&[open]::details-content]:block [&[open]::details-content]:basis-full"
    >
      <summary className="flex min-h-8 list-none items-center gap-1 rounded-md px-1.5 font-medium text-accent hover:bg-sunken [&::-webkit-details-marker]:hidden pointer-coarse:min-h-10">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open/filters:rotate-90"
        />
        More filters
        {count === 0 ? null : (
          <span className="rounded-full bg-accent-soft px-1.5 text-sm font-medium text-ink tabular-nums">
            {count}
            <span className="sr-only"> set</span>
          </span>
        )}
      </summary>
      <div className="flex flex-wrap items-center gap-2">
        {worklistLayout.choices.map(({ parameter, label, anyLabel, choices }) => (
          <SelectField
            key={parameter}
            aria-label={label}
            emptyLabel={anyLabel}
            value={view[parameter] ?? ""}
            options={choices}
            onChange={({ target: { value } }) => {
              const { [parameter]: _before, ...rest } = view;
              choose({ ...rest, ...readWorklistView({ [parameter]: value }) });
            }}
          />
        ))}
        {worklistLayout.texts.map(({ parameter, label }) => (
          <span key={parameter} className="w-44">
            <TextField
              type="search"
              aria-label={label}
              placeholder={label}
              maxLength={100}
              value={view[parameter] ?? ""}
              onChange={({ target: { value } }) => {
                const { [parameter]: _before, ...rest } = view;
                choose({ ...rest, ...readWorklistView({ [parameter]: value }) });
              }}
            />
          </span>
        ))}
        <AssignedFilterField
          view={view}
          reviewer={person.name}
          assignees={assignees}
          onChoose={choose}
        />
        <CardOrder view={view} onChoose={choose} />
      </div>
    </details>
  );
}
