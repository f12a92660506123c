import {
  type Condition,
  type CriteriaSet,
  type Criterion,
  type FactPath,
  ruleFactPaths,
} from "#criteria";

/**
 * The criterion beside which each pitfall of a set is shown, by pitfall id: the one that its own condition names, or
 * else the first that reads the earliest of its facts, or a fact beside one of them, or one asked in the same step. It depends on the set alone, so
 * that a mark never moves from row to row with an answer. A pitfall without a place is not in the map.
 */
export function pitfallPlaces(set: CriteriaSet): ReadonlyMap<string, string> {
  const known = placesOf.get(set) ?? findPlaces(set);
  placesOf.set(set, known);
  return known;
}

const placesOf = new WeakMap<CriteriaSet, ReadonlyMap<string, string>>();

function findPlaces(set: CriteriaSet): ReadonlyMap<string, string> {
  const reads = set.criteria.map((criterion) => ({
    criterion,
    paths: ruleFactPaths(criterion.rule, set),
  }));
  const stepOf = (path: FactPath) => set.facts.find((fact) => fact.path === path)?.step;
  return new Map(
    set.pitfalls.flatMap(({ id, facts, firesWhen }) => {
      const named = criteriaNamedIn(firesWhen);
      const place =
        reads.find(({ criterion }) => named.includes(criterion.id)) ??
        firstOf(facts, (fact) => reads.find(({ paths }) => paths.includes(fact))) ??
        firstOf(facts, (fact) =>
          reads.find(({ paths }) => paths.some((path) => parentOf(path) === parentOf(fact))),
        ) ??
        firstOf(facts, (fact) =>
          reads.find(({ paths }) => paths.some((path) => stepOf(path) === stepOf(fact))),
        );
      return place === undefined ? [] : [[id, place.criterion.id] as const];
    }),
  );
}

/** "conservative.medication" of "conservative.medication.trials". */
function parentOf(path: FactPath): string {
  return path.split(".").slice(0, -1).join(".");
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The criteria whose status a condition asks for. */
function criteriaNamedIn(condition: Condition): readonly Criterion["id"][] {
  switch (condition.when) {
    case "status":
      return [condition.criterion];
    case "every":
    case "some":
      return condition.of.flatMap(criteriaNamedIn);
    case "not":
      return criteriaNamedIn(condition.of);
    default:
      return [];
  }
}
