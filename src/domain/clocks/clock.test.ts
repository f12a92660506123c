import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClockStart, dueTimes } from "./clock.ts";
import type { ClockEvent } from "./clock-event.ts";
import { dueRules, linesOfBusiness, urgencies } from "./due-rules.ts";
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

test("every line of business and urgency has one rule with its provenance", () => {
  for (const lineOfBusiness of linesOfBusiness) {
    for (const urgency of urgencies) {
      const rules = dueRules.filter(
        (rule) => rule.lineOfBusiness === lineOfBusiness && rule.urgency === urgency,
      );
      expect(rules).toHaveLength(1);
      expect(rules[0]?.provenance).not.toBe("");
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

describe("waiting for information", () => {
  const asked = event("information-requested", "2026-03-04T12:00:00-06:00");
  const came = event("information-received", "2026-03-10T12:00:00-05:00");

  test("does not stop the Medicare Advantage clock", () => {
    expect(due({ events: [asked, came] }).decisionDue).toBe(due({}).decisionDue);
    expect(due({ events: [asked] }).stoppedSince).toBeUndefined();
  });

  test("stops the ERISA clock: the days of waiting are added", () => {
    const erisa = { lineOfBusiness: "commercial-erisa" };
    expect(iso(due(erisa).decisionDue)).toBe("2026-03-18T04:59:59.000Z");
    expect(iso(due({ ...erisa, events: [asked, came] }).decisionDue)).toBe(
      "2026-03-24T04:59:59.000Z",
    );
    const waiting = due({ ...erisa, events: [asked] });
    expect(waiting.stoppedSince).toBe(at(asked.at));
    expect(timeLeftInWords(timeLeft(waiting, at("2026-03-05T00:00:00Z")).decision)).toBe(
      "Clock paused",
    );
  });

  test("does not move a due time that had passed when it was asked for", () => {
    const erisa = { lineOfBusiness: "commercial-erisa" };
    const late = event("information-requested", "2026-03-18T12:00:00-05:00");
    const answer = event("information-received", "2026-03-25T12:00:00-05:00");
    expect(due({ ...erisa, events: [late, answer] }).decisionDue).toBe(due(erisa).decisionDue);
    const waiting = due({ ...erisa, events: [late] });
    expect(waiting.decisionDue).toBe(due(erisa).decisionDue);
    expect(waiting.stoppedSince).toBeUndefined();
    expect(timeLeft(waiting, at("2026-03-20T00:00:00Z")).decision.state).toBe("missed");
  });

  test("for 45 days at the most: then the clock runs again", () => {
    const erisa = { lineOfBusiness: "commercial-erisa", events: [asked] };
    const long = due(erisa, at("2026-07-01T00:00:00Z"));
    expect(long.stoppedSince).toBeUndefined();
    expect(iso(long.decisionDue)).toBe("2026-05-02T04:59:59.000Z");
    const never = {
      ...erisa,
      events: [asked, event("information-received", "2026-06-20T00:00:00Z")],
    };
    expect(due(never, at("2026-07-01T00:00:00Z")).decisionDue).toBe(long.decisionDue);
  });
});

describe("an extension", () => {
  const extended = event("extended", "2026-03-05T12:00:00-06:00");

  test("is granted once", () => {
    const once = due({ lineOfBusiness: "commercial-erisa", events: [extended] });
    const twice = due({ lineOfBusiness: "commercial-erisa", events: [extended, extended] });
    expect(iso(once.decisionDue)).toBe("2026-04-02T04:59:59.000Z");
    expect(twice.decisionDue).toBe(once.decisionDue);
  });

  test("is never granted to an urgent ERISA claim", () => {
    const urgent = { lineOfBusiness: "commercial-erisa", urgency: "expedited" };
    expect(due({ ...urgent, events: [extended] }).decisionDue).toBe(due(urgent).decisionDue);
  });
});

test("a plan's own span counts only where the law leaves it to the plan", () => {
  const planSpans = {
    "commercial-other.standard": { unit: "calendar-days", count: 5 },
    "medicare-advantage.standard": { unit: "calendar-days", count: 30 },
  } as const;
  const other = due({ lineOfBusiness: "commercial-other", planSpans });
  expect(iso(other.decisionDue)).toBe("2026-03-08T05:59:59.000Z");
  expect(due({ planSpans }).decisionDue).toBe(due({}).decisionDue);
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
