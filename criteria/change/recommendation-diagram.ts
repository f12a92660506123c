import type { Scope } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath } from "../model/fact.ts";
import type { Condition } from "../model/rule.ts";
import { type Recommendation, type Status, statuses } from "../model/status.ts";
import { conditionAtoms, ruleAtoms } from "./atoms.ts";
import { Diagrams, type Node } from "./diagram.ts";
import { conditionComparisons, ruleComparisons } from "./interest.ts";
import { conditionDiagram, ruleDiagram, type DiagramContext } from "./rule-diagram.ts";
import { compileSliceBranches } from "./slice-walk.ts";
import { type Variable, variablesOf } from "./variables.ts";

/** Recommendations as diagram values: among the blocking criteria the highest wins (spec section 6). */
export const rankedRecommendations = [
  "approve",
  "request-information",
  "incomplete",
  "deny",
  "safety-review",
] as const satisfies readonly Recommendation[];

const rankOfStatus: Readonly<Record<Status, number>> = {
  met: 0,
  exception: 0,
  "not-applicable": 0,
  "not-documented": 1,
  unanswered: 2,
  "not-met": 3,
};

/** A set as one function from answers to recommendation, and one a criterion to its status. */
export type SetDiagram = {
  readonly context: DiagramContext;
  readonly recommendation: Node;
  readonly criteria: ReadonlyMap<string, Node>;
};

/** Builds the set's diagram under a scope's parameters. Costs milliseconds; keep it and ask it often. */
export function setDiagram(scope: Scope): SetDiagram {
  const context = diagramContextOf(scope, [scope]);
  const criteria = new Map(
    scope.set.criteria.map((criterion) => [criterion.id, ruleDiagram(criterion.rule, context)]),
  );
  return { context, recommendation: recommendationNode(context), criteria };
}

/** The recommendation of the context's set as a function of the answers. */
export function recommendationNode(context: DiagramContext): Node {
  const { diagrams, scope } = context;
  const { set } = scope;
  const openQuery = conditionDiagram(anyQuery(set), context);
  const blocking = set.criteria
    .filter((criterion) => criterion.advisory !== true)
    .map((criterion) => diagrams.map(ruleDiagram(criterion.rule, context), rankOfCode));
  const weighed = blocking.reduceRight(
    (rest, node) => diagrams.combine(node, rest, Math.max),
    openQuery,
  );
  const urgent = conditionDiagram(urgency(set), context);
  const safetyReview = diagrams.constant(rankedRecommendations.indexOf("safety-review"));
  return diagrams.choose(urgent, safetyReview, weighed);
}

/** A context whose variables tell apart whatever any of the scopes can tell apart. */
export function diagramContextOf(scope: Scope, scopes: readonly Scope[]): DiagramContext {
  const atoms = scopes.flatMap((one) => [
    ...conditionAtoms(urgency(one.set), one),
    ...conditionAtoms(anyQuery(one.set), one),
    ...one.set.criteria.flatMap((criterion) => ruleAtoms(criterion.rule, one)),
  ]);
  const comparisons = scopes.flatMap((one) => [
    ...conditionComparisons(urgency(one.set), one),
    ...conditionComparisons(anyQuery(one.set), one),
    ...one.set.criteria.flatMap((criterion) => ruleComparisons(criterion.rule, one)),
  ]);
  const variables = inOrder(variablesOf(atoms, comparisons, scope), scope);
  const diagrams = new Diagrams(variables.map((variable) => variable.configurations.length));
  return { diagrams, variables, scope, sliceBranch: compileSliceBranches(diagrams, variables) };
}

/**
 * Variables that many criteria share come first, then those of criteria that depend on shared ones:
 * what follows is then the same for all, and the graph stays small. Any order gives the same answers.
 */
function inOrder(variables: readonly Variable[], scope: Scope): readonly Variable[] {
  const readBy = [
    ...scope.set.criteria.map(({ rule }) => ruleAtoms(rule, scope)),
    conditionAtoms(anyQuery(scope.set), scope),
  ].map((atoms) => new Set(atoms.flatMap((atom) => atom.paths)));
  const readers = (variable: Variable) =>
    readBy.filter((paths) => variable.facts.some((path) => paths.has(path)));
  const isShared = (path: FactPath) => readBy.filter((paths) => paths.has(path)).length > 1;
  const weight = (variable: Variable): number => {
    // Slots of a slice stay together, after everything that says which of them matter.
    if (variable.slot !== undefined) return 0.5;
    const count = readers(variable).length;
    if (count > 1) return 100 + count;
    const others = new Set(readers(variable).flatMap((paths) => [...paths].filter(isShared)));
    return others.size;
  };
  return variables.toSorted((left, right) => weight(right) - weight(left));
}

function rankOfCode(code: number): number {
  const status = statuses[code];
  return status === undefined ? rankOfStatus.unanswered : rankOfStatus[status];
}

function urgency(set: CriteriaSet): Condition {
  return { when: "list-not-empty", list: set.urgentReview.list };
}

/** Whether any coding query of a set is open. */
export function anyQuery(set: CriteriaSet): Condition {
  return { when: "some", of: set.coding.queries.map((query) => query.firesWhen) };
}
