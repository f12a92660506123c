import { describe, expect, inject, test } from "vitest";
import { defaultParameters } from "#criteria";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { Dice } from "../cases/dice.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { committedText } from "./artifacts.ts";
import { compareCases, compareCriterion } from "./compare.ts";
import { compileRandomCase } from "./random-case.ts";
import { cqlExecution } from "./run-in-cql-execution.ts";
import { wholeStoredCases } from "./stored-parameters.ts";

const engine = cqlExecution(committedText(theSet, "elm.json"));
const standard = defaultParameters(theSet);
/** In `npm test` every seventh combination of the criteria with many, under other plans every 77th. */
const sampling = { everyNth: inject("isProof") ? 1 : 7, above: 1000 };
const samplingOtherPlans = { everyNth: sampling.everyNth * 11, above: 1000 };
const randomCases = inject("isProof") ? 10_000 : 300;
const patience = 600_000;

describe("cql-execution says of the exported set what we say", () => {
  const tally = { combinations: 0, underOtherPlans: 0, mismatches: 0 };

  test.each(theSet.criteria.map((criterion) => [criterion.id, criterion] as const))(
    "for %s at combinations of the boundary answers it gets to read",
    async (_id, criterion) => {
      const compared = await compareCriterion(engine, theSet, criterion, standard, sampling);
      tally.combinations += compared.cases;
      tally.mismatches += compared.mismatches.length;
      expect(compared.mismatches).toEqual([]);
      const readsPlan = theSet.parameters.some(({ name }) =>
        JSON.stringify(criterion.rule).includes(`"${name}"`),
      );
      for (const plan of readsPlan ? [strictPlan, laxPlan] : []) {
        const other = { ...standard, ...plan };
        const again = await compareCriterion(engine, theSet, criterion, other, samplingOtherPlans);
        tally.underOtherPlans += again.cases;
        tally.mismatches += again.mismatches.length;
        expect(again.mismatches).toEqual([]);
      }
    },
    patience,
  );

  test(
    "for every case judged by hand: each status, coding query, pitfall and warning, recommendation and route",
    async () => {
      const compared = await compareCases(engine, theSet, wholeStoredCases);
      reportCounts("7 outside engine: cql-execution, cases judged by hand", {
        cases: compared.cases,
        results: compared.results,
        mismatches: compared.mismatches.length,
      });
      expect(compared.mismatches).toEqual([]);
    },
    patience,
  );

  test(
    "for random cases under three plans",
    async () => {
      const draw = compileRandomCase(theSet);
      const dice = new Dice(64_999);
      const cases = Array.from({ length: randomCases }, () => draw(dice));
      const compared = await compareCases(engine, theSet, cases);
      reportCounts("7 outside engine: cql-execution, random cases", {
        cases: compared.cases,
        results: compared.results,
        mismatches: compared.mismatches.length,
      });
      expect(compared.mismatches).toEqual([]);
    },
    patience,
  );

  test("at every combination that was to be compared", () => {
    reportCounts("7 outside engine: cql-execution, exhaustive by criterion", {
      criteria: theSet.criteria.length,
      combinations: tally.combinations,
      "under two other plans": tally.underOtherPlans,
      mismatches: tally.mismatches,
    });
    expect(tally.combinations).toBeGreaterThan(inject("isProof") ? 40_000 : 5000);
  });
});
