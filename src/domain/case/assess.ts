import {
  brokenLocks,
  compileSet,
  dataWarnings,
  type CriteriaSet,
  type EntryProblem,
  type Evaluation,
  type FactPath,
  factsThatMatter,
  type FactTree,
  type FoundWarning,
  type Matter,
  type ParameterValues,
  plausibilityOf,
  readAnswers,
  type ReadAnswers,
  readerOf,
  treeFrom,
  type UnderstoodCode,
  type WarningContext,
} from "#criteria";
import { perPlan } from "./per-plan.ts";

/** Everything a screen may say about the answers as they stand; derived, never stored. */
export type Assessment = {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  /** The valid answers only; an entry with a problem counts as unanswered. */
  readonly facts: FactTree;
  readonly problems: readonly EntryProblem[];
  readonly evaluation: Evaluation;
  /** What is doubtful about the answers; they are evaluated all the same. */
  readonly warnings: readonly FoundWarning[];
  /** Diagnosis codes that were read with the dot they are written without. */
  readonly understood: readonly UnderstoodCode[];
  /** The questions that can change a result; the others may be folded away. */
  readonly matter: ReadonlyMap<FactPath, Matter>;
};

/**
 * Reads a form's entries exactly as typed and evaluates them. Pure and synchronous: it runs at every
 * keystroke. `parameters` are complete, as `resolveParameters` gives them; `context` is what the warnings
 * know beside the answers, see `warningContextOf`.
 * @throws RangeError when the set's own data is wrong (see `compileSet`); never because of an answer.
 */
export function assessAnswers(
  set: CriteriaSet,
  parameters: ParameterValues,
  answers: FactTree,
  context: WarningContext = {},
): Assessment {
  const read = readAnswers(set, answers);
  const { facts, problems } = withoutBinding(set, parameters, read);
  const { understood } = read;
  const evaluation = evaluatorOf(set, parameters)(facts);
  return {
    set,
    parameters,
    facts,
    problems,
    understood,
    evaluation,
    warnings: dataWarnings(plausibilityOf(set), evaluation.warnings, facts, context),
    matter: factsThatMatter(set, parameters, facts),
  };
}

/**
 * The law may bind a plan to a set's own values by an answer that is given after them, such as the line of business.
 * That answer then is an entry with a problem: as in a case file, the stricter value and it can't stand together.
 */
function withoutBinding(
  set: CriteriaSet,
  parameters: ParameterValues,
  { facts, problems }: ReadAnswers,
): Pick<ReadAnswers, "facts" | "problems"> {
  const broken = brokenLocks(set, parameters, facts);
  if (broken.length === 0) return { facts, problems };
  const binding = new Set(broken.map(({ fact }) => fact));
  const values = broken.map(({ title, message }) => `“${title}” ${message}`).join("; ");
  return {
    facts: treeFrom(
      set.facts.map(({ path }) => [path, binding.has(path) ? undefined : readerOf(path)(facts)]),
    ),
    problems: [
      ...problems,
      ...[...binding].map((fact) => ({
        fact,
        path: fact,
        message: `does not fit this case’s plan values: ${values}. Check the answer. If it is right, import the case again with values that are allowed.`,
      })),
    ],
  };
}

const evaluatorOf = perPlan(compileSet);
