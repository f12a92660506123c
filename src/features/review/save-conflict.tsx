import type { CriteriaSet } from "#criteria";
import type { CaseRecord } from "#domain";
import { useEffect } from "react";
import { caseDifferences } from "./case-differences.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { ReviewSession } from "./review-session.ts";

export type SaveConflictProps = {
  readonly session: ReviewSession;
  readonly set: CriteriaSet;
  /** What another window saved meanwhile. */
  readonly theirs: CaseRecord;
  readonly isPutOff: boolean;
  readonly onPutOff: () => void;
};

/** Two windows wrote to one case: what differs, and which to keep. */
export function SaveConflict({ session, set, theirs, isPutOff, onPutOff }: SaveConflictProps) {
  const { autosave, draft, showRecord } = session;
  useEffect(() => {
    // Two windows that only look at different questions have nothing to decide.
    if (caseDifferences(set, draft.get(), theirs).length === 0) void autosave.keepMine();
  }, [theirs, set, draft, autosave]);

  const decide = (merged: CaseRecord) => {
    showRecord(merged);
    autosave.update(merged);
    void autosave.keepMine();
  };
  return (
    <ConflictDialog
      set={set}
      mine={draft.get()}
      theirs={theirs}
      isOpen={!isPutOff && caseDifferences(set, draft.get(), theirs).length > 0}
      onClose={onPutOff}
      onDecide={decide}
    />
  );
}
