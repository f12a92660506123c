import { describe, expect, inject, test } from "vitest";
import { compileSet, defaultParameters } from "#criteria";
import { cqlLibrary, libraryName } from "../../export/cql/index.ts";
import { otherSets } from "../other-sets.ts";
import { compareCases } from "./compare.ts";
import { cqframework } from "./run-in-cqframework.ts";
import { cqlExecution } from "./run-in-cql-execution.ts";
import { translateCql } from "./translate.ts";

const counts = inject("isProof") ? { quick: 5000, slow: 500 } : { quick: 400, slow: 40 };

describe.each(otherSets.map((other) => [other.set.id, other] as const))(
  "%s",
  (_, { set, randomCase, knownCases }) => {
    const library = cqlLibrary(set);
    const cases = (count: number) =>
      Array.from({ length: count }, (_case, number) => {
        const { facts, parameters } = randomCase(number + 500_000);
        return { facts, parameters: { ...defaultParameters(set), ...parameters } };
      });

    test("cql-execution says of random cases under all plans what we say", async () => {
      const { elm, complaints } = translateCql(library);
      expect(complaints).toEqual([]);
      const compared = await compareCases(cqlExecution(elm), set, cases(counts.quick));
      expect(compared.mismatches).toEqual([]);
      expect(compared.cases).toBe(counts.quick);
    }, 300_000);

    test("the engine of the CQL reference implementation agrees as well", async () => {
      const engine = cqframework(library, libraryName(set));
      const compared = await compareCases(engine, set, cases(counts.slow));
      expect(compared.mismatches).toEqual([]);
      expect(compared.cases).toBe(counts.slow);
    }, 300_000);

    test("cases that an engine once decided otherwise come out as they have to", async () => {
      const parameters = defaultParameters(set);
      const evaluate = compileSet(set, parameters);
      for (const { what, facts, criterion: id, status } of knownCases) {
        const found = evaluate(facts).criteria.find(({ criterion }) => criterion.id === id);
        expect({ what, status: found?.status }).toEqual({ what, status });
      }
      const { elm } = translateCql(library);
      const known = knownCases.map(({ facts }) => ({ facts, parameters }));
      const compared = await compareCases(cqlExecution(elm), set, known);
      expect(compared.mismatches).toEqual([]);
    }, 300_000);
  },
);
