import { describe, expect, test } from "vitest";
import { civilDateAt, replyByDate } from "./reply-by.ts";

const zone = "America/Chicago";
const request = (lineOfBusiness: string, urgency: string) => ({
  request: { lineOfBusiness, urgency },
});

describe("the last day to answer a request for information", () => {
  test("is 45 days on for an ERISA plan, across the change to summer time", () => {
    const written = Date.parse("2026-03-02T23:30:00-06:00");
    expect(replyByDate(request("commercial-erisa", "standard"), written, zone)).toBe("2026-04-16");
  });

  test("is 48 hours on for an urgent one", () => {
    const written = Date.parse("2026-03-02T09:00:00-06:00");
    expect(replyByDate(request("commercial-erisa", "expedited"), written, zone)).toBe("2026-03-04");
  });

  test("is not named where the clock runs on", () => {
    expect(replyByDate(request("medicare-advantage", "standard"), 0, zone)).toBeUndefined();
  });

  test("is not made up while the line of business is not answered", () => {
    expect(replyByDate({}, 0, zone)).toBeUndefined();
  });
});

test("a letter is dated by the day of the place where it is written", () => {
  const lateEvening = Date.parse("2026-03-03T04:30:00Z");
  expect(civilDateAt(lateEvening, "America/Chicago")).toBe("2026-03-02");
  expect(civilDateAt(lateEvening, "UTC")).toBe("2026-03-03");
});
