import { expect, test } from "vitest";
import { birthDateInWords, dayInWords } from "./date-words.ts";

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

test.each(["", "2026", "2026-13-01", "March 9", "not-documented"])(
  "%j is no date and stays as it was entered",
  (entry) => {
    expect(dayInWords(entry)).toBe(entry);
    expect(birthDateInWords(entry)).toBe(entry);
  },
);
