import { useTable } from "@tanstack/react-table";
import type { CasePage, CaseSummary } from "#cases";
import { EmptyState } from "#ui";
import { caseColumns, caseTableColumns, caseTableFeatures } from "./case-columns.tsx";
import { CaseRow, WaitingRow } from "./case-row.tsx";
import { SortHeader } from "./sort-header.tsx";
import { useCaseRows } from "./use-case-rows.ts";
import type { WorklistView } from "./worklist-view.ts";

export interface CaseTableProps {
  /** The part of the list that was read; the rest is known by number only. */
  readonly page: CasePage;
  readonly view: WorklistView;
  /** Nothing narrows the list. */
  readonly isEverything: boolean;
  /** Told which part of the list is in sight, so that it can be read. */
  readonly onLook: (firstIndex: number) => void;
  readonly onExport: (summary: CaseSummary) => void;
  readonly onRemove: (summary: CaseSummary) => void;
}

/**
 * All cases of the list, of which the rows in sight exist. Where there is no room for a table each
 * case is a card, and the header becomes a line of what the list can be sorted by.
 */
export function CaseTable({
  page,
  view,
  isEverything,
  onLook,
  onExport,
  onRemove,
}: CaseTableProps) {
  const { total, offset, items } = page;
  const table = useTable({
    features: caseTableFeatures,
    columns: caseTableColumns,
    data: items,
    getRowId: ({ id }: CaseSummary) => id,
  });
  const { rows } = table.getRowModel();
  const { body, drawn, measure } = useCaseRows(total, onLook);

  if (total === 0) {
    return (
      <EmptyState title="No case matches">
        {isEverything ? "There are no cases." : "Change the search words or take a filter off."}
      </EmptyState>
    );
  }
  return (
    <div className="rounded-lg border border-line bg-surface">
      <table
        aria-rowcount={total + 1}
        className="data-table lg:table-fixed max-lg:block"
        aria-label="Cases"
      >
        <thead className="max-lg:block lg:sticky lg:top-0 lg:z-10">
          <tr
            aria-rowindex={1}
            className="max-lg:flex max-lg:flex-wrap max-lg:rounded-t-lg max-lg:bg-sunken max-lg:px-1"
          >
            {caseColumns.map(({ id, sorts, className }) => (
              <SortHeader key={id} sorts={sorts} view={view} className={className} />
            ))}
            <th scope="col" className="max-lg:hidden lg:w-20">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} className="max-lg:block">
          {drawn.map(({ index, gap }) => {
            const row = rows[index - offset];
            return [
              gap > 0 ? <Gap key={`before ${index}`} height={gap} /> : null,
              index === total ? null : row === undefined ? (
                <WaitingRow key={index} index={index} />
              ) : (
                <CaseRow
                  key={row.id}
                  row={row}
                  index={index}
                  onExport={onExport}
                  onRemove={onRemove}
                  measure={measure}
                />
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The room of the cases that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return <tr aria-hidden="true" className="max-lg:block" style={{ height }} />;
}
