import type { CriteriaSet } from "#criteria";
import type { CaseRecord } from "#domain";
import { useEffect } from "react";
import { mergeWindows } from "./case-differences.ts";
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
  const { merged, differences } = mergeWindows(set, autosave.getBase(), draft.get(), theirs);
  useEffect(() => {
    const both = mergeWindows(set, autosave.getBase(), draft.get(), theirs);
    // Two windows that changed different answers have nothing to decide.
    if (both.differences.length > 0) return;
    showRecord(both.merged);
    autosave.update(both.merged);
    void autosave.keepMine();
  }, [theirs, set, draft, autosave, showRecord]);

  const decide = (decided: CaseRecord) => {
    showRecord(decided);
    autosave.update(decided);
    void autosave.keepMine();
  };
  return (
    <ConflictDialog
      set={set}
      merged={merged}
      differences={differences}
      theirs={theirs}
      isOpen={!isPutOff && differences.length > 0}
      onClose={onPutOff}
      onDecide={decide}
    />
  );
}
