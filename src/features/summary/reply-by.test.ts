import { describe, expect, test } from "vitest";
import { clockFrom, type ClockEvent, dueTimesOf } from "#domain";
import { replyByDate } from "./reply-by.ts";

const zone = "America/Chicago";
const received = "2026-03-02T09:00:00-06:00";
const plus = (hours: number) => Date.parse(received) + hours * 3_600_000;
const event = (kind: ClockEvent["kind"], hours: number, more: Partial<ClockEvent> = {}) => ({
  kind,
  at: new Date(plus(hours)).toISOString(),
  reason: "test",
  ...more,
});
const clockOf = (
  lineOfBusiness: string,
  urgency: string,
  clockEvents: readonly ClockEvent[] = [],
) =>
  clockFrom(
    { request: { lineOfBusiness, urgency, receivedAt: received } },
    { zone },
    { request: {}, clockEvents },
  );

describe("the last day to answer a request for information", () => {
  test("is 45 days after an ERISA plan’s extension notice has come by mail, across the change to summer time", () => {
    const extended = [
      event("extended", 24, { ground: "missing-information" }),
      event("extension-notice-sent", 30),
    ];
    expect(replyByDate(clockOf("commercial-erisa", "standard", extended), plus(31))).toBe(
      "April 22, 2026",
    );
  });

  test("is not named for one without an extension: asking gains no time", () => {
    expect(replyByDate(clockOf("commercial-erisa", "standard"), plus(1))).toBeUndefined();
  });

  test("is 48 hours on for an urgent one that is asked within 24 hours, and none after that", () => {
    const urgent = clockOf("commercial-erisa", "expedited");
    expect(replyByDate(urgent, plus(24))).toBe("March 5, 2026");
    expect(replyByDate(urgent, plus(25))).toBeUndefined();
  });

  test("is not named where the clock runs on, nor while the line of business is not answered", () => {
    expect(replyByDate(clockOf("medicare-advantage", "standard"), plus(1))).toBeUndefined();
    expect(replyByDate(clockOf("", "standard"), plus(1))).toBeUndefined();
  });

  test("is never after the decision is due, whatever the line of business and the hour of asking", () => {
    const late: string[] = [];
    for (const line of ["medicare-advantage", "medicaid-managed-care", "qhp", "commercial-erisa"]) {
      for (const urgency of ["standard", "expedited"]) {
        for (let hour = 0; hour < 500; hour += 7) {
          const asked = clockOf(line, urgency, [event("information-requested", hour)]);
          const by = replyByDate(asked, plus(hour)) ?? "January 1, 1970";
          late.push(
            ...(Date.parse(by) > (dueTimesOf(asked, plus(hour))?.decisionDue ?? 0) ? [by] : []),
          );
        }
      }
    }
    expect(late).toEqual([]);
  });
});
