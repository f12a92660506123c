import { describe, expect, test } from "vitest";
import { due, event, plus, testZones } from "./clock-for-test.ts";
import { clockLimitsOf } from "./clock-limits.ts";
import { linesOfBusiness } from "./due-rules.ts";
import { waitingOf } from "./waiting.ts";
import { wallTimeIn } from "./wall-time.ts";

const claims = ["commercial-erisa", "qhp", "commercial-other"] as const;

describe.each(testZones)("in %s", (zone) => {
  test("who filed wrongly is told within 5 days, urgent within 24 hours (2560.503-1(c)(1))", () => {
    for (const lineOfBusiness of claims) {
      const standard = due({ lineOfBusiness, zone }).misfiledBy ?? 0;
      expect(wallTimeIn(zone, standard).date).toBe("2026-03-07");
      expect(wallTimeIn(zone, standard + 1000).date).toBe("2026-03-08");
      expect(due({ lineOfBusiness, zone, urgency: "expedited" }).misfiledBy).toBe(plus(24));
    }
    for (const lineOfBusiness of ["medicare-advantage", "medicaid-managed-care"]) {
      expect(due({ lineOfBusiness, zone }).misfiledBy).toBeUndefined();
    }
  });

  test("the 45 days to supply what is missing run from receipt: the mail's days are the claimant's", () => {
    const events = [
      event("extended", plus(48), { ground: "missing-information", days: 15 }),
      event("extension-notice-sent", plus(48, 60)),
    ];
    const at = (now: number, more: readonly ReturnType<typeof event>[] = []) =>
      due({ lineOfBusiness: "commercial-erisa", zone, events: [...events, ...more] }, now);
    const { supplyBy = 0, decisionDue, stoppedUntil = 0 } = at(plus(49));
    expect(wallTimeIn(zone, stoppedUntil).date).toBe("2026-04-18");
    expect(wallTimeIn(zone, supplyBy).date).toBe("2026-04-23");
    // The decision is as early as if the notice had come the day it was sent.
    expect(wallTimeIn(zone, decisionDue).date).toBe("2026-05-16");
    expect(waitingOf(at(supplyBy), supplyBy)?.state).toBe("remind");
    expect(at(supplyBy + 1000).supplyBy).toBeUndefined();
    expect(at(supplyBy).decisionDue).toBe(at(supplyBy + 1000).decisionDue);
    expect(at(plus(72), [event("information-received", plus(60))]).supplyBy).toBeUndefined();
  });
});

test("what no rule on file reaches is named for the lines of business it is about", () => {
  const topics = linesOfBusiness.map((line) => clockLimitsOf(line).map(({ topic }) => topic));
  expect(topics).toEqual([
    ["Integrated plans"],
    ["Integrated plans", "CHIP and fee-for-service", "Rating period"],
    ["Ongoing care"],
    ["Ongoing care"],
    ["Ongoing care"],
  ]);
  for (const line of linesOfBusiness) {
    for (const { provenance, state } of clockLimitsOf(line)) {
      expect(provenance).toMatch(/\d+ CFR/);
      expect(state).not.toBe("confirmed");
    }
  }
});
