import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { CaseSortKey, CaseSummary } from "#cases";
import { EmptyState, Table } from "#ui";
import { CaseRow } from "./case-row.tsx";
import { sortedBy, sortOf, type WorklistView } from "./worklist-view.ts";

export interface CaseTableProps {
  readonly cases: readonly CaseSummary[];
  readonly view: WorklistView;
  /** Nothing narrows the list. */
  readonly isEverything: boolean;
  readonly onExport: (summary: CaseSummary) => void;
  readonly onRemove: (summary: CaseSummary) => void;
}

/**
 * One row per case. Narrow pages fold columns into the first cells instead of scrolling sideways: what
 * a nurse needs to pick the next case stays in sight.
 */
export function CaseTable({ cases, view, isEverything, onExport, onRemove }: CaseTableProps) {
  if (cases.length === 0) {
    return (
      <EmptyState title="No case matches">
        {isEverything ? "There are no cases." : "Change the search words or choose another state."}
      </EmptyState>
    );
  }
  return (
    <Table caption="Cases" isCaptionHidden>
      <thead>
        <tr>
          <SortHeader by="memberName" label="Member" view={view} />
          <SortHeader by="reference" label="Reference" view={view} className="max-lg:hidden" />
          <th scope="col" className="max-xl:hidden">
            Procedure
          </th>
          <th scope="col">Recommendation</th>
          <th scope="col" className="max-md:hidden">
            Still to show
          </th>
          <th scope="col" className="max-md:hidden">
            State
          </th>
          <SortHeader by="receivedAt" label="Received" view={view} className="max-lg:hidden" />
          <SortHeader by="updatedAt" label="Updated" view={view} className="max-xl:hidden" />
          <th scope="col">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map((summary) => (
          <CaseRow key={summary.id} summary={summary} onExport={onExport} onRemove={onRemove} />
        ))}
      </tbody>
    </Table>
  );
}

function SortHeader({
  by,
  label,
  view,
  className,
}: {
  readonly by: CaseSortKey;
  readonly label: string;
  readonly view: WorklistView;
  readonly className?: string;
}) {
  const sort = sortOf(view);
  const direction = sort.by === by ? sort.direction : undefined;
  const Icon = direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={direction} className={className}>
      <Link
        to="/"
        search={sortedBy(view, by)}
        state={(before) => before}
        activeProps={{}}
        className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-inherit no-underline hover:text-ink hover:underline"
      >
        {label}
        <Icon
          aria-hidden="true"
          className={direction === undefined ? "invisible size-3.5" : "size-3.5"}
        />
      </Link>
    </th>
  );
}
