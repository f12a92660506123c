import { compileWhatCouldChange, type FactDefinition } from "#criteria";
import type { Assessment } from "./assess.ts";
import { perPlan } from "./per-plan.ts";

/**
 * The unanswered questions that can still turn a recommendation other than "not complete", which says so
 * itself; none once it is final. An open exception is one: too few weeks of care already read "does not meet
 * criteria" while nobody has looked whether care was contraindicated.
 */
export function notFinalFor({
  set,
  parameters,
  facts,
  evaluation,
}: Assessment): readonly FactDefinition[] {
  if (evaluation.recommendation === "incomplete") return [];
  const { decided, openQuestions } = analystOf(set, parameters)(facts);
  return decided ? [] : set.facts.filter(({ path }) => openQuestions.includes(path));
}

/** The same as a sentence; empty once the recommendation is final. */
export function notFinalInWords(assessment: Assessment): string {
  const open = notFinalFor(assessment);
  if (open.length === 0) return "";
  const labels = open.slice(0, namedAtOnce).map(({ label }) => label);
  const more = open.length > namedAtOnce ? `, and ${String(open.length - namedAtOnce)} more` : "";
  const count = open.length === 1 ? "1 open question" : `${String(open.length)} open questions`;
  return `Not final: ${count} can change this: ${labels.join(", ")}${more}.`;
}

const namedAtOnce = 4;

const analystOf = perPlan(compileWhatCouldChange);
