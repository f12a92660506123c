import type { CriteriaSet } from "#criteria";
import { statusCountInWords, statusTone } from "#data";
import type { ListedCriterion, RowGroup } from "#domain";
import { StatusTag } from "#ui";
import { ChevronRight } from "lucide-react";
import { countStatuses } from "./count-statuses.ts";
import { CriterionRow, type CriterionRowProps } from "./criterion-row.tsx";

export type CriteriaGroupProps = {
  readonly set: CriteriaSet;
  readonly rows: RowGroup;
  /** The level of the group's title on the page. */
  readonly level: "h3" | "h4";
  /** Rows that the reader has opened; they stay in sight when they are settled. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: CriterionRowProps["onToggle"];
};

/** A group of criteria that folds: open while something in it needs a look, with what is settled folded at its end. */
export function CriteriaGroup({
  set,
  rows: { group, open, settled },
  level: Title,
  opened,
  onToggle,
}: CriteriaGroupProps) {
  const isRead = ({ criterion }: ListedCriterion) => opened.has(criterion.id);
  const first = [...open, ...settled.filter(isRead)];
  const folded = settled.filter((row) => !isRead(row));
  const drawn = (rows: readonly ListedCriterion[]) =>
    rows.map((row) => (
      <CriterionRow
        key={row.criterion.id}
        set={set}
        row={row}
        isOpen={isRead(row)}
        onToggle={onToggle}
      />
    ));
  return (
    // React sets it when what is open changes; in between the reader folds and unfolds as they like.
    <details open={first.length > 0} className="group/fold">
      <summary className="flex min-h-6 list-none items-center gap-x-2 bg-canvas px-3 -outline-offset-2 hover:bg-sunken pointer-coarse:py-2 [&::-webkit-details-marker]:hidden">
        <Title className="text-xs font-semibold text-ink-muted">{group.title}</Title>
        <span className="group-open/fold:hidden">
          <Tally rows={[...open, ...settled]} />
        </span>
        <ChevronRight
          aria-hidden="true"
          className="ml-auto size-4 text-ink-muted group-open/fold:rotate-90 print:hidden"
        />
      </summary>
      <div className="divide-y divide-line border-t border-line">
        {drawn(first)}
        {first.length === 0 ? (
          drawn(folded)
        ) : folded.length === 0 ? null : (
          <details>
            <summary className="flex min-h-6 items-center px-3 py-1 text-sm -outline-offset-2 hover:bg-sunken pointer-coarse:py-2.5">
              <Tally rows={folded} />
            </summary>
            <div className="divide-y divide-line border-t border-line">{drawn(folded)}</div>
          </details>
        )}
      </div>
    </details>
  );
}

/** "2 not met", "1 met": how many of each, as words with their icons. */
function Tally({ rows }: { readonly rows: readonly ListedCriterion[] }) {
  const advisory = rows.filter(({ criterion }) => criterion.advisory === true).length;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {countStatuses(rows).map(({ status, count }) => (
        <StatusTag
          key={status}
          tone={statusTone[status]}
          look="plain"
          label={statusCountInWords(count, status)}
        />
      ))}
      {advisory === 0 ? null : (
        <span className="text-xs text-ink-muted">{advisory} advisory only</span>
      )}
    </span>
  );
}
