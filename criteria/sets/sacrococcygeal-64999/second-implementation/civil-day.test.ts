import { describe, expect, it } from "vitest";
import { dayAfter, daysBetween, isCivilDate, monthsBetween } from "./civil-day.ts";

describe("civil days", () => {
  it.each([
    ["2026-01-01", "2026-01-01", 0],
    ["2026-02-28", "2026-03-01", 1],
    ["2024-02-28", "2024-03-01", 2],
    ["1900-02-28", "1900-03-01", 1],
    ["2000-02-28", "2000-03-01", 2],
    ["2025-12-31", "2026-01-01", 1],
    ["2026-03-01", "2026-02-28", -1],
    ["1970-01-01", "2026-03-02", 20_514],
  ])("from %s to %s are %i days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(dayAfter(from, days)).toBe(to);
  });

  it.each([
    ["2026-01-31", "2026-04-30", 2],
    ["2026-01-31", "2026-05-01", 3],
    ["2025-11-30", "2026-02-28", 2],
    ["2025-11-30", "2026-03-01", 3],
    ["2024-02-29", "2025-02-28", 11],
    ["2026-03-02", "2026-03-02", 0],
    ["2026-03-03", "2026-03-02", -1],
  ])("from %s to %s are %i whole months", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it("step through four hundred years one day at a time", () => {
    let date = "1896-12-31";
    for (let days = 1; days <= 146_097; days += 1) {
      const next = dayAfter(date, 1);
      if (!isCivilDate(next) || next <= date || daysBetween("1896-12-31", next) !== days) {
        throw new Error(`${next} does not follow ${date}`);
      }
      date = next;
    }
    expect(date).toBe("2296-12-31");
  });

  it.each(["2025-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-01", ""])(
    "know that %s is no date",
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it.each(["2024-02-29", "2000-02-29", "2026-12-31"])("know that %s is a date", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });
});
