import { answerState, readerOf } from "../engine/read-answer.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Diagrams, Node } from "./diagram.ts";
import type { Configuration, Variable } from "./variables.ts";

/** A case against the variables: where it stands, and where its unanswered questions could take it. */
export type Completions = {
  readonly facts: FactTree;
  /** By level: the configuration the case is in. */
  readonly standing: readonly Configuration[];
  /** By level: the configurations that answering the unanswered questions can reach. */
  readonly reachable: readonly (readonly Configuration[])[];
  /** By level: the unanswered facts of the variable. */
  readonly unanswered: readonly (readonly FactPath[])[];
  /** The value of a function at the case as it stands. */
  readonly current: (node: Node, diagrams: Diagrams) => number;
};

/**
 * @throws RangeError when an answer is one the set's validation refuses; validated facts never are.
 */
export function completionsOf(variables: readonly Variable[], facts: FactTree): Completions {
  const standing = variables.map((variable) => {
    const found = variable.configurationOf(facts);
    if (found === undefined) {
      throw new RangeError(`An answer is not valid: one of ${variable.facts.join(", ")}`);
    }
    return found;
  });
  const unanswered = variables.map((variable) =>
    variable.facts.filter((path) => answerState(readerOf(path)(facts)) === "unanswered"),
  );
  const reachable = variables.map((variable, level) => {
    const open = unanswered[level] ?? [];
    const here = standing[level];
    // What completing a slice can come to depends on which of its slots matter: it is asked where they do.
    if (variable.slot !== undefined) return [];
    if (here === undefined || open.length === 0) return here === undefined ? [] : [here];
    return variable.configurations.filter(
      (configuration) =>
        variable.facts.every((path, at) =>
          open.includes(path)
            ? answerState(configuration.answers[at]) !== "unanswered"
            : configuration.keys[at] === here.keys[at],
        ) &&
        (!areSourcesGiven(variable, here) || configuration.jointKey === here.jointKey),
    );
  });
  return {
    facts,
    standing,
    reachable,
    unanswered,
    current: (node, diagrams) => {
      let at = node;
      while (!diagrams.isConstant(at)) {
        const configuration = standing[diagrams.levelOf(at)];
        at = diagrams.childrenOf(at)[configuration?.index ?? 0] ?? diagrams.constant(0);
      }
      return diagrams.valueOf(at);
    },
  };
}

/**
 * The smallest sets of the variable's facts that have to change to get from one configuration to the
 * other; usually one set, and two where either date can move a computed number.
 */
export function changedFacts(
  variable: Variable,
  from: Configuration,
  to: Configuration,
): readonly (readonly FactPath[])[] {
  const changed = variable.facts.filter((_path, at) => from.keys[at] !== to.keys[at]);
  if (from.jointKey === to.jointKey) return [changed];
  if (!areSourcesGiven(variable, from) || !areSourcesGiven(variable, to)) return [changed];
  return variable.sources.map((path) => [...changed, path]);
}

/** Whether both dates of a computed number are there: then nothing else moves that number. */
function areSourcesGiven(variable: Variable, configuration: Configuration): boolean {
  return (
    variable.sources.length > 0 &&
    variable.sources.every(
      (path) => answerState(configuration.answers[variable.facts.indexOf(path)]) === "value",
    )
  );
}
