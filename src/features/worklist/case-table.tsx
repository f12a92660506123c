import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { CaseSortKey, CaseSummary } from "#cases";
import { classNames, EmptyState, Table } from "#ui";
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
 * One row per case. Narrow pages fold the columns into a few lines per row instead of scrolling
 * sideways, and the header becomes a line of what the list can be sorted by.
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
      <thead className="max-lg:block">
        <tr className="max-lg:flex max-lg:flex-wrap max-lg:bg-sunken max-lg:px-1">
          <SortHeader by="memberName" label="Member" view={view} />
          <SortHeader by="reference" label="Reference" view={view} />
          <PlainHeader label="Procedure" />
          <PlainHeader label="Recommendation" />
          <PlainHeader label="Still missing" />
          <PlainHeader label="State" className="max-xl:hidden" />
          <SortHeader by="receivedAt" label="Received" view={view} />
          <SortHeader by="updatedAt" label="Updated" view={view} className="lg:max-xl:hidden" />
          <PlainHeader label="Actions" isHidden />
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {cases.map((summary) => (
          <CaseRow key={summary.id} summary={summary} onExport={onExport} onRemove={onRemove} />
        ))}
      </tbody>
    </Table>
  );
}

function PlainHeader({
  label,
  isHidden = false,
  className,
}: {
  readonly label: string;
  readonly isHidden?: boolean;
  readonly className?: string;
}) {
  return (
    <th scope="col" className={classNames("max-lg:hidden", className)}>
      <span className={isHidden ? "sr-only" : "inline-flex min-h-6 items-center"}>{label}</span>
    </th>
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
    <th
      scope="col"
      aria-sort={direction}
      className={classNames("max-lg:border-0 max-lg:px-2 max-lg:py-1", className)}
    >
      <Link
        to="/"
        search={sortedBy(view, by)}
        state={(before) => before}
        activeProps={{}}
        className="-ml-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-inherit no-underline hover:text-ink hover:underline"
      >
        {label}
        <Icon
          aria-hidden="true"
          className={direction === undefined ? "invisible size-3.5 max-lg:hidden" : "size-3.5"}
        />
      </Link>
    </th>
  );
}
