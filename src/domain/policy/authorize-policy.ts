import { findSet, resolveParameters, setInWords } from "#criteria";
import { type Actor, isSamePerson } from "../people/index.ts";
import { mayOpenPage } from "../people/page-access.ts";
import {
  type PolicyChange,
  type PolicyProposal,
  policyProposalSchema,
  type PolicyVerdict,
} from "./policy-change.ts";
import { isSameValues, valuesInForce } from "./values-in-force.ts";

/** Why nothing was changed, as a sentence, and the part of the proposal it is about. */
export type PolicyRefusal = { readonly field: string; readonly message: string };

export type PolicyDecision =
  | { readonly ok: true; readonly changes: readonly PolicyChange[] }
  | { readonly ok: false; readonly refusals: readonly PolicyRefusal[] };

type Acting = { readonly by: Actor; readonly at: string; readonly today: string };

/**
 * The rule of every proposal, in a page and in every store: an administrator's, within the set's ranges, with a
 * reason, from today on. Refuses with what is allowed. `today`: the plan's calendar day.
 */
export function proposeChange(
  changes: readonly PolicyChange[],
  given: unknown,
  { by, at, today }: Acting,
): PolicyDecision {
  if (!mayOpenPage("policy", by.role)) return refused("role", onlyAdministrators);
  const read = policyProposalSchema.safeParse(given);
  if (!read.success) return refused("reason", "Enter every value, an effective date and a reason.");
  const proposal = read.data;
  const found = findSet(proposal.criteriaSet);
  if (!found.ok) return refused("criteriaSet", `${proposal.criteriaSet} ${found.message}`);
  const { set } = found;
  const resolved = resolveParameters(set, proposal.values);
  const refusals: PolicyRefusal[] = resolved.ok
    ? []
    : resolved.issues.map(({ path, message }) => ({
        field: path.replace("parameters.", ""),
        message: `${titleOf(path)} ${message}`,
      }));
  function titleOf(path: string): string {
    const name = path.replace("parameters.", "");
    return set.parameters.find((parameter) => parameter.name === name)?.title ?? name;
  }
  if (set.parameters.some(({ name }) => !(name in proposal.values))) {
    refusals.push({ field: "values", message: "Enter a value for every parameter." });
  }
  if (proposal.reason.trim() === "")
    refusals.push({ field: "reason", message: "Enter the reason." });
  if (proposal.effectiveFrom < today) {
    refusals.push({
      field: "effectiveFrom",
      message: "The effective date must be today or later: no case changes after the fact.",
    });
  }
  if (changes.some(({ criteriaSet, decision }) => isFor(criteriaSet, proposal) && !decision)) {
    const message = `A change to ${setInWords(proposal.criteriaSet)} is waiting for approval. Decide on it first.`;
    refusals.push({ field: "criteriaSet", message });
  }
  const before = valuesInForce(set, changes, proposal.effectiveFrom);
  if (resolved.ok && isSameValues(set, before.values, resolved.parameters)) {
    refusals.push({ field: "values", message: "Change at least one value." });
  }
  if (changes.some(({ id }) => id === proposal.id)) {
    refusals.push({ field: "id", message: "This change was proposed already." });
  }
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, changes: [...changes, { ...proposal, proposedBy: by, proposedAt: at }] };
}

function isFor(criteriaSet: string, proposal: PolicyProposal): boolean {
  return criteriaSet === proposal.criteriaSet;
}

/** The rule of every decision on a proposal: a second person's approval, and never after its day has passed. */
export function decideChange(
  changes: readonly PolicyChange[],
  id: string,
  verdict: PolicyVerdict,
  { by, at, today }: Acting,
): PolicyDecision {
  if (!mayOpenPage("policy", by.role)) return refused("role", onlyAdministrators);
  const change = changes.find((one) => one.id === id);
  if (change === undefined) return refused("id", "This change does not exist.");
  if (change.decision !== undefined) return refused("id", "This change was decided already.");
  const isOwn = isSamePerson(change.proposedBy, by);
  if (verdict === "withdrawn" && !isOwn) {
    return refused("id", "Only the person who proposed a change can withdraw it.");
  }
  if (verdict !== "withdrawn" && isOwn) {
    return refused("id", "A second administrator decides: you proposed this change.");
  }
  if (verdict === "approved" && change.effectiveFrom < today) {
    const message = "The effective date has passed. Propose the change again with a later date.";
    return refused("effectiveFrom", message);
  }
  const decided = { ...change, decision: { verdict, by, at } };
  return { ok: true, changes: changes.map((one) => (one.id === id ? decided : one)) };
}

const onlyAdministrators = "Only an administrator can change the plan’s values.";

function refused(field: string, message: string): PolicyDecision {
  return { ok: false, refusals: [{ field, message }] };
}
