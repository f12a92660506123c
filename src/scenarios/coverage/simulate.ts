import {
  compileSet,
  type CriteriaSet,
  type Evaluation,
  type FactPath,
  type FactTree,
  type ParameterValues,
  readerOf,
  treeFrom,
} from "#criteria";
import { actionOf, moves } from "../life.ts";
import type { Scenario, ScenarioStep } from "../scenario.ts";
import type { Action, State } from "../vocabulary.ts";

/** How a case must stand after a step, if everything goes as the criteria and the table of its life say. */
export type SimulatedStep = {
  readonly step: ScenarioStep;
  readonly facts: FactTree;
  readonly evaluation: Evaluation;
  readonly state: State;
  /** What was done to the case on the way, with the state before and after it. */
  readonly done: readonly Done[];
};

export type Done = { readonly action: Action; readonly from: State; readonly to: State };

/** Walks a scenario without a browser. */
export function simulate({ given, steps }: Scenario): readonly SimulatedStep[] {
  const evaluate = evaluatorOf(given.set, given.parameters);
  let facts = given.facts;
  let state: State = "draft";
  let outcome: State = "approved";
  return steps.map((step) => {
    const done: Done[] = [];
    for (const { act } of step.said) {
      if (act.kind === "answer") facts = withAnswer(given.set, facts, act.fact, act.value);
      if (act.kind === "clear") facts = withAnswer(given.set, facts, act.fact, undefined);
      const action = actionOf(act);
      if (action === undefined) continue;
      const before: State = state;
      const move = moves.find(
        (one) =>
          one.action === action &&
          one.from.includes(before) &&
          (step.by === undefined || one.roles.includes(step.by.role)),
      );
      if (move === undefined) continue;
      if (action === "answer" && before === "draft") state = "in-review";
      else if (move.to === "outcome") state = outcome;
      else if (move.to !== "same") state = move.to;
      if (action === "issue-notice") outcome = before;
      done.push({ action, from: before, to: state });
    }
    return { step, facts, evaluation: evaluate(facts), state, done };
  });
}

const evaluators = new WeakMap<ParameterValues, ReturnType<typeof compileSet>>();

function evaluatorOf(set: CriteriaSet, parameters: ParameterValues) {
  const evaluator = evaluators.get(parameters) ?? compileSet(set, parameters);
  evaluators.set(parameters, evaluator);
  return evaluator;
}

export function withAnswer(
  set: CriteriaSet,
  facts: FactTree,
  changed: FactPath,
  value: unknown,
): FactTree {
  return treeFrom(
    set.facts.map(({ path }) => [path, path === changed ? value : readerOf(path)(facts)]),
  );
}
