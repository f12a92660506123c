import { daysBetween, type FactsTree, monthsBetween } from "../second-implementation.ts";

/**
 * The data warnings once more, from their own sentences: which answers cannot all be right. The spec
 * leaves them to the product, so the oracle does not know them.
 */
export function warningsByHand(facts: FactsTree): readonly string[] {
  const onset = dateOf(facts.presentation?.onsetDate);
  const received = dateOf(facts.request?.receivedAt);
  const therapy = facts.conservative?.physicalTherapy;
  const first = dateOf(therapy?.firstSession);
  const last = dateOf(therapy?.lastSession);
  const days = first === "" || last === "" ? undefined : daysBetween(first, last);
  const weeks = numberOf(therapy?.weeks);
  const sessions = numberOf(therapy?.sessions);
  const months = numberOf(facts.conservative?.months);
  const pain = onset === "" || received === "" ? undefined : monthsBetween(onset, received);

  const found: string[] = [];
  if (onset !== "" && received !== "" && onset > received) found.push("onset-after-receipt");
  if (last !== "" && received !== "" && last > received) found.push("therapy-after-receipt");
  if (first !== "" && onset !== "" && onset > first) found.push("therapy-before-onset");
  // Without both dates the stated weeks are the only span there is, and cannot differ from it.
  if (days !== undefined && Math.abs(weeks - days / 7) >= 1 - 1e-9) found.push("weeks-disagree");
  if (days !== undefined && sessions >= days + 2 - 1e-9) found.push("sessions-exceed-days");
  if (pain !== undefined && months >= pain + 1 - 1e-9) found.push("months-exceed-pain");
  return found;
}

function dateOf(answer: unknown): string {
  return typeof answer === "string" && /^\d/.test(answer) ? answer.slice(0, 10) : "";
}

/** NaN where there is no number: no comparison with it holds. */
function numberOf(answer: unknown): number {
  return typeof answer === "number" ? answer : Number.NaN;
}
