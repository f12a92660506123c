import type { CriteriaSet } from "#criteria";
import type { ListedCriterion } from "#domain";
import { CriterionBackground } from "./criterion-background.tsx";
import { CriterionWhy } from "./criterion-why.tsx";
import { neededAfter } from "./needed-after.ts";
import { usePanelCase } from "./panel-context.ts";
import { PitfallNotes } from "./pitfall-notes.tsx";

/** What an open row says of a criterion: its pitfalls, why it has its status, what is needed, and what the set says. */
export function CriterionBody({
  set,
  row,
  isOpen,
}: {
  readonly set: CriteriaSet;
  readonly row: ListedCriterion;
  /** A row that was closed again keeps its background and works nothing out. */
  readonly isOpen: boolean;
}) {
  return (
    <>
      {isOpen ? (
        <>
          <PitfallNotes set={set} pitfalls={row.pitfalls} />
          <CriterionWhy criterion={row.criterion} />
          <Needed row={row} />
        </>
      ) : null}
      <CriterionBackground set={set} criterion={row.criterion} />
    </>
  );
}

/** What would meet the criterion, and what comes first on the clinical path. */
function Needed({ row: { criterion, needed } }: { readonly row: ListedCriterion }) {
  const { set, evaluation } = usePanelCase().assessment;
  if (needed === undefined) return null;
  const { requirements } = evaluation;
  const requirement = requirements[needed.position - 1];
  const after = requirement === undefined ? undefined : neededAfter(set, requirement, requirements);
  return (
    <div data-needed={criterion.id}>
      <p className="text-xs text-ink-muted">
        Needed to meet criteria, {needed.position} of {requirements.length} in clinical order
      </p>
      <p>
        {criterion.toShow.slice(0, 1).toUpperCase() + criterion.toShow.slice(1)}
        {after === undefined ? null : (
          <span className="block text-xs text-ink-muted">Only after: {after}</span>
        )}
      </p>
    </div>
  );
}
