import { describe, expect, inject, test } from "vitest";
import { defaultParameters } from "#criteria";
import { Dice } from "../cases/dice.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { libraryName, pitfallName } from "../../export/cql/index.ts";
import { committedText } from "./artifacts.ts";
import { compareCases, compareCriterion } from "./compare.ts";
import { compileRandomCase, type RandomCase } from "./random-case.ts";
import { cqframework } from "./run-in-cqframework.ts";
import { wholeStoredCases } from "./stored-parameters.ts";

const engine = cqframework(committedText(theSet, "cql"), libraryName(theSet));
/** Ten times as slow as the other: of criteria with many combinations every 61st, in `npm test` every 301st. */
const sampling = { everyNth: inject("isProof") ? 61 : 301, above: 1000 };
const randomCases = inject("isProof") ? 1000 : 50;
const patience = 600_000;

/** It compares a text's pattern with the text's description (5.3.0, see the decision record): never a match. */
const beyondEngine = new Set([pitfallName("exam-finding-as-imaging")]);

describe("the JavaScript engine of the CQL reference implementation agrees as well", () => {
  test(
    "for every criterion over its boundary answers",
    async () => {
      const mismatches: string[] = [];
      let cases = 0;
      for (const criterion of theSet.criteria) {
        const compared = await compareCriterion(
          engine,
          theSet,
          criterion,
          defaultParameters(theSet),
          sampling,
        );
        mismatches.push(...compared.mismatches);
        cases += compared.cases;
      }
      reportCounts("7 outside engine: @cqframework/cql, by criterion", {
        criteria: theSet.criteria.length,
        combinations: cases,
        mismatches: mismatches.length,
      });
      expect(mismatches).toEqual([]);
    },
    patience,
  );

  test(
    "for every case judged by hand and for random cases",
    async () => {
      const draw = compileRandomCase(theSet);
      const dice = new Dice(27_096);
      const random = Array.from({ length: randomCases }, () => draw(dice)).filter(hasWholeHours);
      const cases = [...wholeStoredCases, ...random];
      const compared = await compareCases(engine, theSet, cases, beyondEngine);
      reportCounts("7 outside engine: @cqframework/cql, whole cases", {
        cases: compared.cases,
        results: compared.results,
        mismatches: compared.mismatches.length,
      });
      expect(compared.mismatches).toEqual([]);
    },
    patience,
  );
});

/** The engine holds no other offsets (5.3.0). */
function hasWholeHours({ facts }: RandomCase): boolean {
  const received = facts.request?.receivedAt;
  return typeof received !== "string" || /(?:Z|:00)$/.test(received);
}
