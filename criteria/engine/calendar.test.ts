import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civilDate,
  dayNumber,
  daysBeyondMonths,
  isCalendarDate,
  isInstant,
  localDate,
  possibleYears,
  wholeMonths,
} from "./calendar.ts";

const { first, last } = possibleYears;

/** The platform's own calendar in UTC, as a second opinion that shares no code. */
function platformDay(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}

const anyDay = fc.integer({ min: platformDay("1900-01-01"), max: platformDay("2100-12-31") });

describe("day numbers", () => {
  test("agree with the platform's calendar on every possible day", () => {
    const from = platformDay("1900-01-01");
    const to = platformDay("2100-12-31");
    const wrong: string[] = [];
    for (let day = from; day <= to; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (dayNumber(text) !== day || civilDate(day) !== text) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  test("go back and forth for any day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(civilDate(day))).toBe(day);
      }),
    );
  });

  test.each([
    "2026-02-30",
    "2025-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-4-1",
    "2026-04-00",
    "0000-01-01",
    "2026/04/01",
    "２０２６-04-01",
    "",
  ])("%j is no day", (text) => {
    expect(dayNumber(text)).toBeUndefined();
  });

  test("a day of a year before 1900 or after 2100 is on the calendar and is no date of a case", () => {
    const impossible = fc.oneof(
      fc.integer({ min: 1, max: first - 1 }),
      fc.integer({ min: last + 1, max: 9999 }),
    );
    fc.assert(
      fc.property(impossible, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-15`;
        expect([isCalendarDate(text), dayNumber(text)]).toEqual([true, undefined]);
        expect(isInstant(`${text}T09:00:00Z`)).toBe(false);
      }),
    );
    expect(["1899-12-31", "2101-01-01"].map(dayNumber)).toEqual([undefined, undefined]);
    expect(["1900-01-01", "2100-12-31"].map(dayNumber)).toEqual([-25567, 47846]);
  });

  test("leap days of 2000 and 2024 exist", () => {
    expect([dayNumber("2000-02-29"), dayNumber("2024-02-29")]).toEqual([11016, 19782]);
  });
});

describe("whole months", () => {
  test.each([
    ["2026-01-31", "2026-04-30", 2],
    ["2026-01-31", "2026-05-01", 3],
    ["2026-01-15", "2026-01-14", -1],
    ["2025-12-02", "2026-03-02T09:00:00-06:00", 3],
    ["2025-12-03", "2026-03-02T09:00:00-06:00", 2],
  ])("from %s to %s: %i", (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });

  test("a month later to the day is one month more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 24 }),
        (day, months) => {
          const at = (count: number) => {
            const month = String((count % 12) + 1).padStart(2, "0");
            return `${2024 + Math.floor(count / 12)}-${month}-${String(day).padStart(2, "0")}`;
          };
          expect(wholeMonths(at(0), at(months))).toBe(months);
        },
      ),
    );
  });
});

describe("instants", () => {
  test("count by the date they are written with", () => {
    expect(localDate("2026-03-01T23:30:00-06:00")).toBe("2026-03-01");
  });

  test.each(["2026-03-02T09:00:00-06:00", "2026-03-02T09:00Z", "2026-03-02T23:59:59.5+14:00"])(
    "%s is one",
    (text) => {
      expect(isInstant(text)).toBe(true);
    },
  );

  test.each([
    "2026-03-02",
    "2026-03-02T09:00:00",
    "2026-02-30T09:00:00Z",
    "2026-03-02T24:00:00Z",
    "2026-03-02T09:60:00Z",
    "2026-03-02T09:00:00+15:00",
    "2026-03-02 09:00:00Z",
  ])("%s is none", (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe("days beyond whole months", () => {
  test.each([
    ["2026-01-15", "2026-04-14", 2, 30],
    ["2026-01-15", "2026-04-15", 3, 0],
    ["2025-12-02", "2026-03-01", 2, 27],
    ["2025-11-20", "2026-01-05", 1, 16],
    ["2026-01-31", "2026-03-01", 1, 1],
    ["2024-01-31", "2024-03-01", 1, 1],
    ["2026-03-02", "2026-03-02", 0, 0],
  ])("%s to %s is %i months and %i days", (from, to, months, days) => {
    expect(wholeMonths(from, to)).toBe(months);
    expect(daysBeyondMonths(from, to)).toBe(days);
  });

  test("are fewer than a month, and one more a day later unless a month is full", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (day, span) => {
        const from = civilDate(day - span);
        const to = civilDate(day);
        const rest = daysBeyondMonths(from, to);
        expect(rest).toBeGreaterThanOrEqual(0);
        expect(rest).toBeLessThan(31);
        const next = civilDate(day + 1);
        const isFull = wholeMonths(from, next) > wholeMonths(from, to);
        expect(isFull || daysBeyondMonths(from, next) === rest + 1).toBe(true);
      }),
    );
  });
});
