import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import { classNames } from "#ui";
import { sortLabel, type CaseColumn } from "./case-columns.tsx";
import { sortedBy, sortOf, type WorklistView } from "./worklist-view.ts";

/** The header of a column whose cells have a line for each thing it can be sorted by. */
export function SortHeader({
  label,
  sorts,
  view,
  className,
}: {
  /** What a column is called that the list isn’t sorted by. */
  readonly label: string;
  readonly sorts: CaseColumn["sorts"];
  readonly view: WorklistView;
  readonly className: string;
}) {
  const sort = sortOf(view);
  const isSorted = sorts.includes(sort.by);
  return (
    <th
      scope="col"
      aria-sort={isSorted ? sort.direction : undefined}
      className={classNames(
        "self-end px-3 py-1 text-start text-xs font-semibold whitespace-nowrap text-ink-muted",
        className,
      )}
    >
      <span className="flex flex-col items-start">
        {sorts.length === 0 ? label : null}
        {sorts.map((by) => (
          <Link
            key={by}
            to="/"
            search={sortedBy(view, by)}
            state={(before) => before}
            activeProps={{}}
            // Keys sort by the field above the list: ten headers would be ten stops of the Tab key.
            tabIndex={-1}
            className={classNames(
              "-ml-1 inline-flex min-h-6 items-center gap-0.5 rounded-sm px-1 no-underline hover:text-ink hover:underline",
              by === sort.by ? "text-ink" : "text-inherit",
            )}
          >
            {sortLabel(by)}
            {by !== sort.by ? null : sort.direction === "ascending" ? (
              <ArrowUp aria-hidden="true" className="size-3.5" />
            ) : (
              <ArrowDown aria-hidden="true" className="size-3.5" />
            )}
          </Link>
        ))}
      </span>
    </th>
  );
}
