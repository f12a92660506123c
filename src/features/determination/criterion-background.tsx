import type { Criterion, CriteriaSet, Origin } from "#criteria";
import { DefinitionList } from "#ui";
import { memo } from "react";
import { CorrectionNote } from "./correction-note.tsx";
import { EvidenceList } from "./evidence-list.tsx";

export type CriterionBackgroundProps = {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
};

/** What the set says about a criterion, whatever the case: no answer changes it. */
export const CriterionBackground = memo(function CriterionBackground({
  set,
  criterion,
}: CriterionBackgroundProps) {
  return (
    <div className="grid gap-3 border-t border-line pt-2.5">
      <DefinitionList
        layout="columns"
        items={[
          { term: "Requirement", detail: criterion.requirement },
          { term: "Reason", detail: criterion.rationale },
          { term: "Satisfied by", detail: criterion.satisfiedBy },
          ...(criterion.exceptionIs === undefined
            ? []
            : [{ term: "Exception", detail: criterion.exceptionIs }]),
          {
            term: "Evidence",
            detail: <EvidenceList set={set} keys={criterion.evidence} />,
          },
          { term: "Origin", detail: originWords[criterion.origin] },
        ]}
      />
      <CorrectionNote set={set} affected={criterion.id} id={criterion.correction} />
    </div>
  );
});

const originWords = {
  source: "From the clinical source",
  added: "Added: not required by the clinical source",
  corrected: "Corrected: differs from the clinical source",
} as const satisfies Record<Origin, string>;
