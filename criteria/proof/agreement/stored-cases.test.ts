import { expect, test, vi } from "vitest";
import { isTree, parseCase } from "#criteria";
import { exampleCases, storedCases } from "../cases/stored-cases.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import {
  determineByHand,
  parametersByHand,
  problemsByHand,
  writtenFor,
} from "../second-implementation.ts";
import { comparedEvaluation, Evaluators } from "./compared-result.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const evaluators = new Evaluators(theSet);

test("every case judged by hand is valid for both implementations, which give the same whole result, and it is the one expected", () => {
  expect(exampleCases).toHaveLength(16);
  for (const { id, facts, parameters, expected } of storedCases) {
    const file = { id, criteriaSet: writtenFor, parameters: given(parameters), facts };
    const parsed = parseCase(file);
    if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.issues)}`);
    const engine = comparedEvaluation(evaluators.for(parsed.case.parameters)(parsed.case.facts));
    const oracle = determineByHand(facts, parametersByHand(parameters));
    expect({ id, problems: problemsByHand(file) }).toEqual({ id, problems: [] });
    expect({ id, ...engine }).toEqual({ id, ...oracle });
    expect({ id, ...engine }).toMatchObject({ id, ...expected });
  }
  reportCounts("1 agreement: cases judged by hand", {
    "published examples": exampleCases.length,
    "adjudicated cases": storedCases.length - exampleCases.length,
    mismatches: 0,
  });
});

function given(parameters: unknown): unknown {
  return isTree(parameters) ? parameters : undefined;
}
