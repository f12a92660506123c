import { compileSliceBranches, type SliceBranch } from "../change/slice-walk.ts";
import { someDay } from "../change/candidates.ts";
import type { Variable } from "../change/variables.ts";
import type { Diagrams, Node } from "../change/diagram.ts";
import {
  rankedRecommendations,
  recommendationNode,
  diagramContextOf,
} from "../change/recommendation-diagram.ts";
import { ruleDiagram, type DiagramContext } from "../change/rule-diagram.ts";
import { compileSet } from "../engine/evaluate.ts";
import { type ParameterValues, type Scope, scopeOf } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import { canonicalJson } from "./canonical-json.ts";
import { compareQuestions, type QuestionChange } from "./compare-questions.ts";
import type { FactTree } from "../model/fact.ts";
import { treeFrom, withAnswers } from "../model/fact-tree.ts";
import type { Recommendation, Status } from "../model/status.ts";

/** A set under parameter values: one side of a comparison. */
export type Side = { readonly set: CriteriaSet; readonly parameters: ParameterValues };

/** A case on which the sides differ, found by search and checked by both evaluators. */
export type DifferingCase<Result> = {
  readonly facts: FactTree;
  readonly before: Result;
  readonly after: Result;
};

export type CriterionChange = {
  readonly criterion: string;
  readonly change: "added" | "removed" | "wording only" | "same" | "decides differently";
  /** One for each pair of statuses that some case moves between; none is a proof that none differs. */
  readonly examples: readonly DifferingCase<Status>[];
};

export type Comparison = {
  /** Questions and options that only one side has; everything below is about the answers that both take. */
  readonly questions: readonly QuestionChange[];
  readonly criteria: readonly CriterionChange[];
  /** One case for each pair of recommendations that some case moves between. */
  readonly recommendations: readonly DifferingCase<Recommendation>[];
};

/**
 * Compares two versions of a set, or two parameter sets, over every possible case. Both become decision
 * diagrams over the same variables: equal diagrams are equal functions, so "no case differs" is proved
 * and not sampled.
 */
export function compareSides(before: Side, after: Side): Comparison {
  const sides = sidesOf(before, after);
  const ids = new Set([...before.set.criteria, ...after.set.criteria].map(({ id }) => id));
  return {
    questions: compareQuestions(before.set, after.set),
    criteria: [...ids].map((id) => criterionChange(id, sides)),
    recommendations: recommendationChanges(sides),
  };
}

/** The same of one criterion alone. */
export function compareCriterion(before: Side, after: Side, criterion: string): CriterionChange {
  return criterionChange(criterion, sidesOf(before, after));
}

function sidesOf(before: Side, after: Side): Sides {
  const scopes = [scopeOf(before.set, before.parameters), scopeOf(after.set, after.parameters)];
  const [old, fresh] = scopes;
  if (old === undefined || fresh === undefined) throw new RangeError("A comparison has two sides.");
  const context = diagramContextOf(withFactsOf(old, fresh), scopes);
  return {
    before: { side: before, context: { ...context, scope: old } },
    after: { side: after, context: { ...context, scope: fresh } },
  };
}

type Sides = {
  readonly before: { readonly side: Side; readonly context: DiagramContext };
  readonly after: { readonly side: Side; readonly context: DiagramContext };
};

function criterionChange(id: string, sides: Sides): CriterionChange {
  const old = sides.before.side.set.criteria.find((criterion) => criterion.id === id);
  const fresh = sides.after.side.set.criteria.find((criterion) => criterion.id === id);
  if (old === undefined) return { criterion: id, change: "added", examples: [] };
  if (fresh === undefined) return { criterion: id, change: "removed", examples: [] };
  const found = differences(
    ruleDiagram(old.rule, sides.before.context),
    ruleDiagram(fresh.rule, sides.after.context),
    sides.before.context,
  );
  if (found.length === 0) {
    const isSame = canonicalJson(old) === canonicalJson(fresh);
    return { criterion: id, change: isSame ? "same" : "wording only", examples: [] };
  }
  const status = ({ set, parameters }: Side, facts: FactTree) =>
    compileSet(set, parameters)(facts).criteria.find(({ criterion }) => criterion.id === id)
      ?.status ?? "not-applicable";
  const examples = found.map((facts) =>
    checked({
      facts,
      before: status(sides.before.side, facts),
      after: status(sides.after.side, facts),
    }),
  );
  return { criterion: id, change: "decides differently", examples };
}

/** The evaluators have the last word on what the diagrams found. */
function checked<Result>(example: DifferingCase<Result>): DifferingCase<Result> {
  if (example.before !== example.after) return example;
  throw new Error(`A case does not differ: ${canonicalJson(example.facts)}`);
}

function recommendationChanges(sides: Sides): readonly DifferingCase<Recommendation>[] {
  const found = differences(
    recommendationNode(sides.before.context),
    recommendationNode(sides.after.context),
    sides.before.context,
  );
  return found.map((facts) => {
    const judge = ({ set, parameters }: Side) => compileSet(set, parameters)(facts).recommendation;
    return checked({ facts, before: judge(sides.before.side), after: judge(sides.after.side) });
  });
}

/** One case for each pair of different values that the two functions take together. */
function differences(left: Node, right: Node, context: DiagramContext): readonly FactTree[] {
  if (left === right) return [];
  const { diagrams, variables } = context;
  const width = 16;
  const pairs = diagrams.combine(left, right, (one, other) => one * width + other);
  const values = valuesOf(pairs, diagrams).filter(
    (value) => Math.floor(value / width) !== value % width,
  );
  const branchOf = compileSliceBranches(diagrams, variables);
  return values.flatMap((value) => {
    const path = pathTo(pairs, value, { diagrams, variables, branchOf });
    return path === undefined ? [] : [factsAt(path)];
  });
}

function valuesOf(node: Node, diagrams: Diagrams, seen = new Set<Node>()): readonly number[] {
  if (seen.has(node)) return [];
  seen.add(node);
  if (diagrams.isConstant(node)) return [diagrams.valueOf(node)];
  return diagrams.childrenOf(node).flatMap((child) => valuesOf(child, diagrams, seen));
}

/** Configurations that lead to a value; variables that do not matter stay unanswered. */
function pathTo(
  node: Node,
  value: number,
  map: PathMap,
  dead = new Set<Node>(),
): readonly FactTree[] | undefined {
  const { diagrams, variables } = map;
  if (diagrams.isConstant(node)) return diagrams.valueOf(node) === value ? [] : undefined;
  if (dead.has(node)) return undefined;
  const branch = map.branchOf(node);
  if (branch !== undefined) {
    const { slice, chosen, follow } = branch;
    // Only combinations that some answer has are gone through: no case is made of what cannot be.
    for (const { profile, answer } of slice.every({ chosen, before: someDay, mayLack: true })) {
      const rest = pathTo(follow(profile), value, map, dead);
      if (rest !== undefined) return [treeFrom([[slice.fact, answer]]), ...rest];
    }
    dead.add(node);
    return undefined;
  }
  const configurations = variables[diagrams.levelOf(node)]?.configurations ?? [];
  for (const configuration of configurations) {
    const child = diagrams.childrenOf(node)[configuration.index];
    const rest = child === undefined ? undefined : pathTo(child, value, map, dead);
    if (rest !== undefined) return [configuration.tree, ...rest];
  }
  dead.add(node);
  return undefined;
}

type PathMap = {
  readonly diagrams: Diagrams;
  readonly variables: readonly Variable[];
  readonly branchOf: (node: Node) => SliceBranch | undefined;
};

function factsAt(path: readonly FactTree[]): FactTree {
  return path.reduce<FactTree>(withAnswers, {});
}

/** The questions of both versions, so that a fact only one of them asks has a variable too. */
function withFactsOf(scope: Scope, other: Scope): Scope {
  const known = scope.set.facts.map((fact) => fact.path);
  const added = other.set.facts.filter((fact) => !known.includes(fact.path));
  const derived = { ...other.set.derived, ...scope.set.derived };
  return { ...scope, set: { ...scope.set, facts: [...scope.set.facts, ...added], derived } };
}

/** How favourable a recommendation is to the request; a safety review stands apart. */
export function isStricter(example: DifferingCase<Recommendation>): boolean {
  return rank(example.after) > rank(example.before);
}

function rank(recommendation: Recommendation): number {
  return rankedRecommendations.indexOf(recommendation);
}
