import { expect, inject, test } from "vitest";
import { compileSet, defaultParameters } from "#criteria";
import { cqlLibrary, libraryName } from "../../export/cql/index.ts";
import { compareCases } from "./compare.ts";
import { cqframework } from "./run-in-cqframework.ts";
import { cqlExecution } from "./run-in-cql-execution.ts";
import { translateCql } from "./translate.ts";
import { sacroiliacJoint as set } from "../../sets/sacroiliac-joint/index.ts";
import { randomCase } from "../../sets/sacroiliac-joint/second-implementation/random-case.ts";

const library = cqlLibrary(set);
const counts = inject("isProof") ? { quick: 5000, slow: 500 } : { quick: 400, slow: 40 };

const cases = (count: number) =>
  Array.from({ length: count }, (_, number) => {
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

test("two sessions that are alike count as two", async () => {
  const session = {
    side: "left",
    date: "2025-12-02",
    reliefPercent: 80,
    sameScale: "yes",
  } as const;
  const facts = {
    request: {
      procedure: "sij-diagnostic-injection",
      cptCode: "27096",
      diagnosisCodes: [],
      receivedAt: "2026-02-27T09:00:00-06:00",
      side: "left",
    },
    diagnosticSessions: [session, session],
  } as const;
  const parameters = defaultParameters(set);
  const { criteria } = compileSet(set, parameters)(facts);
  expect(criteria.find(({ criterion }) => criterion.id === "frequency.diagnostic")?.status).toBe(
    "not-met",
  );
  const { elm } = translateCql(library);
  const compared = await compareCases(cqlExecution(elm), set, [{ facts, parameters }]);
  expect(compared.mismatches).toEqual([]);
}, 300_000);
