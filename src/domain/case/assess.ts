import {
  compileSet,
  type CriteriaSet,
  type EntryProblem,
  type Evaluation,
  type FactPath,
  factsThatMatter,
  type FactTree,
  type Matter,
  type ParameterValues,
  readAnswers,
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
  /** The questions that can change a result; the others may be folded away. */
  readonly matter: ReadonlyMap<FactPath, Matter>;
};

/**
 * Reads a form's entries exactly as typed and evaluates them. Pure and synchronous: it runs at every
 * keystroke. `parameters` are complete, as `resolveParameters` gives them.
 * @throws RangeError when the set's own data is wrong (see `compileSet`); never because of an answer.
 */
export function assessAnswers(
  set: CriteriaSet,
  parameters: ParameterValues,
  answers: FactTree,
): Assessment {
  const { facts, problems } = readAnswers(set, answers);
  return {
    set,
    parameters,
    facts,
    problems,
    evaluation: evaluatorOf(set, parameters)(facts),
    matter: factsThatMatter(set, parameters, facts),
  };
}

const evaluatorOf = perPlan(compileSet);
