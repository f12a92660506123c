import type { CaseOrigin } from "../case/case-record.ts";

/** What a sender calls a request; the same value may be another request's in another system. */
export type ClaimNumber = { readonly system?: string; readonly value: string };

/**
 * Whether a case was received as data under one of these numbers: the same value, in the same system where both name
 * one. Senders leave the system out of a later message about the same request.
 */
export function isSameClaim(origin: CaseOrigin, numbers: readonly ClaimNumber[]): boolean {
  if (origin.kind !== "received") return false;
  const { system, value } = origin.claim;
  return numbers.some(
    (number) =>
      number.value.trim() === value.trim() &&
      (number.system === undefined || system === undefined || number.system === system),
  );
}
