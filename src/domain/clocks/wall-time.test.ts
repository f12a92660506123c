import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAtWall, wallTimeIn } from "./wall-time.ts";
import { zones } from "./zone-words.ts";

const minute = 60_000;
const from = Date.parse("2020-01-01T00:00:00Z") / minute;
const to = Date.parse("2035-01-01T00:00:00Z") / minute;

test("what the wall says leads back to the instant, in every zone, but for the hour that comes twice", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones.map(({ id }) => id)),
      fc.integer({ min: from, max: to }),
      (zone, minutes) => {
        const instant = minutes * minute;
        const back = instantAtWall(zone, wallTimeIn(zone, instant));
        return back === instant || Math.abs((back ?? Infinity) - instant) === 60 * minute;
      },
    ),
    { numRuns: 5000 },
  );
});

test("a wall clock is the one of its zone, summer and winter", () => {
  const at = (zone: string, date: string, time: string) =>
    new Date(instantAtWall(zone, { date, time }) ?? Number.NaN).toISOString();
  expect(at("America/New_York", "2026-03-07", "09:00")).toBe("2026-03-07T14:00:00.000Z");
  expect(at("America/New_York", "2026-03-09", "09:00")).toBe("2026-03-09T13:00:00.000Z");
  expect(at("America/Phoenix", "2026-07-01", "23:59")).toBe("2026-07-02T06:59:00.000Z");
  expect(wallTimeIn("America/Chicago", Date.parse("2026-03-02T15:30:00Z"))).toEqual({
    date: "2026-03-02",
    time: "09:30",
  });
});

test("a day or time that does not exist is none", () => {
  for (const [date, time] of [
    ["", "09:00"],
    ["2026-02-30", "09:00"],
    ["2026-03-02", ""],
    ["2026-03-02", "25:00"],
    ["02/03/2026", "09:00"],
  ] as const) {
    expect(instantAtWall("UTC", { date, time })).toBeUndefined();
  }
});
