import { type CaseWarning, mayOffer, type Person, withConfirmation } from "#domain";
import type { CaseDraft } from "./use-case-draft.ts";

/**
 * The way to confirm a data warning of an open case by name, saved at once; undefined for those who may
 * not confirm one in the state the case is in.
 */
export function confirmWarning(
  draft: Pick<CaseDraft, "record" | "autosave" | "amend">,
  person: Person,
): ((warning: CaseWarning) => void) | undefined {
  if (!mayOffer("confirm-data", draft.record.state, person)) return undefined;
  return (warning) => {
    const at = new Date().toISOString();
    const newest = draft.autosave.getDraft();
    draft.amend({ dataConfirmations: withConfirmation(newest, warning, person, at) });
    void draft.autosave.flush();
  };
}
