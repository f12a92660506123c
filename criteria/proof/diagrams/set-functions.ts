import {
  answerState,
  defaultParameters,
  type FactPath,
  type ParameterValues,
  type Recommendation,
} from "#criteria";
import type { Diagrams, Node } from "../../change/diagram.ts";
import { rankedRecommendations, setDiagram } from "../../change/recommendation-diagram.ts";
import type { Configuration, Variable } from "../../change/variables.ts";
import { scopeOf } from "../../engine/scope.ts";
import { theSet } from "../cases/the-set.ts";

/**
 * The set as functions over every joint combination of answers that its rules can tell apart. A statement
 * that holds as one constant function holds for all of them at once: equal functions are one node.
 */
export class SetFunctions {
  readonly diagrams: Diagrams;
  readonly variables: readonly Variable[];
  readonly recommendation: Node;
  readonly criteria: ReadonlyMap<string, Node>;

  constructor(overrides: ParameterValues = {}) {
    const scope = scopeOf(theSet, { ...defaultParameters(theSet), ...overrides });
    const { context, recommendation, criteria } = setDiagram(scope);
    this.diagrams = context.diagrams;
    this.variables = context.variables;
    this.recommendation = recommendation;
    this.criteria = criteria;
  }

  /** How many joint combinations there are. */
  get combinations(): bigint {
    return this.variables.reduce(
      (product, { configurations }) => product * BigInt(configurations.length),
      1n,
    );
  }

  /** The function with one variable held at one configuration. */
  at(node: Node, level: number, configuration: Configuration): Node {
    const { diagrams } = this;
    const done = new Map<Node, Node>();
    const step = (one: Node): Node => {
      if (diagrams.levelOf(one) > level) return one;
      const known = done.get(one);
      if (known !== undefined) return known;
      const children = diagrams.childrenOf(one);
      const made =
        diagrams.levelOf(one) === level
          ? (children[configuration.index] ?? one)
          : diagrams.branch(diagrams.levelOf(one), children.map(step));
      done.set(one, made);
      return made;
    };
    return step(node);
  }

  /** Whether no combination at all satisfies the test on the values of two functions. */
  never(left: Node, right: Node, test: (left: number, right: number) => boolean): boolean {
    const node = this.diagrams.combine(left, right, (one, other) => Number(test(one, other)));
    return node === this.diagrams.constant(0);
  }
}

/** One answer of one fact changed, all else equal, as two configurations of one variable. */
export type Move = {
  readonly level: number;
  readonly path: FactPath;
  readonly from: Configuration;
  readonly to: Configuration;
};

/** Every change of one fact's answer that the rules can notice and that `accepts` lets pass. */
export function movesOf(
  functions: SetFunctions,
  accepts: (path: FactPath, from: unknown, to: unknown) => boolean,
): readonly Move[] {
  return functions.variables.flatMap((variable, level) =>
    variable.facts.flatMap((path, at) =>
      variable.configurations.flatMap((from) =>
        variable.configurations
          .filter(
            (to) =>
              to !== from &&
              accepts(path, from.answers[at], to.answers[at]) &&
              isOnlyChange(variable, path, from, to),
          )
          .map((to) => ({ level, path, from, to })),
      ),
    ),
  );
}

/** Whether the two differ in the answer of this fact, and otherwise only in what follows from it. */
function isOnlyChange(
  variable: Variable,
  path: FactPath,
  from: Configuration,
  to: Configuration,
): boolean {
  const isElsewhere = variable.facts.some(
    (other, at) => other !== path && from.keys[at] !== to.keys[at],
  );
  if (isElsewhere) return false;
  const at = variable.facts.indexOf(path);
  const isChanged = from.keys[at] !== to.keys[at];
  // With both dates given, a stated number cannot move the number computed from them.
  const areDated = (one: Configuration) =>
    variable.sources.length > 0 &&
    variable.sources.every(
      (source) => answerState(one.answers[variable.facts.indexOf(source)]) === "value",
    );
  if (!areDated(from) || !areDated(to)) return isChanged;
  return variable.sources.includes(path)
    ? from.jointKey !== to.jointKey
    : isChanged && from.jointKey === to.jointKey;
}

/** The diagram's value of a recommendation: the higher, the further from approval. */
export function rankOf(recommendation: Recommendation): number {
  return rankedRecommendations.indexOf(recommendation);
}
