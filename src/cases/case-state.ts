import * as z from "zod/mini";

/**
 * Where a case is on the nurse reviewer's side. There is deliberately no adverse state:
 * only a physician may record an adverse determination, and that is not a nurse's move.
 */
export const caseStates = [
  "draft",
  "referred-to-physician",
  "information-requested",
  "recommended-approval",
] as const;

export const caseStateSchema = z.enum(caseStates);
export type CaseState = z.infer<typeof caseStateSchema>;

/** The states that only a signature reaches. */
export const dispositionSchema = z.enum([
  "referred-to-physician",
  "information-requested",
  "recommended-approval",
] satisfies Exclude<CaseState, "draft">[]);
export type Disposition = z.infer<typeof dispositionSchema>;

/** A closed case is kept as it was signed; nothing but a reopening changes it. */
export function isClosed(state: CaseState): state is Disposition {
  return state !== "draft";
}

/**
 * Whether an ordinary save (no signature) may move a case between two states. A case that waits
 * for information goes back to draft when the information arrives; every other closed case stays.
 */
export function mayMoveUnsigned(from: CaseState, to: CaseState): boolean {
  if (to !== "draft") return false;
  return from === "draft" || from === "information-requested";
}
