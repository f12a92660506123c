import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantWithZone, wallClock } from "./instant-with-zone.ts";
import { zones } from "#domain";

describe("a time of receipt", () => {
  it("carries the offset that its zone kept on that day", () => {
    expect(instantWithZone("2026-03-02", "09:00", "America/Chicago")).toBe(
      "2026-03-02T09:00:00-06:00",
    );
    expect(instantWithZone("2026-07-01", "09:00", "America/Chicago")).toBe(
      "2026-07-01T09:00:00-05:00",
    );
    expect(instantWithZone("2026-07-01", "09:00", "America/Phoenix")).toBe(
      "2026-07-01T09:00:00-07:00",
    );
    expect(instantWithZone("2026-07-01", "23:59", "UTC")).toBe("2026-07-01T23:59:00+00:00");
  });

  it("is right on both sides of a change of clocks", () => {
    const eastern = (time: string) => instantWithZone("2026-03-08", time, "America/New_York");
    expect(eastern("01:59")).toBe("2026-03-08T01:59:00-05:00");
    expect(eastern("03:00")).toBe("2026-03-08T03:00:00-04:00");
    // Skipped: no clock in the zone ever showed it; read with the offset before the change.
    expect(eastern("02:30")).toBe("2026-03-08T02:30:00-05:00");
  });

  it("is nothing while a part is missing or impossible", () => {
    expect(instantWithZone("", "09:00", "UTC")).toBeUndefined();
    expect(instantWithZone("2026-03-02", "", "UTC")).toBeUndefined();
    expect(instantWithZone("2026-13-02", "09:00", "UTC")).toBeUndefined();
  });

  it("is what the wall showed: taking any instant apart and together again gives it back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
        fc.constantFrom(...zones.map(({ id }) => id)),
        (instant, zone) => {
          const minute = instant - (instant % 60_000);
          const { date, time } = wallClock(minute, zone);
          const back = Date.parse(instantWithZone(date, time, zone) ?? "");
          // An hour that the clocks show twice may come back as the other one.
          expect([-3_600_000, 0, 3_600_000]).toContain(back - minute);
          expect(wallClock(back, zone)).toEqual({ date, time });
        },
      ),
    );
  });
});
