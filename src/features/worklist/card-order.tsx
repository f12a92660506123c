import { ArrowDown, ArrowUp } from "lucide-react";
import { caseSortKeys } from "#domain";
import { Button, SelectField } from "#ui";
import { caseColumns, sortLabel } from "./case-columns.tsx";
import { sortedBy, sortOf, type WorklistView } from "./worklist-view.ts";

/** How the list is sorted, in one field: cards have no headers, and ten headers are ten stops for the Tab key. */
export function CardOrder({
  view,
  onChoose,
}: {
  readonly view: WorklistView;
  readonly onChoose: (view: WorklistView) => void;
}) {
  const { by, direction } = sortOf(view);
  return (
    <div className="flex items-center gap-1">
      <SelectField
        aria-label="Sort by"
        value={by}
        options={caseColumns
          .flatMap(({ sorts }) => sorts)
          .map((value) => ({ value, label: `Sort: ${sortLabel(value)}` }))}
        onChange={({ target: { value } }) => {
          const key = caseSortKeys.find((caseSortKey) => caseSortKey === value);
          if (key !== undefined) onChoose(sortedBy(view, key));
        }}
      />
      <Button
        variant="quiet"
        icon={direction === "ascending" ? <ArrowUp /> : <ArrowDown />}
        onClick={() => onChoose(sortedBy(view, by))}
      >
        <span className="sr-only">Sorted </span>
        {direction}
      </Button>
    </div>
  );
}
