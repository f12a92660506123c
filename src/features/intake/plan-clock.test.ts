import { expect, test } from "vitest";
import { planClock } from "./plan-clock.ts";

test("the plan's clock is read in its own zone, in summer and in winter", () => {
  expect(planClock(Date.parse("2026-03-09T04:30:00Z"), "America/New_York")).toBe(
    "2026-03-09T00:30",
  );
  expect(planClock(Date.parse("2026-01-09T04:30:00Z"), "America/Los_Angeles")).toBe(
    "2026-01-08T20:30",
  );
  expect(planClock(Date.parse("2026-01-09T04:30:00Z"), "UTC")).toBe("2026-01-09T04:30");
});
