import type { CriteriaSet } from "#criteria";
import { type AutosaveState, useAutosaveState } from "#data";
import { lazy, Suspense, useState } from "react";
import type { ReviewSession } from "./review-session.ts";
import { SaveProblem, useSaveTrouble } from "./save-status.tsx";

export type SavingTroublesProps = {
  readonly session: ReviewSession;
  readonly set: CriteriaSet;
};

/** What to say and to ask when a save did not go through. */
export function SavingTroubles({ session, set }: SavingTroublesProps) {
  const { autosave, draft } = session;
  const saving = useAutosaveState(autosave);
  const trouble = useSaveTrouble(saving);
  const [putOff, setPutOff] = useState<AutosaveState>();
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
      {saving.kind === "conflict" ? (
        <Suspense>
          <SaveConflict
            session={session}
            set={set}
            theirs={saving.current.value}
            isPutOff={putOff === saving}
            onPutOff={() => setPutOff(saving)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const SaveConflict = lazy(async () => {
  const { SaveConflict: conflict } = await import("./save-conflict.tsx");
  return { default: conflict };
});
