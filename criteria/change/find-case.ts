import { compileSet } from "../engine/evaluate.ts";
import { readerOf } from "../engine/read-answer.ts";
import { type ParameterValues, scopeOf } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import { treeFrom } from "../model/fact-tree.ts";
import { type Recommendation, type Status, statuses } from "../model/status.ts";
import { completionsOf } from "./completions.ts";
import type { Node } from "./diagram.ts";
import { rankedRecommendations, setDiagram } from "./recommendation-diagram.ts";
import { statusCode, type DiagramContext } from "./rule-diagram.ts";
import type { SliceBranch } from "./slice-walk.ts";
import { someDay } from "./candidates.ts";
import type { Configuration, Variable } from "./variables.ts";

/** What a case is wanted for. */
export type CaseGoal =
  | { readonly criterion: string; readonly status: Status }
  | { readonly recommendation: Recommendation };

export type FoundCase = {
  readonly facts: FactTree;
  /** What differs from the case it began with, in form order; `undefined` is an answer taken away. */
  readonly changes: readonly (readonly [FactPath, unknown])[];
};

export type CaseFinder = {
  /** Every status that some case gives the criterion; exact, for what is not here no case does. */
  readonly statusesOf: (criterion: string) => readonly Status[];
  /** The case nearest to another, by questions answered otherwise, that reaches the goal; if any does. */
  readonly caseFor: (goal: CaseGoal, near: FactTree) => FoundCase | undefined;
};

/**
 * Compiles a set into a finder of cases, by the same decision diagrams that say what could change a
 * recommendation. `near` must have passed the set's validation.
 */
export function compileCaseFinder(set: CriteriaSet, parameters: ParameterValues): CaseFinder {
  const { context, criteria, recommendation } = setDiagram(scopeOf(set, parameters));
  const { variables } = context;
  const evaluate = compileSet(set, parameters);

  const reaches = (facts: FactTree, goal: CaseGoal): boolean => {
    const { criteria: results, recommendation: found } = evaluate(facts);
    if ("recommendation" in goal) return found === goal.recommendation;
    return results.some(
      ({ criterion, status }) => criterion.id === goal.criterion && status === goal.status,
    );
  };

  return {
    statusesOf: (criterion) => {
      const node = criteria.get(criterion);
      const values = node === undefined ? new Set<number>() : valuesOf(node, context);
      return statuses.filter((status) => values.has(statusCode(status)));
    },
    caseFor: (goal, near) => {
      const node = "criterion" in goal ? criteria.get(goal.criterion) : recommendation;
      const value =
        "criterion" in goal
          ? statusCode(goal.status)
          : rankedRecommendations.indexOf(goal.recommendation);
      if (node === undefined) return undefined;
      const { standing } = completionsOf(variables, near);
      const path = cheapestPath(node, value, { context, standing, near });
      if (path === undefined) return undefined;
      const found = along(set, near, path);
      // The evaluator has the last word on what the diagrams found.
      return reaches(found.facts, goal) ? found : undefined;
    },
  };
}

/** The values a function takes; of a slice only those that some answer leads to. */
function valuesOf(node: Node, context: DiagramContext, seen = new Map<Node, Set<number>>()) {
  const { diagrams } = context;
  const values = seen.get(node) ?? new Set<number>();
  if (seen.has(node)) return values;
  seen.set(node, values);
  if (diagrams.isConstant(node)) values.add(diagrams.valueOf(node));
  const branch = context.sliceBranch(node);
  const request = { before: someDay, mayLack: true };
  const children =
    branch === undefined
      ? diagrams.childrenOf(node)
      : branch.slice
          .every({ ...request, chosen: branch.chosen })
          .map(({ profile }) => branch.follow(profile));
  for (const child of new Set(children)) {
    for (const value of valuesOf(child, context, seen)) values.add(value);
  }
  return values;
}

type Move =
  | { readonly variable: Variable; readonly from: Configuration; readonly to: Configuration }
  /** A fact of a slice gets another answer. */
  | { readonly fact: FactPath; readonly answer: unknown };
type Way = { readonly cost: number; readonly moves: readonly Move[] };

/** The way to a value on which the fewest facts change; undefined when none leads there. */
function cheapestPath(
  start: Node,
  value: number,
  map: {
    readonly context: DiagramContext;
    readonly standing: readonly Configuration[];
    readonly near: FactTree;
  },
): readonly Move[] | undefined {
  const { context, standing, near } = map;
  const { diagrams, variables } = context;
  const known = new Map<Node, Way | undefined>();
  const from = (node: Node): Way | undefined => {
    if (diagrams.isConstant(node)) {
      return diagrams.valueOf(node) === value ? { cost: 0, moves: [] } : undefined;
    }
    if (known.has(node)) return known.get(node);
    const variable = variables[diagrams.levelOf(node)];
    const here = standing[diagrams.levelOf(node)];
    let best: Way | undefined;
    for (const { child, moves } of sliceMoves(context.sliceBranch(node), near)) {
      const rest = from(child);
      if (rest === undefined) continue;
      const cost = rest.cost + moves.length;
      if (best === undefined || cost < best.cost) best = { cost, moves: [...rest.moves, ...moves] };
    }
    for (const [index, child] of diagrams.childrenOf(node).entries()) {
      const to = variable?.configurations[index];
      const rest = from(child);
      if (
        variable === undefined ||
        variable.slot !== undefined ||
        here === undefined ||
        to === undefined ||
        !rest
      )
        continue;
      const cost = rest.cost + changeCount(variable, here, to);
      if (best !== undefined && best.cost <= cost) continue;
      best = { cost, moves: [...rest.moves, { variable, from: here, to }] };
    }
    known.set(node, best);
    return best;
  };
  return from(start)?.moves;
}

/** Staying costs nothing; every other answer of the fact counts as one change. */
function sliceMoves(
  branch: SliceBranch | undefined,
  near: FactTree,
): readonly { readonly child: Node; readonly moves: readonly Move[] }[] {
  if (branch === undefined) return [];
  const { slice, chosen, follow } = branch;
  const before = slice.before === undefined ? undefined : readerOf(slice.before)(near);
  // Where the case has no such date yet, the one that its finder would give it.
  const request = { chosen, before: typeof before === "string" ? before : someDay };
  const { fact } = slice;
  return [
    { child: follow(slice.profileOf(request, readerOf(fact)(near))), moves: [] },
    ...slice
      .every({ ...request, mayLack: true })
      .map(({ profile, answer }) => ({ child: follow(profile), moves: [{ fact, answer }] })),
  ];
}

function changeCount(variable: Variable, from: Configuration, to: Configuration): number {
  const changed = variable.facts.filter((_path, at) => from.keys[at] !== to.keys[at]).length;
  return changed === 0 && from.jointKey !== to.jointKey ? 1 : changed;
}

/** The case at the end of the way. Facts that one computed number joins are answered together. */
function along(set: CriteriaSet, near: FactTree, moves: readonly Move[]): FoundCase {
  const answers = new Map<FactPath, unknown>();
  for (const move of moves) {
    if ("fact" in move) {
      answers.set(move.fact, move.answer);
      continue;
    }
    const { variable, from, to } = move;
    if (changeCount(variable, from, to) === 0) continue;
    for (const [at, path] of variable.facts.entries()) answers.set(path, to.answers[at]);
  }
  const changes = set.facts.flatMap(({ path }) =>
    answers.has(path) && !Object.is(answers.get(path), readerOf(path)(near))
      ? [[path, answers.get(path)] as const]
      : [],
  );
  const facts = treeFrom(
    set.facts.map(({ path }) => [
      path,
      answers.has(path) ? answers.get(path) : readerOf(path)(near),
    ]),
  );
  return { facts, changes };
}
