import { expect, test } from "vitest";
import { ageInYears, birthDateInWords, dayInWords, instantInWords } from "./date-words.ts";

test.each([
  ["2026-03-09", "Mar 9, 2026"],
  ["2026-11-29T10:29:00-05:00", "Nov 29, 2026"],
  ["2024-02-29", "Feb 29, 2024"],
])("the day of %s reads %s", (at, words) => {
  expect(dayInWords(at)).toBe(words);
});

test.each([
  ["1974-02-11", "02/11/1974"],
  ["2001-12-01", "12/01/2001"],
])("the date of birth %s reads %s", (date, words) => {
  expect(birthDateInWords(date)).toBe(words);
});

test.each([
  ["2026-03-02T09:00:00-06:00", "Mar 2, 2026, 9:00 AM UTC−06:00"],
  ["2026-03-02T00:05:00Z", "Mar 2, 2026, 12:05 AM UTC"],
  ["2026-03-02T12:30-05:00", "Mar 2, 2026, 12:30 PM UTC−05:00"],
  ["2026-03-02T23:59:59.999+10:00", "Mar 2, 2026, 11:59 PM UTC+10:00"],
])("the instant %s reads %s", (entry, words) => {
  expect(instantInWords(entry)).toBe(words);
});

test.each(["", "2026", "2026-13-01", "March 9", "not-documented"])(
  "%j is no date and stays as it was entered",
  (entry) => {
    expect(dayInWords(entry)).toBe(entry);
    expect(birthDateInWords(entry)).toBe(entry);
    expect(instantInWords(entry)).toBe(entry);
  },
);

test.each([
  ["1974-02-11", "2026-02-10T12:00:00Z", 51],
  ["1974-02-11", "2026-02-11T12:00:00Z", 52],
  ["2000-02-29", "2026-02-28T12:00:00Z", 25],
  ["2000-02-29", "2026-03-01T12:00:00Z", 26],
  ["2026-11-30", "2026-11-30T00:00:00Z", 0],
  ["2027-01-01", "2026-11-30T00:00:00Z", undefined],
  ["1974-13-41", "2026-11-30T00:00:00Z", undefined],
  ["02/11/1974", "2026-11-30T00:00:00Z", undefined],
  ["", "2026-11-30T00:00:00Z", undefined],
])("born %s, on %s: %s years", (birth, now, age) => {
  expect(ageInYears(birth, Date.parse(now))).toBe(age);
});
