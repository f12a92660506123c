import { Clock, Download, Trash2 } from "lucide-react";
import { memo, type ReactNode, type Ref, use } from "react";
import type { CaseSummary } from "#domain";
import { classNames } from "#ui";
import { cardClass, cellClass, ShownColumnsContext } from "./case-columns.tsx";
import { SelectCase } from "./select-case.tsx";
import { caseName } from "./worklist-words.ts";

export interface CaseRowProps {
  readonly summary: CaseSummary;
  /** Its place in the whole list, from 0. */
  readonly index: number;
  /** Where it begins, in pixels from the first row. */
  readonly start: number;
  /** Whether the person who works here may take it off the worklist. */
  readonly isDeletable: boolean;
  readonly onExport: (summary: CaseSummary) => void;
  readonly onRemove: (summary: CaseSummary) => void;
  readonly onShowClocks: (summary: CaseSummary) => void;
  /** Told how high the row is where that is not known beforehand. */
  readonly measure?: Ref<HTMLTableRowElement> | undefined;
}

/** One case: a row of the table, or a card where there is no room for one. */
export const CaseRow = memo(DrawnRow, (before, after) => {
  return (
    before.summary === after.summary &&
    before.index === after.index &&
    before.start === after.start &&
    before.isDeletable === after.isDeletable &&
    before.measure === after.measure
  );
});

function DrawnRow({
  summary,
  index,
  start,
  isDeletable,
  onExport,
  onRemove,
  onShowClocks,
  measure,
}: CaseRowProps) {
  const { columns, rowClass: gridClass } = use(ShownColumnsContext);
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={classNames(rowClass, gridClass)}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map(({ id, className, show }, place) => {
        const Cell = place === 0 ? "th" : "td";
        return (
          <Cell
            key={id}
            scope={place === 0 ? "row" : undefined}
            className={classNames(cellClass, className)}
          >
            {show(summary)}
          </Cell>
        );
      })}
      <td className="max-lg:absolute max-lg:top-1 max-lg:right-1 lg:px-1 lg:py-2">
        <div className="-my-1 flex justify-end">
          <SelectCase summary={summary} />
          <RowButton label={`Clocks of ${caseName(summary)}`} onClick={() => onShowClocks(summary)}>
            <Clock aria-hidden="true" className="size-4" />
          </RowButton>
          <RowButton label={`Export ${caseName(summary)}`} onClick={() => onExport(summary)}>
            <Download aria-hidden="true" className="size-4" />
          </RowButton>
          {!isDeletable ? null : (
            <RowButton label={`Delete ${caseName(summary)}`} onClick={() => onRemove(summary)}>
              <Trash2 aria-hidden="true" className="size-4" />
            </RowButton>
          )}
        </div>
      </td>
    </tr>
  );
}

/** As high as a case that is still being read: a list must not jump while it is scrolled. */
export function WaitingRow({ index, start }: { readonly index: number; readonly start: number }) {
  const { columns, rowClass: gridClass } = use(ShownColumnsContext);
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      className={classNames(rowClass, gridClass)}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td colSpan={columns.length + 1} className={classNames(cellClass, "text-ink-muted")}>
        …
      </td>
    </tr>
  );
}

/** Two or three lines in a table. */
const rowClass = classNames(
  "absolute inset-x-0 top-0 border-b border-line contain-layout hover:bg-sunken lg:h-16",
  "focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-focus",
  cardClass,
);

function RowButton({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      title={label}
      onClick={onClick}
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-raised hover:text-ink pointer-coarse:size-10"
    >
      {children}
      <span className="sr-only">{label}</span>
    </button>
  );
}
