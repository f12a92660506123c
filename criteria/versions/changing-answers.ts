import { readerOf } from "../engine/read-answer.ts";
import { type ParameterValues, type Scope, scopeOf } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { Rule } from "../model/rule.ts";
import { answerInWords } from "../model/answer-in-words.ts";
import { type Status, statuses } from "../model/status.ts";
import { type AnswerCondition, compileConditionWords } from "./answers-in-words.ts";
import { compareCriterion, type DifferingCase } from "./compare-sets.ts";
import type { Diagrams, Node } from "../change/diagram.ts";
import { ruleComparisons } from "../change/interest.ts";
import { pairedDiagram, unpaired } from "../change/paired-diagram.ts";
import { diagramContextOf } from "../change/recommendation-diagram.ts";
import { ruleDiagram } from "../change/rule-diagram.ts";

/** When a criterion gets another status: each of `when` is one way, all of whose conditions hold together. */
export type ChangedStatus = {
  readonly criterion: string;
  readonly before: Status;
  readonly after: Status;
  readonly when: readonly (readonly AnswerCondition[])[];
  /** Ways beyond those that are listed; 0 where the list is whole. */
  readonly more: number;
  /** Set where lists of entries decide: `when` then is one case that changes, not all there are. */
  readonly isExample?: true;
};

/** So many ways are put into words. */
const listed = 12;

/**
 * The answers for which two sets of values give a criterion another status: read off the decision diagrams of both,
 * so that they are all such answers and no others. A criterion that is not among them is proved to stay as it is.
 */
export function changingAnswers(
  set: CriteriaSet,
  before: ParameterValues,
  after: ParameterValues,
): readonly ChangedStatus[] {
  const scopes = [scopeOf(set, before), scopeOf(set, after)] as const;
  const context = diagramContextOf(scopes[0], scopes);
  const { diagrams, variables } = context;
  return set.criteria.flatMap(({ id, rule }) => {
    const [old, fresh] = scopes.map((scope) => ruleDiagram(rule, { ...context, scope }));
    if (old === undefined || fresh === undefined || old === fresh) return [];
    const wordsOf = compileConditionWords(scopes[0], variables, comparisonsIn(rule, scopes));
    const pairs = pairedDiagram(diagrams, old, fresh);
    if (levelsOf(pairs, diagrams).some((level) => variables[level]?.slot !== undefined)) {
      const own = compareCriterion({ set, parameters: before }, { set, parameters: after }, id);
      return own.examples.map((example) => asExample(set, id, example));
    }
    return valuesOf(pairs, diagrams, new Set())
      .toSorted((left, right) => left - right)
      .flatMap((value) => {
        const moved = unpaired(value, statuses);
        if (moved === undefined) return [];
        const ways = distinct(
          pathsTo(pairs, value, diagrams, new Map()).map((path) =>
            path.map(({ level, taken }) => wordsOf(level, taken)),
          ),
        );
        const when = ways.slice(0, listed);
        return [{ criterion: id, ...moved, when, more: ways.length - when.length }];
      });
  });
}

function asExample(
  set: CriteriaSet,
  criterion: string,
  { facts, before, after }: DifferingCase<Status>,
): ChangedStatus {
  const answered = set.facts.flatMap((fact) => {
    const answer = readerOf(fact.path)(facts);
    return answer === undefined ? [] : [{ label: fact.label, words: answerInWords(fact, answer) }];
  });
  return { criterion, before, after, when: [answered], more: 0, isExample: true };
}

function comparisonsIn(rule: Rule, scopes: readonly Scope[]) {
  return scopes.flatMap((scope) => ruleComparisons(rule, scope));
}

type Step = { readonly level: number; readonly taken: readonly number[] };
type Path = readonly Step[];

/** Every way to a value, one step a branch: which configurations of its variable lead there alike. */
function pathsTo(
  node: Node,
  value: number,
  diagrams: Diagrams,
  known: Map<Node, readonly Path[]>,
): readonly Path[] {
  if (diagrams.isConstant(node)) return diagrams.valueOf(node) === value ? [[]] : [];
  const found = known.get(node);
  if (found !== undefined) return found;
  const level = diagrams.levelOf(node);
  const byChild = new Map<Node, number[]>();
  for (const [at, child] of diagrams.childrenOf(node).entries()) {
    byChild.set(child, [...(byChild.get(child) ?? []), at]);
  }
  const paths = [...byChild].flatMap(([child, taken]) =>
    pathsTo(child, value, diagrams, known).map((rest): Path => [{ level, taken }, ...rest]),
  );
  known.set(node, paths);
  return paths;
}

function levelsOf(node: Node, diagrams: Diagrams, seen = new Set<Node>()): readonly number[] {
  if (diagrams.isConstant(node) || seen.has(node)) return [];
  seen.add(node);
  const below = diagrams.childrenOf(node).flatMap((child) => levelsOf(child, diagrams, seen));
  return [diagrams.levelOf(node), ...below];
}

function valuesOf(node: Node, diagrams: Diagrams, seen: Set<Node>): readonly number[] {
  if (seen.has(node)) return [];
  seen.add(node);
  if (diagrams.isConstant(node)) return [diagrams.valueOf(node)];
  return diagrams.childrenOf(node).flatMap((child) => valuesOf(child, diagrams, seen));
}

function distinct(
  ways: readonly (readonly AnswerCondition[])[],
): readonly (readonly AnswerCondition[])[] {
  const byWords = new Map(ways.map((way) => [JSON.stringify(way), way] as const));
  return [...byWords.values()];
}
