import {
  answerState,
  conditionFactPaths,
  type Evaluation,
  type FactDefinition,
  type FactTree,
  isTree,
  readerOf,
  ruleFactPaths,
} from "#criteria";
import type { Assessment } from "./assess.ts";
import { whatCouldChange } from "./what-could-change.ts";

/**
 * The unanswered questions that can still turn a recommendation other than "not complete", which says so
 * itself; none once it is final. An open exception is one: too few weeks of care already read "does not meet
 * criteria" while nobody has looked whether care was contraindicated.
 */
export function notFinalFor(assessment: Assessment): readonly FactDefinition[] {
  const { set, evaluation } = assessment;
  if (evaluation.recommendation === "incomplete") return [];
  const { decided, openQuestions } = whatCouldChange(assessment);
  return decided ? [] : set.facts.filter(({ path }) => openQuestions.includes(path));
}

/**
 * Whether an open question can still turn the recommendation. What is plain is told at once: an open red flag screen
 * can turn any, and no answer lifts a criterion that is not met and has no open question of its own. Only the rest
 * is asked of the exact analysis, which takes long to prepare.
 */
export function isNotFinal(assessment: Assessment): boolean {
  const { set, facts, evaluation } = assessment;
  const { recommendation } = evaluation;
  if (recommendation === "incomplete" || recommendation === "safety-review") return false;
  const open = new Set(set.facts.filter((fact) => isOpen(fact, facts)).map(({ path }) => path));
  if (open.has(set.urgentReview.list)) return true;
  const isSettled = ({ criterion }: Evaluation["criteria"][number]): boolean =>
    ruleFactPaths(criterion.rule, set).every((path) => !open.has(path));
  const blocking = evaluation.criteria.filter(({ criterion }) => criterion.advisory !== true);
  if (blocking.some((result) => result.status === "not-met" && isSettled(result))) return false;
  const coding = set.coding.queries.flatMap(({ firesWhen }) => conditionFactPaths(firesWhen, set));
  if (blocking.every(isSettled) && coding.every((path) => !open.has(path))) return false;
  return notFinalFor(assessment).length > 0;
}

/** Nobody has answered it, or an entry of it lacks a field that nobody has answered. */
function isOpen({ path, answer }: FactDefinition, facts: FactTree): boolean {
  const value = readerOf(path)(facts);
  if (answerState(value) === "unanswered") return true;
  return (
    answer.kind === "entries" &&
    Array.isArray(value) &&
    value.some((entry: unknown) =>
      answer.fields.some(
        ({ name, isSupplementary }) =>
          isSupplementary !== true && isTree(entry) && answerState(entry[name]) === "unanswered",
      ),
    )
  );
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
