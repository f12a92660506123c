import type { CriteriaSet } from "#criteria";
import type { CaseRecord } from "#domain";
import { Button, ChoiceField, Dialog, Question } from "#ui";
import { useState } from "react";
import { type CaseDifference, mergeCases } from "./case-differences.ts";

export type ConflictDialogProps = {
  readonly set: CriteriaSet;
  /** Both versions put together, with mine where both changed the same entry. */
  readonly merged: CaseRecord;
  readonly differences: readonly CaseDifference[];
  readonly theirs: CaseRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDecide: (merged: CaseRecord) => void;
};

/** The answers that differ between this window and what was saved elsewhere, one choice each. */
export function ConflictDialog({
  set,
  merged,
  differences,
  theirs,
  isOpen,
  onClose,
  onDecide,
}: ConflictDialogProps) {
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const [isShort, setIsShort] = useState(false);
  const save = (sideOf: (key: string) => Side | undefined) => {
    const chosen = differences.map(({ key }) => [key, sideOf(key)] as const);
    if (chosen.some(([, side]) => side === undefined)) return setIsShort(true);
    const taken = new Set(chosen.flatMap(([key, side]) => (side === "theirs" ? [key] : [])));
    return onDecide(mergeCases(set, merged, theirs, taken));
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title="This case was changed in another window"
      description="Nothing was overwritten. Both windows changed these answers. Choose which to keep. The others stay in the case’s history."
      actions={
        <>
          <Button variant="primary" onClick={() => save((key) => sides.get(key))}>
            Save these answers
          </Button>
          <Button onClick={() => save(() => "theirs")}>Use everything from the other window</Button>
        </>
      }
    >
      <div className="grid max-h-[50dvh] gap-3 overflow-y-auto">
        {differences.map((difference) => (
          <DifferenceChoice
            key={difference.key}
            difference={difference}
            side={sides.get(difference.key)}
            isShort={isShort}
            onChoose={(side) => setSides(new Map(sides).set(difference.key, side))}
          />
        ))}
      </div>
    </Dialog>
  );
}

type DifferenceChoiceProps = {
  readonly difference: CaseDifference;
  /** Undefined until somebody chooses. */
  readonly side: Side | undefined;
  readonly isShort: boolean;
  readonly onChoose: (side: Side) => void;
};

type Side = "mine" | "theirs";

function DifferenceChoice({ difference, side, isShort, onChoose }: DifferenceChoiceProps) {
  const id = `difference-${difference.key}`;
  return (
    <Question
      id={id}
      kind="group"
      label={difference.label}
      error={side === undefined && isShort ? "Choose which answer to keep." : undefined}
    >
      <ChoiceField
        name={id}
        isClearable={false}
        value={side ?? null}
        onValueChange={(chosen) => onChoose(chosen === "theirs" ? "theirs" : "mine")}
        options={[
          { value: "mine", label: <Words name="This window" words={difference.mine} /> },
          { value: "theirs", label: <Words name="Other window" words={difference.theirs} /> },
        ]}
      />
    </Question>
  );
}

function Words({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <>
      <span className="text-ink-muted">{name}:</span> {words}
    </>
  );
}
