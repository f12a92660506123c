import { type CaseState, isDetermined, mayOffer, type Person } from "#domain";

/**
 * What is to be done about a request that its provider canceled, for who reads it; undefined once the withdrawal is
 * recorded, or the notice of another outcome is out.
 */
export function cancellationWords(
  state: CaseState,
  person: Person,
): { readonly next: string; readonly mayWithdraw: boolean } | undefined {
  if (state === "withdrawn" || state === "notice-issued") return undefined;
  const mayWithdraw = mayOffer("withdraw", state, person);
  if (mayWithdraw)
    return { next: "Record the withdrawal, or go on if the provider says otherwise.", mayWithdraw };
  return {
    next: isDetermined(state)
      ? "The case is decided, so there is nothing left to withdraw. Ask the provider before a notice is sent."
      : "Nothing is withdrawn yet. A nurse reviewer or a physician advisor records the withdrawal, or goes on if the provider says otherwise.",
    mayWithdraw,
  };
}
