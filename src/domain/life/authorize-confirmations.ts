import { findSet, plausibilityOf } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import type { DataConfirmation } from "../case/data-confirmation.ts";
import { sameJson } from "../case/json-value.ts";
import type { Actor } from "../people/index.ts";
import { isOfNow } from "./is-of-now.ts";

type ConfirmationRefusal = { readonly kind: "kept-for-good" | "not-own-confirmation" };

/**
 * Confirmations of data warnings are only added, each by who works here, of a warning that the case's
 * criteria know, and not ahead of time. Whether it fits the answers is asked when the case goes on: the
 * answers of a form that is being typed into may have moved on since.
 */
export function authorizeConfirmations(
  before: CaseRecord,
  after: CaseRecord,
  by: Actor,
  now: string,
): ConfirmationRefusal | null {
  const added = [...(after.dataConfirmations ?? [])];
  for (const kept of before.dataConfirmations ?? []) {
    const at = added.findIndex((one) => sameJson(one, kept));
    if (at === -1) return { kind: "kept-for-good" };
    added.splice(at, 1);
  }
  return added.every((one) => isOwn(one, after, by, now)) ? null : { kind: "not-own-confirmation" };
}

function isOwn(
  { warning, by: named, at }: DataConfirmation,
  { criteriaSet, createdAt }: CaseRecord,
  by: Actor,
  now: string,
): boolean {
  const isInTime = at >= createdAt && (at <= now || isOfNow(at, now));
  return sameJson(named, by) && isInTime && knownWarnings(criteriaSet).includes(warning);
}

function knownWarnings(criteriaSet: string): readonly string[] {
  const found = findSet(criteriaSet);
  return found.ok
    ? [...found.set.warnings, ...plausibilityOf(found.set).rules].map(({ id }) => id)
    : [];
}
