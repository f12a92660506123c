import fc from "fast-check";
import { expect, test } from "vitest";
import { compileComparison, compileSet, criteriaSets, defaultParameters } from "#criteria";
import { setDiagram } from "../change/recommendation-diagram.ts";
import { scopeOf } from "../engine/scope.ts";
import { withAnswers } from "../model/fact-tree.ts";

test("what two sets of values make of any case is what two evaluations say", () => {
  for (const set of criteriaSets) {
    const own = defaultParameters(set);
    const numbers = set.parameters.filter((parameter) => parameter.kind === "number");
    const { variables } = setDiagram(scopeOf(set, own)).context;
    const someCase = fc
      .tuple(...variables.map(({ configurations }) => fc.constantFrom(...configurations)))
      .map((chosen) => chosen.map(({ tree }) => tree).reduce(withAnswers, {}));
    for (const step of [1, 2]) {
      const values: Record<string, number | string> = { ...own };
      for (const one of numbers) values[one.name] = Math.min(one.max, one.default + step);
      const { compare } = compileComparison(set, own, values);
      const [before, after] = [compileSet(set, own), compileSet(set, values)];
      fc.assert(
        fc.property(fc.array(someCase, { minLength: 1, maxLength: 20 }), (cases) => {
          const changes = new Map(compare(cases).map((changed) => [changed.at, changed]));
          const found = cases.map((facts, at) => {
            const { recommendation, criteria } = before(facts);
            const changed = changes.get(at);
            const moved = new Map(changed?.criteria.map((one) => [one.criterion, one.after]));
            return {
              recommendation: changed?.recommendation?.after ?? recommendation,
              statuses: criteria.map(({ criterion, status }) => moved.get(criterion.id) ?? status),
            };
          });
          const expected = cases.map((facts) => {
            const { recommendation, criteria } = after(facts);
            return { recommendation, statuses: criteria.map(({ status }) => status) };
          });
          expect(found).toEqual(expected);
        }),
        { numRuns: 20 },
      );
    }
  }
}, 60_000);

test("values that are the same change nothing, and nothing is walked for it", () => {
  for (const set of criteriaSets) {
    const own = defaultParameters(set);
    const { affected, compare } = compileComparison(set, own, { ...own });
    expect(affected).toEqual([]);
    expect(compare([{}, {}])).toEqual([]);
  }
});
