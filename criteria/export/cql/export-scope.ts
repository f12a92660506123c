import type { CriteriaSet, DerivedDefinition } from "../../model/criteria-set.ts";
import type { FactDefinition, FactPath } from "../../model/fact.ts";

/** Looks up what a rule names while it is written out. Every look-up fails loudly: a name that is not there is a fault in the set. */
export type ExportScope = {
  readonly set: CriteriaSet;
  readonly fact: (path: FactPath) => FactDefinition;
  readonly derived: (name: string) => DerivedDefinition;
};

export function exportScopeOf(set: CriteriaSet): ExportScope {
  const facts = new Map(set.facts.map((fact) => [fact.path, fact]));
  return {
    set,
    fact: (path) => {
      const fact = facts.get(path);
      if (fact === undefined) throw new RangeError(`No question for the fact "${path}".`);
      return fact;
    },
    derived: (name) => {
      const derived = set.derived[name];
      if (derived === undefined) throw new RangeError(`No derived number "${name}".`);
      return derived;
    },
  };
}
