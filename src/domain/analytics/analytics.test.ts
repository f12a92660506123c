import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSet, recommendations, referenceOf, statuses } from "#criteria";
import { caseStates } from "../case/case-state.ts";
import { linesOfBusiness, urgencies } from "../clocks/due-rules.ts";
import { analyticsOf } from "./analytics.ts";
import type { CaseFigures } from "./case-figures.ts";
import { publicCsv } from "./public-csv.ts";
import { publicBases, publicFiguresOf, publicYears } from "./public-figures.ts";
import { publicRowsOf } from "./public-table.ts";

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
  isAfterAppeal: fc.boolean(),
});

const figures: fc.Arbitrary<CaseFigures> = fc.record({
  caseId: fc.uuid(),
  criteria: fc.constantFrom("sacrococcygeal-64999", "another-set"),
  state: fc.constantFrom(...caseStates),
  lineOfBusiness: fc.constantFrom(...linesOfBusiness, ""),
  contract: fc.constantFrom("", "H1234"),
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

  test("public figures: each request of a year is in one row of it, by its first decision or by its receipt", () => {
    fc.assert(
      fc.property(many, fc.constantFrom(...publicBases), (all, basis) => {
        const years = publicYears(all, { zone, basis }).map((year) =>
          publicFiguresOf(all, { year, zone, basis }),
        );
        const rows = years.flatMap((one) => one.rows);
        const counted = all.filter(({ decisions, receivedAt }) =>
          basis === "decided" ? decisions.length > 0 : receivedAt !== undefined,
        );
        expect(
          sum(rows.map(({ requests }) => requests)) + sum(years.map((one) => one.unassigned)),
        ).toBe(counted.length);
        for (const row of rows) {
          const decided = row.approved + row.partiallyApproved + row.denied;
          expect(decided + row.withdrawn + row.undecided).toBe(row.requests);
          expect((row.time?.n ?? 0) + row.withoutTime).toBe(decided);
          expect(row.approvedAfterAppeal ?? 0).toBeLessThanOrEqual(decided - row.approved);
          expect(row.approvedAfterAppeal === undefined).toBe(row.urgency === "expedited");
          expect(basis === "received" || row.withdrawn + row.undecided === 0).toBe(true);
        }
        for (const { extended, rows: ofYear } of years) {
          const publishers = new Set(
            ofYear.map(({ lineOfBusiness, contract }) => `${lineOfBusiness} ${contract}`),
          );
          expect(
            extended.map(({ lineOfBusiness, contract }) => `${lineOfBusiness} ${contract}`),
          ).toEqual([...publishers]);
          expect(sum(extended.map(({ requests }) => requests))).toBe(
            sum(ofYear.map(({ requests }) => requests)),
          );
        }
      }),
    );
  });
});

describe("small counts on the page", () => {
  test("none from 1 to 10 is shown, and none can be worked out from a total", () => {
    fc.assert(
      fc.property(
        many,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...publicBases),
        (few, times, basis) => {
          const all = Array.from({ length: times }, () => few).flat();
          for (const year of publicYears(all, { zone, basis })) {
            const found = publicFiguresOf(all, { year, zone, basis });
            const shown = publicRowsOf(found, { hidesSmall: true }).map(({ measures }) => measures);
            const counts = shown.flat().flatMap(({ count, of }) => [count, of]);
            expect(counts.filter((count) => count !== null && count > 0 && count < 11)).toEqual([]);
            const given = shown.flat().filter(({ count }) => count === null);
            expect(given.filter(({ percent }) => typeof percent === "number")).toEqual([]);
            const parts = basis === "decided" ? 3 : 5;
            const hiddenOfTotal = shown
              .filter(([first, ...more]) => first?.of !== null && more.length > 0)
              .map(
                (measures) => measures.slice(0, parts).filter(({ count }) => count === null).length,
              );
            expect(hiddenOfTotal).not.toContain(1);
          }
        },
      ),
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
        basis: "decided" as const,
        unassigned: 0,
        extended: [
          { lineOfBusiness: "qhp", contract: "", requests: a + p + d, approvedAfterExtension: 0 },
        ],
        rows: [
          {
            lineOfBusiness: "qhp",
            contract: "",
            urgency: "standard",
            requests: a + p + d,
            approved: a,
            partiallyApproved: p,
            denied: d,
            approvedAfterAppeal: 0,
            withdrawn: 0,
            undecided: 0,
            time: null,
            withoutTime: a + p + d,
          },
        ],
      };
      const [row] = publicRowsOf(found, { hidesSmall: true });
      expect(row?.measures.slice(0, 3).map(({ count }) => count)).toEqual(shown);
      expect(row?.measures[0]?.of).toBe(a + p + d < 11 ? null : a + p + d);
    },
  );

  test("are all there in the export, whatever the page hides", () => {
    const all = fc.sample(figures, { numRuns: 200, seed: 7 });
    for (const basis of publicBases) {
      const [year = 2026] = publicYears(all, { zone, basis });
      const found = publicFiguresOf(all, { year, zone, basis });
      const lines = publicCsv(found).split("\r\n");
      const measures = publicRowsOf(found, { hidesSmall: false }).flatMap((row) => row.measures);
      expect(lines.length).toBe(1 + measures.length + 1);
      expect(measures.filter(({ count }) => count === null)).toEqual([]);
    }
  });
});

describe("what CMS's form asks", () => {
  const [sample] = fc.sample(figures, { numRuns: 1, seed: 3 });
  const request = (change: Partial<CaseFigures>): CaseFigures => {
    if (sample === undefined) throw new Error("no sample");
    return {
      ...sample,
      lineOfBusiness: "medicaid-managed-care",
      contract: "",
      urgency: "standard",
      receivedAt: "2026-12-30T12:00:00-06:00",
      extendedAt: [],
      decisions: [],
      state: "in-review",
      ...change,
    };
  };
  const decided = (at: string, outcome: "approved" | "adverse", isAfterAppeal = false) => ({
    at,
    outcome,
    recommendation: "approve",
    agrees: true,
    isAfterAppeal,
  });
  const measure = (all: readonly CaseFigures[], basis: "decided" | "received", name: string) =>
    publicRowsOf(publicFiguresOf(all, { year: 2026, zone, basis }), { hidesSmall: false })
      .flatMap((row) => row.measures.map((one) => ({ ...one, urgency: row.urgency })))
      .filter(({ measure: of }) => of === name);

  test("a request of the year that was decided in the next counts by its receipt alone", () => {
    const all = [request({ decisions: [decided("2027-01-04T12:00:00Z", "approved")] })];
    expect(measure(all, "received", "Approved")[0]).toMatchObject({ count: 1, of: 1 });
    expect(measure(all, "decided", "Approved")).toEqual([]);
  });

  test("withdrawn and undecided requests are among those received", () => {
    const all = [request({ state: "withdrawn" }), request({})];
    expect(measure(all, "received", "Withdrawn before a decision")[0]).toMatchObject({
      count: 1,
      of: 2,
    });
    expect(measure(all, "received", "Not decided yet")[0]).toMatchObject({ count: 1, of: 2 });
  });

  test("a standard request takes days, an expedited one hours", () => {
    const decisions = [decided("2026-12-31T18:00:00Z", "approved")];
    const all = [request({ decisions }), request({ decisions, urgency: "expedited" })];
    expect(measure(all, "decided", "Mean time from receipt to decision")).toMatchObject([
      { urgency: "standard", time: 1, unit: "days" },
      { urgency: "expedited", time: 24, unit: "hours" },
    ]);
  });

  test("extended and approved is one figure over both; a reopening is no appeal", () => {
    const extendedAt = ["2026-12-30T19:00:00Z"];
    const decisions = [decided("2026-12-31T18:00:00Z", "approved")];
    const turned = (isAfterAppeal: boolean) =>
      request({
        decisions: [
          decided("2026-12-31T18:00:00Z", "adverse"),
          decided("2027-02-01T18:00:00Z", "approved", isAfterAppeal),
        ],
      });
    const all = [
      request({ decisions, extendedAt }),
      request({ decisions, extendedAt, urgency: "expedited" }),
      turned(true),
      turned(false),
    ];
    expect(measure(all, "decided", "Approved after an extended review")).toMatchObject([
      { urgency: "standard and expedited", count: 2, of: 4 },
    ]);
    expect(measure(all, "decided", "Approved after appeal")).toMatchObject([
      { urgency: "standard", count: 1, of: 3 },
    ]);
  });

  test("each contract has figures of its own, and requests without one are not counted into any", () => {
    const ofContract = (contract: string, outcome: "approved" | "adverse") =>
      request({
        lineOfBusiness: "medicare-advantage",
        contract,
        decisions: [decided("2026-03-05T16:00:00.000Z", outcome)],
      });
    const all = [
      ofContract("H2222", "adverse"),
      ofContract("", "approved"),
      ofContract("H1111", "approved"),
      ofContract("H2222", "approved"),
    ];
    const found = publicFiguresOf(all, { year: 2026, zone, basis: "decided" });
    const shares = publicRowsOf(found, { hidesSmall: false })
      .filter(({ urgency }) => urgency === "standard")
      .map(({ level, contract, measures: [approved] }) => [
        level,
        contract,
        approved?.count,
        approved?.of,
      ]);
    expect(shares).toEqual([
      ["Contract", "H1111", 1, 1],
      ["Contract", "H2222", 1, 2],
      ["Contract", "", 1, 1],
    ]);
    expect(publicCsv(found)).toContain(`"Contract","Not recorded",`);
  });

  test("only an issuer on the federal exchange is under the rule for qualified health plans", () => {
    const all = [
      request({ lineOfBusiness: "qhp" }),
      request({ lineOfBusiness: "commercial-erisa" }),
    ];
    const rows = publicRowsOf(publicFiguresOf(all, { year: 2026, zone, basis: "received" }), {
      hidesSmall: false,
    });
    expect(new Set(rows.map(({ rule }) => rule))).toEqual(
      new Set([
        "45 CFR 156.223(c), only for issuers on the federally facilitated exchange",
        "Not bound by CMS-0057-F",
      ]),
    );
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
        isAfterAppeal: false,
      },
    ],
  };
  expect(publicYears([decided], { zone, basis: "decided" })).toEqual([2025]);
  expect(publicYears([decided], { zone: "UTC", basis: "decided" })).toEqual([2026]);
});
