import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomes } from "../case/case-state.ts";
import { drawSample, type DecidedCase } from "./draw-sample.ts";

const decidedCase = fc.record({
  caseId: fc.stringMatching(/^[A-Za-z0-9]{6}$/),
  determinationId: fc.constant("line"),
  recommendation: fc.constantFrom("approve", "deny", ""),
  outcome: fc.constantFrom(...outcomes),
});
const decidedCases = fc.uniqueArray(decidedCase, { selector: ({ caseId }) => caseId });

function many(count: number, recommendation: string, outcome: DecidedCase["outcome"]) {
  return Array.from({ length: count }, (_, at) => ({
    caseId: `${recommendation}-${outcome}-${at}`,
    determinationId: `line-${at}`,
    recommendation,
    outcome,
  }));
}

describe("a blind sample", () => {
  test("is drawn again by the same seed, in whatever order the cases come", () => {
    fc.assert(
      fc.property(
        decidedCases,
        fc.nat({ max: 40 }),
        fc.string({ minLength: 1 }),
        (all, size, seed) => {
          expect(drawSample(all.toReversed(), size, seed)).toEqual(drawSample(all, size, seed));
        },
      ),
    );
  });

  test("has the size asked for, no case twice, and as many of each stratum as it says", () => {
    fc.assert(
      fc.property(decidedCases, fc.nat({ max: 40 }), (all, size) => {
        const { strata, cases } = drawSample(all, size, "seed");
        const ids = new Set(cases.map(({ caseId }) => caseId));
        expect(ids.size).toBe(cases.length);
        expect(cases.length).toBe(Math.min(size, all.length));
        for (const { recommendation, outcome, population, drawn } of strata) {
          const members = all.filter(
            (one) => one.recommendation === recommendation && one.outcome === outcome,
          );
          expect(members.length).toBe(population);
          expect(members.filter(({ caseId }) => ids.has(caseId)).length).toBe(drawn);
        }
      }),
    );
  });

  test("takes a rare kind of decision in, and the others by their share", () => {
    const all = [
      ...many(80, "approve", "approved"),
      ...many(18, "deny", "adverse"),
      ...many(2, "deny", "approved"),
    ];
    const { strata } = drawSample(all, 10, "2026-Q1");
    expect(strata.map(({ outcome, population, drawn }) => [outcome, population, drawn])).toEqual([
      ["approved", 80, 8],
      ["adverse", 18, 1],
      ["approved", 2, 1],
    ]);
  });

  test("another seed draws other cases, and every case can be drawn", () => {
    const all = many(20, "approve", "approved");
    const drawn = Array.from({ length: 60 }, (_, at) => drawSample(all, 5, `seed ${at}`).cases);
    expect(new Set(drawn.flat().map(({ caseId }) => caseId)).size).toBe(20);
    expect(
      new Set(drawn.map((cases) => cases.map(({ caseId }) => caseId).join())).size,
    ).toBeGreaterThan(50);
  });
});
