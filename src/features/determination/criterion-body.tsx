import type { Criterion, CriteriaSet } from "#criteria";
import { CriterionBackground } from "./criterion-background.tsx";
import { CriterionWhy } from "./criterion-why.tsx";

/** What an open row says of a criterion: why it has its status in this case, and what the set says of it. */
export function CriterionBody({
  set,
  criterion,
  isOpen,
}: {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  /** A row that was closed again keeps its background and works nothing out. */
  readonly isOpen: boolean;
}) {
  return (
    <>
      {isOpen ? <CriterionWhy criterion={criterion} /> : null}
      <CriterionBackground set={set} criterion={criterion} />
    </>
  );
}
