import {
  compileSet,
  type Condition,
  conditionFactPaths,
  type CriteriaSet,
  type Criterion,
  type FactPath,
  type FactTree,
  type ParameterValues,
  ruleFactPaths,
  type Status,
} from "#criteria";
import { compileRule } from "../../engine/compile-rule.ts";
import { scopeOf } from "../../engine/scope.ts";
import { boundaryValues } from "./boundary-values.ts";
import { type Digit, digitOf, forEachCombination, sizeOf } from "./combinations.ts";
import { conditionComparisons, ruleComparisons } from "./comparisons.ts";

/** Something that fires or does not: a pitfall, a coding query or a data warning. */
export type Check = {
  readonly kind: "pitfall" | "coding query" | "warning";
  readonly id: string;
  readonly firesWhen: Condition;
};

/** Every check of a set, in the order of its results. */
export function checksOf(set: CriteriaSet): readonly Check[] {
  return [
    ...set.pitfalls.map(({ id, firesWhen }) => ({ kind: "pitfall", id, firesWhen }) as const),
    ...set.coding.queries.map(
      ({ id, firesWhen }) => ({ kind: "coding query", id, firesWhen }) as const,
    ),
    ...set.warnings.map(({ id, firesWhen }) => ({ kind: "warning", id, firesWhen }) as const),
  ];
}

/**
 * A check as a function of the facts alone: a set of nothing but the check and the criteria and pitfalls
 * it names, which are worked out with it.
 */
export function compileCheck(
  check: Check,
  set: CriteriaSet,
  parameters: ParameterValues,
): (facts: FactTree) => boolean {
  const { conditions, criteria } = namedBy(check.firesWhen, set);
  const isNamed = ({ id, firesWhen }: Check | CriteriaSet["pitfalls"][number]) =>
    id === check.id || conditions.includes(firesWhen);
  const evaluate = compileSet(
    {
      ...set,
      criteria,
      pitfalls: set.pitfalls.filter(isNamed),
      warnings: check.kind === "warning" ? set.warnings.filter(({ id }) => id === check.id) : [],
    },
    parameters,
  );
  return (facts) => {
    const { pitfalls, codingQueries, warnings } = evaluate(facts);
    return [...pitfalls, ...codingQueries, ...warnings].some(({ id }) => id === check.id);
  };
}

/** What a condition names besides facts: itself and the pitfalls under it, and the criteria of all. */
export function namedBy(
  condition: Condition,
  set: CriteriaSet,
): { readonly conditions: readonly Condition[]; readonly criteria: readonly Criterion[] } {
  const pitfalls = nestedIn(condition).flatMap((one) =>
    one.when === "pitfall" ? set.pitfalls.filter(({ id }) => id === one.id) : [],
  );
  const conditions = [condition, ...pitfalls.map(({ firesWhen }) => firesWhen)];
  const ids = conditions
    .flatMap(nestedIn)
    .flatMap((one) => (one.when === "status" ? [one.criterion] : []));
  return { conditions, criteria: set.criteria.filter(({ id }) => ids.includes(id)) };
}

/** More combinations than this, and the named criteria take part by one example a status. */
const tooMany = 1_000_000;

/** Boundary answers of every fact a check reads, itself and through the criteria and pitfalls it names. */
export function checkDigits(
  check: Pick<Check, "firesWhen">,
  set: CriteriaSet,
  parameters: ParameterValues,
): readonly Digit[] {
  const { conditions, criteria } = namedBy(check.firesWhen, set);
  const comparisons = [
    ...conditions.flatMap(conditionComparisons),
    ...criteria.flatMap(({ rule }) => ruleComparisons(rule)),
  ];
  const answers = boundaryValues(set, parameters, comparisons);
  const direct = conditions.flatMap((condition) => conditionFactPaths(condition, set));
  const indirect = criteria.flatMap(({ rule }) => ruleFactPaths(rule, set));
  const facts = [...new Set([...direct, ...indirect])];
  const all = facts.map((path) => digitOf(path, answers(path)));
  if (sizeOf(all) <= tooMany) return all;
  return [
    ...[...new Set(direct)].map((path) => digitOf(path, answers(path))),
    ...criteria.map((criterion) => exampleDigit(criterion, set, parameters, answers)),
  ];
}

/** One choice of answers a status of the criterion. */
function exampleDigit(
  { rule }: Criterion,
  set: CriteriaSet,
  parameters: ParameterValues,
  answers: (path: FactPath) => readonly unknown[],
): Digit {
  const scope = scopeOf(set, parameters);
  const statusOf = compileRule(rule, scope);
  const paths = ruleFactPaths(rule, set);
  const found = new Map<Status, readonly unknown[]>();
  const digits = paths.map((path) => digitOf(path, answers(path)));
  forEachCombination(set, digits, [{}], (facts) => {
    const status = statusOf(facts);
    if (!found.has(status))
      found.set(
        status,
        paths.map((path) => scope.reader(path)(facts)),
      );
  });
  return { paths, choices: [...found.values()] };
}

function nestedIn(condition: Condition): readonly Condition[] {
  switch (condition.when) {
    case "every":
    case "some":
      return [condition, ...condition.of.flatMap(nestedIn)];
    case "not":
      return [condition, ...nestedIn(condition.of)];
    default:
      return [condition];
  }
}
