import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClockStart, dueTimes } from "./clock.ts";
import type { ClockEvent } from "./clock-event.ts";
import { dueRuleFor, linesOfBusiness, urgencies } from "./due-rules.ts";
import { federalRules } from "./federal-rules.ts";
import { timeLeft, timeLeftInWords } from "./time-left.ts";

const zone = "America/Chicago";
const start: ClockStart = {
  lineOfBusiness: "medicare-advantage",
  urgency: "standard",
  receivedAt: "2026-03-02T09:00:00-06:00",
  zone,
  events: [],
};
const at = (text: string) => Date.parse(text);
const due = (change: Partial<ClockStart>, now = at("2026-03-02T10:00:00-06:00")) => {
  const times = dueTimes({ ...start, ...change }, now);
  if (times === undefined) throw new Error("No due times.");
  return times;
};
const iso = (time: number) => new Date(time).toISOString();
const event = (kind: ClockEvent["kind"], text: string): ClockEvent => ({
  kind,
  at: text,
  reason: "test",
});

test("every line of business and urgency has one rule on every day, with its provenance", () => {
  for (const lineOfBusiness of linesOfBusiness) {
    for (const urgency of urgencies) {
      for (const day of ["2025-06-30", "2025-12-31", "2026-01-01", "2026-07-01", "2030-01-01"]) {
        const rules = federalRules.filter(
          (rule) =>
            rule.lineOfBusiness === lineOfBusiness &&
            rule.urgency === urgency &&
            dueRuleFor(lineOfBusiness, urgency, day) === rule,
        );
        expect(rules).toHaveLength(1);
      }
    }
  }
  for (const { provenance, waiting, extension, late } of federalRules) {
    for (const cited of [provenance, waiting.provenance, extension.provenance, late.provenance]) {
      expect(cited).not.toBe("");
    }
  }
});

describe("calendar days", () => {
  test("Medicare Advantage standard: the end of the seventh day, over the change to summer time", () => {
    // Received on Monday the 2nd; clocks go forward on Sunday the 8th; the 9th ends at UTC-5.
    expect(iso(due({}).decisionDue)).toBe("2026-03-10T04:59:59.000Z");
    expect(iso(due({}).noticeDue)).toBe("2026-03-10T04:59:59.000Z");
  });

  test("over the change back to winter time the last day still ends at midnight on the wall", () => {
    expect(iso(due({ receivedAt: "2026-10-27T23:30:00-05:00" }).decisionDue)).toBe(
      "2026-11-04T05:59:59.000Z",
    );
  });

  test("the day of receipt is the plan's day, not UTC's and not the sender's", () => {
    expect(iso(due({ receivedAt: "2026-06-02T04:30:00Z" }).decisionDue)).toBe(
      "2026-06-09T04:59:59.000Z",
    );
  });

  test("a leap day is a day", () => {
    expect(iso(due({ receivedAt: "2028-02-25T12:00:00-06:00" }).decisionDue)).toBe(
      "2028-03-04T05:59:59.000Z",
    );
  });
});

describe("hours", () => {
  test("expedited: 72 exact hours in every zone, also while clocks change", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("UTC", "America/New_York", "Pacific/Honolulu", "Asia/Kolkata"),
        fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z") }),
        (anyZone, received) => {
          const times = due({ urgency: "expedited", receivedAt: iso(received), zone: anyZone });
          expect(times.decisionDue - received).toBe(72 * 3_600_000);
        },
      ),
    );
  });
});

test.each([{ lineOfBusiness: "" }, { urgency: "" }, { receivedAt: "" }, { receivedAt: "soon" }])(
  "without %o there is no clock, rather than a wrong one",
  (change) => {
    expect(dueTimes({ ...start, ...change }, 0)).toBeUndefined();
  },
);

test("one second before due is in time, one after is missed", () => {
  const times = due({});
  expect(timeLeft(times, times.decisionDue).decision.state).toBe("running");
  expect(timeLeft(times, times.decisionDue + 1000).decision.state).toBe("missed");
  const decided = due({ events: [event("decided", iso(times.decisionDue + 1000))] });
  expect(timeLeft(decided, 0).decision.state).toBe("met-late");
});

test.each([
  [((2 * 24 + 4) * 60 + 59) * 60_000, "2 d 4 h left"],
  [4 * 24 * 3_600_000 + 5, "4 d left"],
  [35 * 60_000 + 59_000, "35 min left"],
  [-3 * 3_600_000, "3 h 0 min overdue"],
])("%i ms reads %s, never more than there is", (left, words) => {
  const state = left < 0 ? "missed" : "running";
  expect(timeLeftInWords({ state, left, due: 0 })).toBe(words);
});

test("the machine's own zone plays no part", () => {
  // Unit tests run in America/New_York; the plan counts in Chicago and in Auckland.
  expect(iso(due({ zone: "Pacific/Auckland" }).decisionDue)).toBe("2026-03-10T10:59:59.000Z");
});
