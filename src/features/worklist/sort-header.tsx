import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import { classNames } from "#ui";
import type { CaseColumn } from "./case-columns.tsx";
import { sortedBy, sortOf, type WorklistView } from "./worklist-view.ts";

/** The header of a column whose cells have a line for each thing it can be sorted by. */
export function SortHeader({
  sorts,
  view,
  className,
}: {
  readonly sorts: CaseColumn["sorts"];
  readonly view: WorklistView;
  readonly className: string;
}) {
  const sort = sortOf(view);
  const isSorted = sorts.some(({ by }) => by === sort.by);
  return (
    <th
      scope="col"
      aria-sort={isSorted ? sort.direction : undefined}
      className={classNames(
        "max-lg:flex max-lg:border-0 max-lg:p-0",
        // A card has no columns: all its orders stay, also those of columns it leaves out.
        className.replace("max-xl:hidden", "lg:max-xl:hidden").replace("max-lg:pr-20", ""),
      )}
    >
      <span className="flex flex-wrap gap-x-2 lg:flex-col lg:items-start">
        {sorts.map(({ by, label }) => (
          <Link
            key={by}
            to="/"
            search={sortedBy(view, by)}
            state={(before) => before}
            activeProps={{}}
            className={classNames(
              "-ml-1 inline-flex min-h-6 items-center gap-0.5 rounded-sm px-1 no-underline hover:text-ink hover:underline max-lg:ml-0 max-lg:px-2 max-lg:py-1",
              by === sort.by ? "text-ink" : "text-inherit",
            )}
          >
            {label}
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
