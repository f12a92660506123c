import {
  conditionFactPaths,
  type Condition,
  type CriteriaSet,
  type FactPath,
  type ParameterValues,
  type Rule,
  ruleFactPaths,
} from "#criteria";
import { compileCondition, noFindings } from "../../engine/compile-condition.ts";
import { type Scope, scopeOf } from "../../engine/scope.ts";
import { treeFrom } from "../../model/fact-tree.ts";
import { boundaryValues } from "../cases/boundary-values.ts";
import { ruleComparisons } from "../cases/comparisons.ts";
import { procedureKinds } from "./procedure-kinds.ts";

/** Answers by path; a path that is there with `undefined` is a question left unanswered. */
export type Answers = ReadonlyMap<FactPath, unknown>;

/**
 * Every combination of boundary answers of the facts a rule gets to read: facts behind a condition are
 * combined only where the condition holds. Procedures that the rule cannot tell apart take turns.
 */
export function reachedAnswers(
  set: CriteriaSet,
  rule: Rule,
  parameters: ParameterValues,
): readonly Answers[] {
  const boundary = boundaryValues(set, parameters, ruleComparisons(rule));
  const kinds = procedureKinds(set, rule, boundary(set.procedures.fact));
  const walk: Walk = {
    set,
    scope: scopeOf(set, parameters),
    answersOf: (path) =>
      path === set.procedures.fact ? kinds.map(([first]) => first) : boundary(path),
  };
  return reached(rule, new Map(), walk)
    .filter((answers) => areInOrder(answers, set))
    .map((answers, at) => {
      const kind = kinds.find(([first]) => first === answers.get(set.procedures.fact));
      if (kind === undefined || !answers.has(set.procedures.fact)) return answers;
      return new Map([...answers, [set.procedures.fact, kind[at % kind.length]]]);
    });
}

type Walk = {
  readonly set: CriteriaSet;
  readonly scope: Scope;
  readonly answersOf: (path: FactPath) => readonly unknown[];
};

function reached(rule: Rule, known: Answers, walk: Walk): readonly Answers[] {
  switch (rule.rule) {
    case "all":
    case "any":
      return rule.parts.reduce<readonly Answers[]>(
        (rows, part) => rows.flatMap((row) => reached(part, row, walk)),
        [known],
      );
    case "when": {
      const done: Answers[] = [];
      let open: readonly Answers[] = [known];
      for (const one of rule.cases) {
        const { holding, others } = split(one.if, open, walk);
        for (const answers of holding) done.push(...reached(one.then, answers, walk));
        open = others;
      }
      for (const answers of open) done.push(...reached(rule.otherwise, answers, walk));
      return done;
    }
    default:
      return extended(known, ruleFactPaths(rule, walk.set), walk);
  }
}

function split(condition: Condition, rows: readonly Answers[], walk: Walk) {
  const holds = compileCondition(condition, walk.scope);
  const paths = conditionFactPaths(condition, walk.set);
  const all = rows.flatMap((row) => extended(row, paths, walk));
  const isHolding = (answers: Answers) => holds(treeFrom(answers), noFindings);
  return {
    holding: all.filter(isHolding),
    others: all.filter((answers) => !isHolding(answers)),
  };
}

function extended(known: Answers, paths: readonly FactPath[], walk: Walk): readonly Answers[] {
  return paths
    .filter((path) => !known.has(path))
    .reduce<readonly Answers[]>(
      (rows, path) =>
        rows.flatMap((row) =>
          walk.answersOf(path).map((answer) => new Map([...row, [path, answer]])),
        ),
      [known],
    );
}

/** Dates in an order that no case may have are no case. */
function areInOrder(answers: Answers, set: CriteriaSet): boolean {
  return set.dateOrders.every(({ first, last }) => {
    const [one, other] = [answers.get(first), answers.get(last)];
    const isPair = typeof one === "string" && typeof other === "string";
    return !(isPair && /^\d/.test(one) && /^\d/.test(other) && other < one);
  });
}
