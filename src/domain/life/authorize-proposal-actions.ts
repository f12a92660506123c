import type { CaseRecord } from "../case/case-record.ts";
import { sameJson } from "../case/json-value.ts";
import type { Actor } from "../people/index.ts";
import { isOfNow } from "./is-of-now.ts";

type ProposalActionRefusal = { readonly kind: "kept-for-good" | "not-own-proposal-action" };

/**
 * What was done with passages of the record is only added to, each act by who works here and not ahead of time.
 * Whether it fits the answers is not asked: a form that is being typed into may have moved on since.
 */
export function authorizeProposalActions(
  before: Pick<CaseRecord, "proposalActions">,
  after: Pick<CaseRecord, "proposalActions" | "createdAt">,
  by: Actor,
  now: string,
): ProposalActionRefusal | null {
  if (before.proposalActions === after.proposalActions) return null;
  const earlier = before.proposalActions ?? {};
  const later = after.proposalActions ?? {};
  if (Object.entries(earlier).some(([id, action]) => !sameJson(action, later[id]))) {
    return { kind: "kept-for-good" };
  }
  const isOwn = Object.entries(later).every(
    ([id, { by: named, at }]) =>
      Object.hasOwn(earlier, id) ||
      (sameJson(named, by) && at >= after.createdAt && (at <= now || isOfNow(at, now))),
  );
  return isOwn ? null : { kind: "not-own-proposal-action" };
}
