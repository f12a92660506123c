import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialInterval } from "./binomial-interval.ts";
import { cohensKappa, kappaStatistics, type Pair } from "./kappa.ts";

function pairsOf(table: readonly (readonly number[])[]): readonly Pair[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, () => ({ first: `c${first}`, second: `c${second}` })),
    ),
  );
}

function estimate(table: readonly (readonly number[])[]) {
  const result = cohensKappa(pairsOf(table));
  if (result.kind !== "estimate") throw new Error(result.kind);
  return result;
}

describe("Cohen's kappa and its interval are those of the literature", () => {
  test("three diagnoses by two raters (Fleiss, Statistical Methods for Rates and Proportions, 18.1)", () => {
    const { kappa, standardError } = kappaStatistics(
      pairsOf([
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ]),
    );
    expect(kappa).toBeCloseTo(0.676, 3);
    expect(standardError).toBeCloseTo(0.087, 2);
  });

  const skin = [
    [10, 4, 1, 0],
    [5, 10, 12, 2],
    [2, 4, 12, 5],
    [0, 2, 6, 13],
  ];

  test("four grades of a skin condition by two dermatologists (SAS/STAT, the FREQ procedure)", () => {
    const { kappa, standardError } = kappaStatistics(pairsOf(skin));
    const reach = 1.959964 * standardError;
    expect(
      [kappa, standardError, kappa - reach, kappa + reach].map((one) => one.toFixed(4)),
    ).toEqual(["0.3449", "0.0724", "0.2030", "0.4868"]);
  });

  test("many pairs take the large-sample interval, few the exact one, which is wider", () => {
    const few = estimate(skin);
    const many = estimate(skin.map((row) => row.map((count) => count * 3)));
    expect([few.method, many.method]).toEqual(["exact", "large-sample"]);
    expect(many.kappa).toBeCloseTo(few.kappa, 12);
    expect((many.high - many.low) / 2).toBeCloseTo((1.959964 * 0.07239) / Math.sqrt(3), 3);
    expect(few.high - few.low).toBeGreaterThan(2 * 1.959964 * 0.0724);
  });

  test("fifty proposals judged yes or no by two readers: 0.4", () => {
    expect(
      estimate([
        [20, 5],
        [10, 15],
      ]).kappa,
    ).toBeCloseTo(0.4, 12);
  });

  test("the exact interval of a proportion is that of the tables (Clopper and Pearson 1934)", () => {
    expect(binomialInterval(0, 10).map((one) => one.toFixed(4))).toEqual(["0.0000", "0.3085"]);
    expect(binomialInterval(5, 10).map((one) => one.toFixed(4))).toEqual(["0.1871", "0.8129"]);
    expect(binomialInterval(10, 10).map((one) => one.toFixed(4))).toEqual(["0.6915", "1.0000"]);
    expect(binomialInterval(490, 500).map((one) => one.toFixed(4))).toEqual(["0.9635", "0.9904"]);
  });
});

describe("what cannot be computed is said, never shown as 0 or 1", () => {
  test("nine pairs are too few", () => {
    expect(
      cohensKappa(
        pairsOf([
          [5, 0],
          [1, 3],
        ]),
      ),
    ).toEqual({ kind: "too-few", n: 9, agreed: 8 });
  });

  test("one and the same status throughout leaves nothing beyond chance", () => {
    expect(cohensKappa(pairsOf([[12]]))).toEqual({
      kind: "no-variance",
      n: 12,
      agreed: 12,
      who: "both",
      said: "c0",
    });
  });

  test("one reviewer who says the same of everybody makes kappa 0 whatever the other says", () => {
    expect(
      cohensKappa(
        pairsOf([
          [9, 2],
          [0, 0],
        ]),
      ),
    ).toEqual({ kind: "no-variance", n: 11, agreed: 9, who: "first", said: "c0" });
  });

  test("complete agreement on a few cases is no certainty", () => {
    const { kappa, low, high } = estimate([
      [6, 0],
      [0, 6],
    ]);
    expect(kappa).toBe(1);
    expect(high).toBe(1);
    expect(low).toBeLessThan(0.5);
  });
});

const cell = fc.nat({ max: 12 });
const anyTable = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.array(fc.array(cell, { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

test("kappa never leaves its scale, its interval holds it, and who is first plays no part", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const pairs = pairsOf(table);
      const result = cohensKappa(pairs);
      const swapped = cohensKappa(
        pairs.map(({ first, second }) => ({ first: second, second: first })),
      );
      expect(swapped.kind).toBe(result.kind);
      if (result.kind !== "estimate" || swapped.kind !== "estimate") return;
      expect(swapped.kappa).toBeCloseTo(result.kappa, 10);
      expect(swapped.low).toBeCloseTo(result.low, 10);
      expect(Number.isFinite(result.low) && Number.isFinite(result.high)).toBe(true);
      expect(result.kappa).toBeGreaterThanOrEqual(-1);
      expect(result.kappa).toBeLessThanOrEqual(1);
      expect(result.low - 1e-9).toBeLessThanOrEqual(result.kappa);
      expect(result.high + 1e-9).toBeGreaterThanOrEqual(result.kappa);
    }),
  );
});
