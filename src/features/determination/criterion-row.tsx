import { type CriteriaSet, statusWords } from "#criteria";
import { statusTone } from "#data";
import { type ListedCriterion, sameJson } from "#domain";
import { StatusTag } from "#ui";
import { TriangleAlert } from "lucide-react";
import { lazy, memo, Suspense } from "react";
import { NextStep } from "./next-step.tsx";
import { PanelRow } from "./panel-row.tsx";

export type CriterionRowProps = {
  readonly set: CriteriaSet;
  readonly row: ListedCriterion;
  readonly isOpen: boolean;
  readonly onToggle: (criterionId: string, isOpen: boolean) => void;
};

/**
 * A criterion in one row: its status, why, its pitfalls as a mark, and the one thing to do next. The rest opens in
 * place. A keystroke draws it again only when something of that has changed, or while it is open.
 */
export const CriterionRow = memo(function CriterionRow({
  set,
  row,
  isOpen,
  onToggle,
}: CriterionRowProps) {
  const { criterion, status, clause, pitfalls, needed } = row;
  return (
    <PanelRow
      data-criterion={criterion.id}
      data-status={status}
      data-pitfalls={pitfalls.map(({ id }) => id).join(" ") || undefined}
      data-requirement={needed === undefined ? undefined : criterion.id}
      data-position={needed?.position}
      open={isOpen}
      onToggle={(event) => onToggle(criterion.id, event.currentTarget.open)}
      title={criterion.title}
      hint={
        // The mark and the words of a line stand on the same foot.
        <span className="*:align-text-bottom">
          <StatusTag tone={statusTone[status]} label={statusWords[status]} look="plain" />{" "}
          {criterion.advisory === true ? "Advisory only. " : null}
          {clause}
          <PitfallMark count={pitfalls.length} />
        </span>
      }
      action={row.next.kind === "none" ? undefined : <NextStep row={row} />}
    >
      <Suspense>
        <CriterionBody set={set} row={row} isOpen={isOpen} />
      </Suspense>
    </PanelRow>
  );
}, isSameRow);

function isSameRow(before: CriterionRowProps, after: CriterionRowProps): boolean {
  return (
    before.set === after.set &&
    before.isOpen === after.isOpen &&
    before.onToggle === after.onToggle &&
    before.row.criterion === after.row.criterion &&
    sameJson(shownOf(before.row), shownOf(after.row))
  );
}

/** What a row shows of its criterion that an answer may change. */
function shownOf({ status, clause, pitfalls, next, needed }: ListedCriterion) {
  return { status, clause, pitfalls: pitfalls.map(({ id }) => id), next, needed: needed ?? null };
}

function PitfallMark({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="ml-1.5 inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap text-warning">
      <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
      {count === 1 ? "1 pitfall" : `${String(count)} pitfalls`}
    </span>
  );
}

const CriterionBody = lazy(async () => {
  const { CriterionBody: body } = await import("./criterion-body.tsx");
  return { default: body };
});
