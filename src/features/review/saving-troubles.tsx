import type { CriteriaSet } from "#criteria";
import { type AutosaveState, type CaseRecord, useAutosaveState } from "#cases";
import { useEffect, useState } from "react";
import { caseDifferences } from "./case-differences.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { ReviewSession } from "./review-session.ts";
import { SaveProblem, useSaveTrouble } from "./save-status.tsx";

export type SavingTroublesProps = {
  readonly session: ReviewSession;
  readonly set: CriteriaSet;
};

/** What to say and to ask when a save did not go through. */
export function SavingTroubles({ session, set }: SavingTroublesProps) {
  const { autosave, draft, showRecord } = session;
  const saving = useAutosaveState(autosave);
  const trouble = useSaveTrouble(saving);
  const [putOff, setPutOff] = useState<AutosaveState>();
  const theirs = saving.kind === "conflict" ? saving.current.value : undefined;

  useEffect(() => {
    // Two windows that only look at different questions have nothing to decide.
    if (theirs !== undefined && caseDifferences(set, draft.get(), theirs).length === 0) {
      void autosave.keepMine();
    }
  }, [theirs, set, draft, autosave]);

  const decide = (merged: CaseRecord) => {
    showRecord(merged);
    autosave.update(merged);
    void autosave.keepMine();
  };
  return (
    <>
      {trouble === undefined ? null : (
        <SaveProblem
          trouble={trouble}
          record={() => draft.get()}
          onRetry={() => void autosave.retry()}
          onCompare={() => setPutOff(undefined)}
        />
      )}
      {theirs === undefined ? null : (
        <ConflictDialog
          set={set}
          mine={draft.get()}
          theirs={theirs}
          isOpen={putOff !== saving && caseDifferences(set, draft.get(), theirs).length > 0}
          onClose={() => setPutOff(saving)}
          onDecide={decide}
        />
      )}
    </>
  );
}
