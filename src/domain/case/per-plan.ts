import type { CriteriaSet, ParameterValues } from "#criteria";

/**
 * Remembers what `compile` makes of a set and a plan's values, by what the values are: compiling costs far more
 * than judging, and every case that is opened brings values of its own that say the same.
 */
export function perPlan<Compiled>(
  compile: (set: CriteriaSet, parameters: ParameterValues) => Compiled,
): (set: CriteriaSet, parameters: ParameterValues) => Compiled {
  const bySet = new WeakMap<CriteriaSet, Map<string, Compiled>>();
  return (set, parameters) => {
    const compiled = bySet.get(set) ?? new Map<string, Compiled>();
    bySet.set(set, compiled);
    const key = JSON.stringify(
      Object.entries(parameters).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
    const known = compiled.get(key) ?? compile(set, parameters);
    compiled.set(key, known);
    return known;
  };
}
