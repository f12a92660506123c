import type { CriteriaSet } from "#criteria";
import type { CaseRecord } from "#domain";
import { Button, ChoiceField, Dialog, Question } from "#ui";
import { useState } from "react";
import { type CaseDifference, caseDifferences, mergeCases } from "./case-differences.ts";

export type ConflictDialogProps = {
  readonly set: CriteriaSet;
  readonly mine: CaseRecord;
  readonly theirs: CaseRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDecide: (merged: CaseRecord) => void;
};

/** The answers that differ between this window and what was saved elsewhere, one choice each. */
export function ConflictDialog({
  set,
  mine,
  theirs,
  isOpen,
  onClose,
  onDecide,
}: ConflictDialogProps) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const differences = caseDifferences(set, mine, theirs);
  const take = (key: string, isTaken: boolean) =>
    setTaken(new Set(isTaken ? [...taken, key] : [...taken].filter((other) => other !== key)));
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title="This case was changed in another window"
      description="Nothing was overwritten. Choose which answers hold; the others stay in the case’s history."
      actions={
        <>
          <Button variant="primary" onClick={() => onDecide(mergeCases(set, mine, theirs, taken))}>
            Save these answers
          </Button>
          <Button
            onClick={() =>
              onDecide(mergeCases(set, mine, theirs, new Set(differences.map(({ key }) => key))))
            }
          >
            Take everything from the other window
          </Button>
        </>
      }
    >
      <div className="grid max-h-[50dvh] gap-3 overflow-y-auto">
        {differences.map((difference) => (
          <DifferenceChoice
            key={difference.key}
            difference={difference}
            isTaken={taken.has(difference.key)}
            onTake={(isTaken) => take(difference.key, isTaken)}
          />
        ))}
      </div>
    </Dialog>
  );
}

type DifferenceChoiceProps = {
  readonly difference: CaseDifference;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
};

function DifferenceChoice({ difference, isTaken, onTake }: DifferenceChoiceProps) {
  const id = `difference-${difference.key}`;
  return (
    <Question id={id} kind="group" label={difference.label}>
      <ChoiceField
        name={id}
        isClearable={false}
        value={isTaken ? "theirs" : "mine"}
        onValueChange={(side) => onTake(side === "theirs")}
        options={[
          { value: "mine", label: <Side name="This window" words={difference.mine} /> },
          { value: "theirs", label: <Side name="Other window" words={difference.theirs} /> },
        ]}
      />
    </Question>
  );
}

function Side({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <>
      <span className="text-ink-muted">{name}:</span> {words}
    </>
  );
}
