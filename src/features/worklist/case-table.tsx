import { type CSSProperties, useMemo } from "react";
import { mayOffer, type CasePage, type CaseSummary, type Person } from "#domain";
import { useOpenCases, useUnverified } from "#data";
import { classNames, EmptyState } from "#ui";
import { shownColumns, ShownColumnsContext } from "./case-columns.tsx";
import { CaseRow, WaitingRow } from "./case-row.tsx";
import { OpenCases } from "./open-cases.ts";
import { SortHeader } from "./sort-header.tsx";
import { UnverifiedCases } from "./unverified-cases.ts";
import { useCaseRows } from "./use-case-rows.ts";
import type { WorklistView } from "./worklist-view.ts";

export interface CaseTableProps {
  /** The part of the list that was read; the rest is known by number only. */
  readonly page: CasePage;
  readonly person: Person;
  readonly view: WorklistView;
  /** The columns that the person has chosen; undefined where none were. */
  readonly chosen: readonly string[] | undefined;
  /** Nothing narrows the list. */
  readonly isEverything: boolean;
  /** Told which part of the list is in sight, so that it can be read. */
  readonly onLook: (firstIndex: number) => void;
  readonly onExport: (summary: CaseSummary) => void;
  readonly onRemove: (summary: CaseSummary) => void;
  readonly onShowClocks: (summary: CaseSummary) => void;
}

/**
 * All cases of the list, of which the rows in sight exist. Where there is no room for a table each
 * case is a card; what it can be sorted by then stands beside the filters.
 */
export function CaseTable({
  page,
  person,
  view,
  chosen,
  isEverything,
  onLook,
  onExport,
  onRemove,
  onShowClocks,
}: CaseTableProps) {
  const { total, offset, items } = page;
  const unverified = useUnverified(page);
  const openCases = useOpenCases();
  const shown = useMemo(() => shownColumns(chosen), [chosen]);
  const { body, height, drawn, measure } = useCaseRows(total, onLook);

  if (total === 0) {
    return (
      <EmptyState title="No matching cases">
        {isEverything ? "No cases yet." : "Change the search words or clear a filter."}
      </EmptyState>
    );
  }
  return (
    <UnverifiedCases value={unverified}>
      <ShownColumnsContext value={shown}>
        <OpenCases value={openCases}>
          <table
            aria-label="Cases"
            aria-rowcount={total + 1}
            className="block rounded-lg border border-line bg-surface"
            style={shown.template === undefined ? undefined : templateOf(shown.template)}
          >
            <thead className="block max-lg:hidden lg:sticky lg:top-0 lg:z-10">
              <tr
                aria-rowindex={1}
                className={classNames(
                  "rounded-t-lg border-b border-line bg-sunken",
                  shown.rowClass,
                )}
              >
                {shown.columns.map(({ id, label, sorts, className }) => (
                  <SortHeader key={id} {...{ label, sorts, view, className }} />
                ))}
                <th scope="col">
                  <span className="sr-only">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody ref={body} className="relative block" style={{ height }}>
              {drawn.map(({ index, start }) => {
                const summary = items[index - offset];
                return summary === undefined ? (
                  <WaitingRow key={index} index={index} start={start} />
                ) : (
                  <CaseRow
                    key={summary.id}
                    summary={summary}
                    index={index}
                    start={start}
                    isDeletable={
                      !unverified.has(summary.id) && mayOffer("delete", summary.state, person)
                    }
                    onExport={onExport}
                    onRemove={onRemove}
                    onShowClocks={onShowClocks}
                    measure={measure}
                  />
                );
              })}
            </tbody>
          </table>
        </OpenCases>
      </ShownColumnsContext>
    </UnverifiedCases>
  );
}

/** A property of one's own, which the rows read where the table is wide enough to be one. */
function templateOf(template: string): CSSProperties & { readonly "--columns": string } {
  return { "--columns": template };
}
