import { Link } from "@tanstack/react-router";
import type { ReactNode, Ref } from "react";
import {
  doesNotVerifyWords,
  dueFilters,
  listedStates,
  stateWords,
  type CasePage,
  type ListedState,
  type Person,
} from "#domain";
import { classNames, TextField } from "#ui";
import { MoreFilters } from "./more-filters.tsx";
import { SavedViews } from "./saved-views.tsx";
import { isNarrowed, withoutFilters, type WorklistView } from "./worklist-view.ts";
import { dueWords } from "./worklist-words.ts";

/** Search words, what is due, states with their counts, saved views, and the rarer filters. All but the words are in the address. */
export function WorklistFilters({
  view,
  person,
  search,
  searchField,
  onSearchChange,
  counts,
}: {
  readonly view: WorklistView;
  /** Who works here. */
  readonly person: Person;
  readonly search: string;
  readonly searchField: Ref<HTMLInputElement>;
  readonly onSearchChange: (search: string) => void;
  readonly counts: Pick<CasePage, "byState" | "byDue" | "assignees" | "isProvisional"> | null;
}) {
  const { state: _state, ...withoutState } = view;
  const { due: _due, ...withoutDue } = view;
  const all = Object.values(counts?.byState ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <div role="search" className="w-full sm:w-72 2xl:w-80">
        <label htmlFor="worklist-search" className="sr-only">
          Search name, member ID, reference, procedure, provider, or code
        </label>
        <TextField
          id="worklist-search"
          ref={searchField}
          type="search"
          value={search}
          placeholder="Search name, ID, provider, code…"
          onChange={(event) => onSearchChange(event.target.value)}
        />
      </div>
      <FilterLinks label="Filter by due time">
        {dueFilters.map((due) => (
          <FilterLink
            key={due}
            label={dueWords[due]}
            // Numbers of an earlier moment are not shown as those of now.
            count={counts?.isProvisional === true ? null : (counts?.byDue[due] ?? null)}
            // A second click on what is chosen takes it off again.
            view={view.due === due ? withoutDue : { ...view, due }}
            isCurrent={view.due === due}
            isLoud={due === "overdue"}
          />
        ))}
      </FilterLinks>
      <FilterLinks label="Filter by state">
        <FilterLink
          label="All"
          count={counts === null ? null : all}
          view={withoutState}
          isCurrent={view.state === undefined}
        />
        {usedStates(counts, view.state).map((state) => (
          <FilterLink
            key={state}
            label={state === "does-not-verify" ? doesNotVerifyWords : stateWords[state]}
            count={counts?.byState[state] ?? null}
            view={{ ...view, state }}
            isCurrent={view.state === state}
            isLoud={state === "does-not-verify"}
          />
        ))}
      </FilterLinks>
      <SavedViews view={view} person={person} />
      {isNarrowed(view) ? (
        <Link
          to="/"
          search={withoutFilters(view)}
          state={(before) => before}
          activeProps={{}}
          className="inline-flex min-h-8 items-center px-1 text-accent underline-offset-2 hover:underline"
        >
          Clear all filters
        </Link>
      ) : null}
      <MoreFilters view={view} person={person} assignees={counts?.assignees ?? []} />
    </div>
  );
}

function FilterLinks({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1">{children}</ul>
    </nav>
  );
}

function FilterLink({
  label,
  count,
  view,
  isCurrent,
  isLoud = false,
}: {
  readonly label: string;
  readonly count: number | null;
  readonly view: WorklistView;
  readonly isCurrent: boolean;
  readonly isLoud?: boolean;
}) {
  const isCalling = isLoud && count !== null && count > 0;
  return (
    // Where room is short, a choice without cases is not worth a line.
    <li className={count === 0 && !isCurrent ? "max-sm:hidden" : undefined}>
      <Link
        to="/"
        search={view}
        // The search words live in the history entry; a change of filter keeps them.
        state={(before) => before}
        activeProps={{}}
        aria-current={isCurrent ? "true" : undefined}
        className={classNames(
          "inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2.5 no-underline pointer-coarse:min-h-10",
          isCurrent
            ? "border-accent bg-accent-soft font-medium text-ink"
            : "border-line bg-surface text-ink-muted hover:border-line-strong hover:text-ink",
        )}
      >
        {label}
        {count === null ? null : (
          <span
            className={classNames(
              "tabular-nums",
              isCalling ? "font-semibold text-critical" : "text-ink-muted",
            )}
          >
            {count.toLocaleString("en-US")}
          </span>
        )}
      </Link>
    </li>
  );
}

/** Twelve states are many: those that some case is in, and the one that is chosen. */
function usedStates(
  counts: { readonly byState: Readonly<Record<ListedState, number>> } | null,
  chosen: ListedState | undefined,
): readonly ListedState[] {
  return listedStates.filter((state) => state === chosen || (counts?.byState[state] ?? 0) > 0);
}
