import { type CriteriaSet, type Criterion, type FactPath, ruleFactPaths } from "#criteria";

/** Criteria that share facts, and those facts; no other criterion reads any of them. */
export type Component = {
  readonly criteria: readonly Criterion[];
  readonly facts: readonly FactPath[];
};

export type Components = {
  /** Facts that many criteria read: every component is enumerated at each of their answers. */
  readonly shared: readonly FactPath[];
  readonly components: readonly Component[];
};

/** A fact that more criteria than this read would join nearly everything into one component. */
const fewReaders = 2;

/**
 * Falls a set's criteria into components that share no fact once the shared facts are held fixed,
 * computed from what the rules read. A criterion's status depends on its own component's facts and the
 * shared ones only, so enumerating the components one by one covers every criterion at every combination.
 */
export function componentsOf(set: CriteriaSet): Components {
  const reads = new Map(
    set.criteria.map((criterion) => [criterion.id, ruleFactPaths(criterion.rule, set)]),
  );
  const readers = (path: FactPath) =>
    set.criteria.filter(({ id }) => reads.get(id)?.includes(path) === true);
  const paths = set.facts.map((fact) => fact.path);
  const shared = paths.filter((path) => readers(path).length > fewReaders);

  // Union-find over criteria: each fact that is not shared joins its readers.
  const parent = new Map(set.criteria.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const above = parent.get(id) ?? id;
    return above === id ? id : root(above);
  };
  for (const path of paths.filter((one) => !shared.includes(one))) {
    const [first, ...others] = readers(path);
    for (const other of others) parent.set(root(other.id), root(first?.id ?? other.id));
  }

  const roots = [...new Set(set.criteria.map(({ id }) => root(id)))];
  return {
    shared,
    components: roots.map((one) => {
      const criteria = set.criteria.filter(({ id }) => root(id) === one);
      const facts = paths.filter(
        (path) =>
          !shared.includes(path) && criteria.some(({ id }) => reads.get(id)?.includes(path)),
      );
      return { criteria, facts };
    }),
  };
}
