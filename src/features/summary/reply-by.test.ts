import { describe, expect, test } from "vitest";
import { replyByDate } from "./reply-by.ts";

const zone = "America/Chicago";
const request = (lineOfBusiness: string, urgency: string) => ({
  request: { lineOfBusiness, urgency },
});

describe("the last day to answer a request for information", () => {
  test("is 45 days on for an ERISA plan, across the change to summer time", () => {
    const written = Date.parse("2026-03-02T23:30:00-06:00");
    expect(replyByDate(request("commercial-erisa", "standard"), written, zone)).toBe(
      "April 16, 2026",
    );
  });

  test("is 48 hours on for an urgent one", () => {
    const written = Date.parse("2026-03-02T09:00:00-06:00");
    expect(replyByDate(request("commercial-erisa", "expedited"), written, zone)).toBe(
      "March 4, 2026",
    );
  });

  test("is not named where the clock runs on", () => {
    expect(replyByDate(request("medicare-advantage", "standard"), 0, zone)).toBeUndefined();
  });

  test("is not made up while the line of business is not answered", () => {
    expect(replyByDate({}, 0, zone)).toBeUndefined();
  });
});
