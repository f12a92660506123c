import { describe, expect, test } from "vitest";
import type { ClockStart } from "./clock.ts";
import { due, event, iso, plus, testZones } from "./clock-for-test.ts";
import { holidayCalendars } from "./holidays.ts";
import { localRules } from "./local-rules.ts";
import type { PlanClocks } from "./plan-clocks.ts";
import { businessDays } from "./span.ts";
import { endOfSpan } from "./zoned-time.ts";

const none: PlanClocks = { spans: [], accreditedLines: [] };
const insured = { lineOfBusiness: "commercial-other" } as const;

describe.each(testZones)("the clock of a state in %s", (zone) => {
  const wall = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const dayOf = (change: Partial<ClockStart>) =>
    wall.format(due({ ...insured, zone, ...change }, plus(24 * 100)).decisionDue);

  test("Texas: the third calendar day, whatever is asked or extended", () => {
    for (const lineOfBusiness of ["commercial-other", "qhp"]) {
      expect(dayOf({ lineOfBusiness, jurisdiction: "TX" })).toBe("2026-03-05");
    }
    const events = [
      event("extended", plus(24), { ground: "beyond-control" }),
      event("extension-notice-sent", plus(25)),
      event("information-requested", plus(26)),
    ];
    const times = due({ ...insured, zone, jurisdiction: "TX", events }, plus(30));
    expect(wall.format(times.decisionDue)).toBe("2026-03-05");
    expect(times.governedBy?.id).toBe("tx-standard");
  });

  test("Texas: the written notice 3 working days after the decision, over the weekend", () => {
    const { noticeDue } = due(
      { ...insured, zone, jurisdiction: "TX", events: [event("decided", plus(72))] },
      plus(80),
    );
    // Decided on Thursday, so Tuesday.
    expect(wall.format(noticeDue)).toBe("2026-03-10");
  });

  test("California: 5 business days, from receipt of what was asked for once that came", () => {
    expect(dayOf({ jurisdiction: "CA" })).toBe("2026-03-09");
    const asked = event("information-requested", plus(24));
    expect(dayOf({ jurisdiction: "CA", events: [asked] })).toBe("2026-03-09");
    const came = event("information-received", plus(96));
    expect(dayOf({ jurisdiction: "CA", events: [asked, came] })).toBe("2026-03-13");
    // What was not asked for, or asked for when the time was over, begins nothing anew.
    expect(dayOf({ jurisdiction: "CA", events: [came] })).toBe("2026-03-09");
    const late = event("information-requested", plus(24 * 9));
    expect(
      dayOf({ jurisdiction: "CA", events: [late, event("information-received", plus(24 * 10))] }),
    ).toBe("2026-03-09");
  });

  test("NCQA: 7 days for an accredited plan, for what was received from July 1, 2026, on", () => {
    const accredited: PlanClocks = { ...none, accreditedLines: ["commercial-other"] };
    const on = (day: string, plan: PlanClocks) =>
      dayOf({ receivedAt: `${day}T12:00:00-06:00`, jurisdiction: "OH", plan });
    expect(on("2026-06-30", accredited)).toBe("2026-07-15");
    expect(on("2026-07-01", accredited)).toBe("2026-07-08");
    expect(on("2026-07-01", none)).toBe("2026-07-16");
    expect(
      dayOf({ receivedAt: "2026-07-01T12:00:00-06:00", lineOfBusiness: "qhp", plan: accredited }),
    ).toBe("2026-07-16");
  });

  test("the plan's own shorter time sets the date, a longer one never does", () => {
    const own = (count: number): PlanClocks => ({
      ...none,
      spans: [
        {
          lineOfBusiness: "medicare-advantage",
          urgency: "standard",
          span: { unit: "calendar-days", count },
        },
      ],
    });
    const times = (count: number) => due({ zone, plan: own(count) });
    expect(wall.format(times(5).decisionDue)).toBe("2026-03-07");
    expect(times(5).isPlanTime).toBe(true);
    expect(times(6).decisionDue).toBeLessThan(due({ zone }).decisionDue);
    for (const count of [7, 8, 30]) {
      expect(times(count).decisionDue).toBe(due({ zone }).decisionDue);
      expect(times(count).isPlanTime).toBe(false);
    }
  });
});

describe("what is not on file", () => {
  const gap = (change: Partial<ClockStart>) => due({ ...insured, ...change }).stateGap;

  test("is said for each state without a row, and where no state is recorded", () => {
    expect(gap({ jurisdiction: "OH" })).toMatch(/State rule not on file for OH/);
    expect(gap({})).toMatch(/State not recorded/);
    expect(gap({ jurisdiction: "TX" })).toBeUndefined();
    expect(gap({ jurisdiction: "TX", urgency: "expedited" })).toMatch(/not on file for TX/);
    expect(gap({ lineOfBusiness: "medicaid-managed-care", jurisdiction: "TX" })).toMatch(
      /not on file for TX/,
    );
  });

  test("is not said of lines that no state times", () => {
    expect(gap({ lineOfBusiness: "medicare-advantage" })).toBeUndefined();
    expect(gap({ lineOfBusiness: "commercial-erisa" })).toBeUndefined();
  });
});

test("every local rule and calendar says where it comes from and how surely that was read", () => {
  expect(new Set(localRules.map(({ id }) => id)).size).toBe(localRules.length);
  for (const { provenance, caution } of localRules) {
    expect(provenance).not.toBe("");
    expect(caution).not.toBe("");
  }
  for (const { provenance } of Object.values(holidayCalendars)) expect(provenance).not.toBe("");
});

describe("business days", () => {
  const end = (day: string, count: number, calendar: "california" | "none") =>
    iso(endOfSpan(Date.parse(`${day}T12:00:00Z`), businessDays(count, calendar), "UTC")).slice(
      0,
      10,
    );

  test.each([
    ["over a weekend", "2026-03-06", 1, "none", "2026-03-09"],
    ["received on a Saturday", "2026-03-07", 1, "none", "2026-03-09"],
    ["received on a Sunday", "2026-03-08", 1, "none", "2026-03-09"],
    ["Martin Luther King Jr. Day", "2026-01-16", 1, "california", "2026-01-20"],
    ["the last Monday in May", "2026-05-22", 1, "california", "2026-05-26"],
    ["Labor Day", "2026-09-04", 1, "california", "2026-09-08"],
    ["Thanksgiving", "2026-11-25", 1, "california", "2026-11-27"],
    ["a Sunday the Fourth moves to Monday", "2027-07-02", 1, "california", "2027-07-06"],
    ["a Saturday the Fourth moves nowhere", "2026-07-02", 1, "california", "2026-07-03"],
    ["Christmas and New Year", "2026-12-24", 5, "california", "2027-01-04"],
    [
      "the second Monday in October is no holiday on file",
      "2026-10-09",
      1,
      "california",
      "2026-10-12",
    ],
  ] as const)("%s", (_case, from, count, calendar, expected) => {
    expect(end(from, count, calendar)).toBe(expected);
  });
});
