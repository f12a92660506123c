import type { ReactNode } from "react";
import type { CaseSummary } from "#domain";
import { classNames } from "#ui";
import {
  ClockOfCase,
  MemberCell,
  MissingCell,
  ProcedureCell,
  RecommendationCell,
} from "./case-cells.tsx";
import { cardClass, cellClass } from "./case-columns.tsx";

type QueueTableProps = {
  readonly caption: string;
  readonly rows: readonly CaseSummary[];
  /** What else is to be said of a case, below its member. */
  readonly renderNote: ((caseId: string) => ReactNode) | undefined;
};

/** Cases of a queue: a row each, or a card where there is no room for a table, as in the worklist. */
export function QueueTable({ caption, rows, renderNote }: QueueTableProps) {
  return (
    <table aria-label={caption} className="block rounded-lg border border-line bg-surface">
      <thead className="block max-lg:hidden">
        <tr className={classNames("rounded-t-lg border-b border-line bg-sunken", columnsClass)}>
          {["Member", "Decision due", "Procedure", "Recommendation", "Still needed"].map(
            (label) => (
              <th
                key={label}
                scope="col"
                className="px-3 py-1.5 text-start text-xs font-semibold text-ink-muted"
              >
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className="block">
        {rows.map((summary) => (
          <tr
            key={summary.id}
            className={classNames(
              "border-b border-line last:rounded-b-lg last:border-b-0 hover:bg-sunken",
              cardClass,
              columnsClass,
            )}
          >
            <th scope="row" className={classNames(cellClass, "max-lg:col-span-full")}>
              <MemberCell summary={summary} to="/cases/$caseId/decision" />
              {renderNote?.(summary.id)}
            </th>
            <td className={classNames(cellClass, "max-sm:col-span-full")}>
              <ClockOfCase summary={summary} name="decision" />
            </td>
            <td className={classNames(cellClass, "max-sm:col-span-full")}>
              <ProcedureCell summary={summary} />
            </td>
            <td className={classNames(cellClass, "max-sm:col-span-full")}>
              <RecommendationCell summary={summary} />
            </td>
            <td className={classNames(cellClass, "max-lg:col-span-full")}>
              <MissingCell summary={summary} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columnsClass =
  "lg:grid lg:grid-cols-[minmax(0,20fr)_minmax(0,15fr)_minmax(0,25fr)_minmax(0,22fr)_minmax(0,18fr)]";
