import { Link } from "@tanstack/react-router";
import { caseStates, type CaseState } from "#cases";
import { classNames, TextField } from "#ui";
import type { WorklistView } from "./worklist-view.ts";
import { stateWords } from "./worklist-words.ts";

/** Search words and one filter per state, each with its count. */
export function WorklistFilters({
  view,
  search,
  onSearchChange,
  byState,
}: {
  readonly view: WorklistView;
  readonly search: string;
  readonly onSearchChange: (search: string) => void;
  readonly byState: Readonly<Record<CaseState, number>> | null;
}) {
  const all = Object.values(byState ?? {}).reduce((sum, count) => sum + count, 0);
  const { state: _state, ...withoutState } = view;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div role="search" className="w-full sm:w-80">
        <label htmlFor="worklist-search" className="sr-only">
          Search name, member ID, reference or procedure
        </label>
        <TextField
          id="worklist-search"
          type="search"
          value={search}
          placeholder="Search name, ID, reference, procedure"
          onChange={(event) => onSearchChange(event.target.value)}
        />
      </div>
      <nav aria-label="Filter by state">
        <ul className="flex flex-wrap gap-1">
          <FilterLink
            label="All"
            count={byState === null ? null : all}
            view={withoutState}
            isCurrent={view.state === undefined}
          />
          {caseStates.map((state) => (
            <FilterLink
              key={state}
              label={stateWords[state]}
              count={byState?.[state] ?? null}
              view={{ ...view, state }}
              isCurrent={view.state === state}
            />
          ))}
        </ul>
      </nav>
    </div>
  );
}

function FilterLink({
  label,
  count,
  view,
  isCurrent,
}: {
  readonly label: string;
  readonly count: number | null;
  readonly view: WorklistView;
  readonly isCurrent: boolean;
}) {
  return (
    // Where room is short, a state without cases is no choice worth a line.
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
        {count === null ? null : <span className="text-ink-muted tabular-nums">{count}</span>}
      </Link>
    </li>
  );
}
