import { describe, expect, test } from "vitest";
import { answerInWords, answerProblems, currentSet, possibleDays, readAnswers } from "#criteria";
import { partialDateAsTyped } from "./partial-date-as-typed.ts";

const definition = { answer: { kind: "partial-date" }, canBeNotDocumented: true } as const;

describe("a date of a day, a month or a year", () => {
  test.each([
    ["2026", "2026", "2026"],
    ["2026-03", "2026-03", "Mar 2026"],
    ["3/2026", "2026-03", "Mar 2026"],
    ["03-2026", "2026-03", "Mar 2026"],
    ["March 2026", "2026-03", "Mar 2026"],
    ["Sept. 2025", "2025-09", "Sep 2025"],
    [" may 2025 ", "2025-05", "May 2025"],
    ["3/9/2026", "2026-03-09", "Mar 9, 2026"],
    ["Feb 29, 2024", "2024-02-29", "Feb 29, 2024"],
    ["March 2nd, 2026", "2026-03-02", "Mar 2, 2026"],
  ])("%j is kept as far as it goes", (typed, written, words) => {
    expect(partialDateAsTyped(typed)).toBe(written);
    expect(answerProblems(definition, written)).toEqual([]);
    expect(answerInWords(definition, written)).toBe(words);
  });

  test.each([
    "3/26",
    "13/2026",
    "2/30/2026",
    "Feb 29, 2025",
    "Marble 2026",
    "last March",
    "1899",
    "2101-01",
    "2026-00",
    "20260",
    "J 2026",
  ])("%j is no date and is not guessed", (typed) => {
    expect(partialDateAsTyped(typed)).toBeUndefined();
    expect(answerProblems(definition, typed)).toHaveLength(1);
  });

  test("a case file takes the written form only, a form also what people type", () => {
    expect(answerProblems(definition, "March 2026")).toHaveLength(1);
    const read = readAnswers(currentSet("sacrococcygeal-64999"), {
      imaging: { dynamicStandingDate: "March 2026", dynamicSittingDate: "3/9/26" },
    });
    expect(read.facts).toEqual({ imaging: { dynamicStandingDate: "2026-03" } });
    expect(read.problems).toMatchObject([
      { path: "imaging.dynamicSittingDate", suggestion: "2026-03-09" },
    ]);
  });

  test.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2025-02-03", "2025-02-03", "2025-02-03"],
  ])("%s can be any day from %s to %s", (text, first, last) => {
    expect(possibleDays(text)).toEqual({ first, last });
  });
});
