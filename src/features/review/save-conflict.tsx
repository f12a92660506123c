import type { CriteriaSet } from "#criteria";
import { useCapabilities } from "#data";
import type { CaseRecord } from "#domain";
import { useEffect } from "react";
import { caseDifferences, mergeWindows } from "./case-differences.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { ReviewSession } from "./review-session.ts";

export type SaveConflictProps = {
  readonly session: ReviewSession;
  readonly set: CriteriaSet;
  /** What another window, or another person, saved meanwhile. */
  readonly theirs: CaseRecord;
  readonly isPutOff: boolean;
  readonly onPutOff: () => void;
};

/** Two windows or two people wrote to one case: what differs, and which to keep. */
export function SaveConflict({ session, set, theirs, isPutOff, onPutOff }: SaveConflictProps) {
  const { autosave, draft, showRecord } = session;
  const { shared } = useCapabilities();
  const { merged, differences } = mergeWindows(set, autosave.getBase(), draft.get(), theirs);
  // Where a reader only was in another place nothing of theirs is at stake.
  const hasOwn = caseDifferences(set, autosave.getBase(), draft.get()).length > 0;
  const isAsked = differences.length > 0 || (shared && hasOwn);
  useEffect(() => {
    const both = mergeWindows(set, autosave.getBase(), draft.get(), theirs);
    // Two windows of one person that changed different answers have nothing to decide. What another person changed is
    // shown before anything is put together with it.
    if (isAsked || both.differences.length > 0) return;
    showRecord(both.merged);
    autosave.update(both.merged);
    void autosave.keepMine();
  }, [theirs, set, draft, autosave, showRecord, isAsked]);

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
      added={shared ? caseDifferences(set, autosave.getBase(), merged) : []}
      theirs={theirs}
      isShared={shared}
      isOpen={!isPutOff && isAsked}
      onClose={onPutOff}
      onDecide={decide}
    />
  );
}
