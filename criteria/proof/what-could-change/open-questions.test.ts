import { expect, inject, test } from "vitest";
import { partlyAnswered } from "../cases/partly-answered.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { decidedByHand, openQuestionsByHand, parametersByHand } from "../second-implementation.ts";
import { analystFor } from "./analysts.ts";

const cases = inject("isProof") ? 5000 : 300;

test("decided and the open questions are those found by trying every way to complete the case", () => {
  let decided = 0;
  let open = 0;
  for (let number = 0; number < cases; number++) {
    const one = partlyAnswered(number, 4);
    const byHand = parametersByHand(one.parameters);
    const exact = analystFor(one.parameters)(one.facts);
    const found = {
      decided: decidedByHand(one.facts, byHand, one.domains),
      openQuestions: openQuestionsByHand(one.facts, byHand, one.domains).toSorted(),
    };
    expect({
      number,
      asked: one.open,
      decided: exact.decided,
      openQuestions: exact.openQuestions.toSorted(),
    }).toEqual({ number, asked: one.open, ...found });
    if (exact.decided) decided += 1;
    open += exact.openQuestions.length;
  }
  expect(decided).toBeGreaterThan(cases / 10);
  expect(decided).toBeLessThan(cases);
  reportCounts("2 what could change: decided and open questions against brute force", {
    cases,
    decided,
    "open questions": open,
    mismatches: 0,
  });
}, 300_000);
