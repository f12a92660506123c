import { type Criterion, type CriteriaSet, type Status, statusWords } from "#criteria";
import { statusTone } from "#data";
import { StatusTag } from "#ui";
import { lazy, memo, Suspense } from "react";
import { PanelRow } from "./panel-row.tsx";

export type CriterionRowProps = {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly status: Status;
  readonly isOpen: boolean;
  readonly onToggle: (criterionId: string, isOpen: boolean) => void;
};

/** A criterion with its status. Unchanged by a keystroke unless its own status changes or it is open. */
export const CriterionRow = memo(function CriterionRow({
  set,
  criterion,
  status,
  isOpen,
  onToggle,
}: CriterionRowProps) {
  return (
    <PanelRow
      data-criterion={criterion.id}
      data-status={status}
      open={isOpen}
      onToggle={(event) => onToggle(criterion.id, event.currentTarget.open)}
      title={criterion.title}
      hint={criterion.advisory === true ? "Advisory only" : undefined}
      aside={<StatusTag tone={statusTone[status]} label={statusWords[status]} look="plain" />}
    >
      <Suspense>
        <CriterionBody set={set} criterion={criterion} isOpen={isOpen} />
      </Suspense>
    </PanelRow>
  );
});

const CriterionBody = lazy(async () => {
  const { CriterionBody: body } = await import("./criterion-body.tsx");
  return { default: body };
});
