import { describe, expect, test } from "vitest";
import { newCaseRecord, noDecisionYet } from "#domain";
import { currentSet } from "#criteria";
import { changesInWords } from "./changes-in-words.ts";

const set = currentSet("sacrococcygeal-64999");

const before = newCaseRecord({
  now: "2026-03-04T10:00:00.000Z",
  origin: { kind: "entered" },
  criteriaSet: "sacrococcygeal-64999@1.0.0",
  step: "request",
});

describe("what changed elsewhere", () => {
  test("a decision that is being prepared, a stamp and a place are no news", () => {
    expect(
      changesInWords(set, before, {
        ...before,
        updatedAt: "2026-03-05T10:00:00.000Z",
        place: { step: "imaging" },
        decisionDraft: noDecisionYet,
      }),
    ).toEqual([]);
  });

  test("an answer, its source and where the case is are named as a person knows them", () => {
    expect(
      changesInWords(set, before, {
        ...before,
        state: "returned-to-nurse",
        answers: { conservative: { cushion: "yes" } },
        citations: { "conservative.cushion": { document: "fax.pdf", page: 2 } },
        assignee: "Nora Sample",
      }).toSorted(),
    ).toEqual([
      "Answer: Coccyx cushion",
      "Source of the answer: Coccyx cushion",
      "The case is now with Nora Sample",
      "The case is now: Returned to nurse",
    ]);
  });
});
