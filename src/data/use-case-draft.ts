import { useEffect, useState } from "react";
import type { Autosave, AutosaveState } from "./autosave-state.ts";
import type { CaseRecord, Versioned } from "#domain";
import { useCaseStore } from "./case-store-context.tsx";
import { useAutosave, useAutosaveState } from "./use-autosave.ts";

/** A case that is open without its form: what may change here goes the form's own way to the store. */
export type CaseDraft = {
  readonly record: CaseRecord;
  readonly saving: AutosaveState;
  readonly autosave: Autosave;
  readonly amend: (change: Partial<CaseRecord>) => void;
  /** Shows a version that was written by other means. */
  readonly adopt: (stored: Versioned<CaseRecord>) => void;
};

/** Later values of `opened` with the same id are ignored, as with `useAutosave`. */
export function useCaseDraft(opened: Versioned<CaseRecord>): CaseDraft {
  const autosave = useAutosave(opened);
  const state = useAutosaveState(autosave);
  const [record, setRecord] = useState(() => autosave.getDraft());
  const store = useCaseStore();
  const caseId = opened.value.id;

  const adopt = (stored: Versioned<CaseRecord>): void => {
    autosave.adopt(stored);
    setRecord(stored.value);
  };

  // While nothing here is unsaved, what another tab saves simply appears, and so does the last answer of
  // the form that was left for this page; otherwise saving will tell.
  useEffect(
    () =>
      store.watch({ caseId }, ({ version }) => {
        if (version === autosave.getVersion() || autosave.getState().kind !== "saved") return;
        void store.get(caseId).then((stored) => {
          if (!stored.ok || autosave.getState().kind !== "saved") return;
          autosave.adopt({ value: stored.value, version: stored.version });
          setRecord(stored.value);
        });
      }),
    [store, caseId, autosave],
  );

  return {
    record,
    saving: state,
    autosave,
    amend(change) {
      const next = { ...autosave.getDraft(), ...change };
      autosave.update(next);
      setRecord(next);
    },
    adopt,
  };
}
