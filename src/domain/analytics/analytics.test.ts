import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSet, recommendations, referenceOf, statuses } from "#criteria";
import { caseStates } from "../case/case-state.ts";
import { linesOfBusiness, urgencies } from "../clocks/due-rules.ts";
import { analyticsOf } from "./analytics.ts";
import type { CaseFigures } from "./case-figures.ts";
import { publicFiguresOf, publicYears } from "./public-figures.ts";
import { publicCsv, publicRowsOf } from "./public-table.ts";

const set = currentSet("sacrococcygeal-64999");
const zone = "America/Chicago";
const instant = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map((time) => new Date(time).toISOString());
const clockState = fc.constantFrom("met", "met-late", "running", "stopped", "missed");

const decision = fc.record({
  at: instant,
  outcome: fc.constantFrom("approved", "partially-approved", "adverse"),
  recommendation: fc.constantFrom(...recommendations, ""),
  agrees: fc.constantFrom(true, false, undefined),
  isAfterReopening: fc.boolean(),
});

const figures: fc.Arbitrary<CaseFigures> = fc.record({
  caseId: fc.uuid(),
  criteria: fc.constantFrom("sacrococcygeal-64999", "another-set"),
  state: fc.constantFrom(...caseStates),
  lineOfBusiness: fc.constantFrom(...linesOfBusiness, ""),
  urgency: fc.constantFrom(...urgencies, ""),
  receivedAt: fc.option(instant, { nil: undefined }),
  decisions: fc.array(decision, { maxLength: 3 }),
  evaluated: fc.option(
    fc.array(fc.constantFrom(...statuses), { minLength: 3, maxLength: 3 }).map((found) => ({
      criteriaSet: set === undefined ? undefined : referenceOf(set),
      criteria: Object.fromEntries(
        (set?.criteria ?? []).slice(0, 3).map(({ id }, at) => [id, found[at] ?? "met"]),
      ),
      requirements: [],
      codingQueries: [],
    })),
    { nil: undefined },
  ),
  pends: fc.array(
    fc.record({
      at: instant,
      criteria: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
      codingQueries: fc.constant([]),
    }),
    { maxLength: 2 },
  ),
  extendedAt: fc.array(instant, { maxLength: 1 }),
  clocks: fc.option(fc.record({ decision: clockState, notice: clockState }), { nil: undefined }),
  active: fc.array(fc.integer({ min: 1, max: 1e6 }), { maxLength: 3 }).map((times) => ({
    total: times.reduce((sum, time) => sum + time, 0),
    bySteps: new Map(times.map((time, at) => [`step-${at}`, time])),
  })),
});
const many = fc.array(figures, { maxLength: 60 });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe("every total is the sum of its parts", () => {
  test("decisions by recommendation, outcome and agreement", () => {
    fc.assert(
      fc.property(many, (all) => {
        const { decisions } = analyticsOf(all);
        expect(sum(decisions.map((row) => row.decisions))).toBe(
          sum(all.map((one) => one.decisions.length)),
        );
        for (const row of decisions) {
          expect(row.approved + row.partiallyApproved + row.adverse).toBe(row.decisions);
          expect(row.agreed + row.overridden + row.notComparable).toBe(row.decisions);
        }
      }),
    );
  });

  test("clocks: each case is met, late, running, stopped, missed or has none", () => {
    fc.assert(
      fc.property(many, (all) => {
        const { clocks, withoutClock } = analyticsOf(all);
        for (const clock of ["decision", "notice"]) {
          const rows = clocks.filter((row) => row.clock === clock);
          expect(sum(rows.flatMap(({ states }) => Object.values(states))) + withoutClock).toBe(
            all.length,
          );
        }
      }),
    );
  });

  test("criteria that stood in the way, and what was asked for", () => {
    fc.assert(
      fc.property(many, (all) => {
        const { criteria, asked, pends, evaluated } = analyticsOf(all);
        const found = all.flatMap((one) => Object.values(one.evaluated?.criteria ?? {}));
        for (const [part, status] of [
          ["notMet", "not-met"],
          ["notDocumented", "not-documented"],
          ["unanswered", "unanswered"],
        ] as const) {
          expect(sum(criteria.map((row) => row[part]))).toBe(
            found.filter((one) => one === status).length,
          );
        }
        expect(evaluated).toBe(all.filter((one) => one.evaluated !== undefined).length);
        expect(pends).toBe(sum(all.map((one) => one.pends.length)));
        for (const row of asked) expect(row.pends).toBeLessThanOrEqual(pends);
      }),
    );
  });

  test("time: every step's time is within its case's", () => {
    fc.assert(
      fc.property(many, (all) => {
        const { perCase, perStep } = analyticsOf(all);
        const whole = sum(all.map(({ active }) => active.total));
        expect((perCase?.mean ?? 0) * (perCase?.n ?? 0)).toBeCloseTo(whole, 3);
        expect(sum(perStep.map(({ time }) => time.mean * time.n))).toBeCloseTo(whole, 3);
      }),
    );
  });

  test("public figures: the first decision of each request, in one row of one year", () => {
    fc.assert(
      fc.property(many, (all) => {
        const years = publicYears(all, zone).map((year) => publicFiguresOf(all, { year, zone }));
        const rows = years.flatMap(({ rows }) => rows);
        expect(
          sum(rows.map(({ decided }) => decided)) + sum(years.map((one) => one.unassigned)),
        ).toBe(all.filter(({ decisions }) => decisions.length > 0).length);
        for (const row of rows) {
          expect(row.approved + row.partiallyApproved + row.denied).toBe(row.decided);
          expect((row.hours?.n ?? 0) + row.withoutTime).toBe(row.decided);
          expect(row.approvedAfterAppeal).toBeLessThanOrEqual(row.decided - row.approved);
          expect(row.approvedAfterExtension).toBeLessThanOrEqual(row.approved);
        }
      }),
    );
  });
});

describe("small counts in the public export", () => {
  test("none from 1 to 10 is shown, and none can be worked out from a total", () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 20 }), (few, times) => {
        const all = Array.from({ length: times }, () => few).flat();
        for (const year of publicYears(all, zone)) {
          const found = publicFiguresOf(all, { year, zone });
          const shown = publicRowsOf(found, { hidesSmall: true }).map(({ measures }) => measures);
          const counts = shown.flat().flatMap(({ count, of }) => [count, of]);
          expect(counts.filter((count) => count !== null && count > 0 && count < 11)).toEqual([]);
          const given = shown.flat().filter(({ count }) => count === null);
          expect(given.filter(({ percent }) => typeof percent === "number")).toEqual([]);
          const hiddenOfTotal = shown
            .filter(([first]) => first?.of !== null)
            .map((measures) => measures.slice(0, 3).filter(({ count }) => count === null).length);
          expect(hiddenOfTotal).not.toContain(1);
        }
      }),
    );
  });

  test.each([
    [100, 0, 5, [100, null, null]],
    [90, 12, 3, [90, null, null]],
    [90, 4, 3, [90, null, null]],
    [90, 0, 12, [90, 0, 12]],
    [5, 2, 1, [null, null, null]],
  ])(
    "of %i approved, %i in part and %i denied no hidden count can be worked out",
    (a, p, d, shown) => {
      const found = {
        year: 2026,
        unassigned: 0,
        rows: [
          {
            lineOfBusiness: "qhp",
            urgency: "standard",
            decided: a + p + d,
            approved: a,
            partiallyApproved: p,
            denied: d,
            approvedAfterAppeal: 0,
            approvedAfterExtension: 0,
            hours: null,
            withoutTime: a + p + d,
          },
        ],
      };
      const [row] = publicRowsOf(found, { hidesSmall: true });
      expect(row?.measures.slice(0, 3).map(({ count }) => count)).toEqual(shown);
      expect(row?.measures[0]?.of).toBe(a + p + d < 11 ? null : a + p + d);
    },
  );

  test("shown as they are when nobody asks to hide them", () => {
    const one = fc.sample(figures, { numRuns: 200, seed: 7 });
    const [year = 2026] = publicYears(one, zone);
    const found = publicFiguresOf(one, { year, zone });
    const lines = publicCsv(found, { hidesSmall: false }).split("\r\n");
    expect(lines.length).toBe(1 + found.rows.length * 7 + 1);
    expect(lines.join()).not.toContain("Hidden");
    expect(publicCsv(found, { hidesSmall: true })).toContain("Hidden");
  });
});

test("a year begins and ends in the plan's zone", () => {
  const [sample] = fc.sample(figures, 1);
  if (sample === undefined) throw new Error("no sample");
  const decided = {
    ...sample,
    decisions: [
      {
        // New Year's Eve in Chicago, New Year's Day in Greenwich.
        at: "2026-01-01T02:00:00.000Z",
        outcome: "approved" as const,
        recommendation: "approve",
        agrees: true,
        isAfterReopening: false,
      },
    ],
  };
  expect(publicYears([decided], zone)).toEqual([2025]);
  expect(publicYears([decided], "UTC")).toEqual([2026]);
});
