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
  /** What becomes of the version that both began from: before and after, for a reader who decides. */
  readonly added: readonly CaseDifference[];
  readonly theirs: CaseRecord;
  /** The other version may be another person's. */
  readonly isShared: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDecide: (merged: CaseRecord) => void;
};

/** The answers that differ between this window and what was saved elsewhere, one choice each. */
export function ConflictDialog({
  set,
  merged,
  differences,
  added,
  theirs,
  isShared,
  isOpen,
  onClose,
  onDecide,
}: ConflictDialogProps) {
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const [isShort, setIsShort] = useState(false);
  const undecided = new Set(differences.map(({ key }) => key));
  const settled = added.filter(({ key }) => !undecided.has(key));
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
      title={
        isShared
          ? "Someone else saved changes to this case"
          : "This case was changed in another window"
      }
      description={descriptionOf(isShared, differences.length)}
      actions={
        <>
          <Button variant="primary" onClick={() => save((key) => sides.get(key))}>
            Save these answers
          </Button>
          {differences.length === 0 ? null : (
            <Button onClick={() => save(() => "theirs")}>
              {isShared ? "Use everything that was saved" : "Use everything from the other window"}
            </Button>
          )}
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
            isShared={isShared}
            onChoose={(side) => setSides(new Map(sides).set(difference.key, side))}
          />
        ))}
        {settled.length === 0 ? null : (
          <dl className="grid gap-1">
            {settled.map(({ key, label, mine, theirs: after }) => (
              <div key={key}>
                <dt className="font-medium">{label}</dt>
                <dd>
                  <span className="text-ink-muted">Before:</span> {mine}{" "}
                  <span className="text-ink-muted">Will be saved:</span> {after}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Dialog>
  );
}

function descriptionOf(isShared: boolean, conflicts: number): string {
  if (!isShared) {
    return "Nothing was overwritten. Both windows changed these answers. Choose which to keep. The others stay in the case’s history.";
  }
  return conflicts === 0
    ? "Nothing was overwritten. You and the other person changed different answers. Check the changes below, then save them together."
    : "Nothing was overwritten. You and the other person changed the same answers. Choose which to keep. The others stay in the case’s history.";
}

type DifferenceChoiceProps = {
  readonly difference: CaseDifference;
  /** Undefined until somebody chooses. */
  readonly side: Side | undefined;
  readonly isShort: boolean;
  readonly isShared: boolean;
  readonly onChoose: (side: Side) => void;
};

type Side = "mine" | "theirs";

function DifferenceChoice({
  difference,
  side,
  isShort,
  isShared,
  onChoose,
}: DifferenceChoiceProps) {
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
          {
            value: "mine",
            label: <Words name={isShared ? "Yours" : "This window"} words={difference.mine} />,
          },
          {
            value: "theirs",
            label: <Words name={isShared ? "Saved" : "Other window"} words={difference.theirs} />,
          },
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
