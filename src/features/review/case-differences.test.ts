import { expect, test } from "vitest";
import { currentSet, referenceOf } from "#criteria";
import { type CaseRecord, newCaseRecord } from "#domain";
import { caseDifferences, mergeCases, mergeWindows } from "./case-differences.ts";

const set = currentSet("sacrococcygeal-64999");

const base = newCaseRecord({
  now: "2026-03-02T15:00:00.000Z",
  origin: { kind: "entered" },
  criteriaSet: referenceOf(set),
  step: "request",
});
const mine: CaseRecord = {
  ...base,
  place: { step: "blocks" },
  answers: { conservative: { months: "4", outcome: "failed" } },
  citations: { "conservative.months": { document: "Letter" } },
};
const theirs: CaseRecord = {
  ...base,
  answers: { conservative: { months: "2" }, imaging: { spicule: "not-documented" } },
  notes: "Called the office",
};

test("two versions differ by question, in words", () => {
  expect(
    caseDifferences(set, mine, theirs).map(({ label, mine, theirs }) => [label, mine, theirs]),
  ).toEqual([
    ["Months of conservative care", "4 months", "2 months"],
    ["Response to conservative care", "No lasting relief", "Not reviewed yet"],
    ["Spicule", "Not reviewed yet", "Not documented"],
    ["Source of: Months of conservative care", "Letter", "No source"],
    ["Notes", "Nothing entered", "Called the office"],
  ]);
});

test("another place in the form is no difference", () => {
  expect(caseDifferences(set, mine, { ...mine, place: { step: "history" } })).toEqual([]);
});

test("what is taken comes from the other version, and all else stays mine", () => {
  const taken = new Set(["answers.conservative.outcome", "answers.imaging.spicule", "notes"]);
  expect(mergeCases(set, mine, theirs, taken)).toEqual({
    ...mine,
    answers: { conservative: { months: "4" }, imaging: { spicule: "not-documented" } },
    notes: "Called the office",
  });
});

test("taking everything leaves no difference", () => {
  const all = new Set(caseDifferences(set, mine, theirs).map(({ key }) => key));
  expect(caseDifferences(set, mergeCases(set, mine, theirs, all), theirs)).toEqual([]);
});

test("only what both windows changed is asked; what one of them changed is merged silently", () => {
  const { merged, differences } = mergeWindows(set, base, mine, theirs);
  expect(differences.map(({ label }) => label)).toEqual(["Months of conservative care"]);
  expect(merged).toEqual({
    ...mine,
    answers: { ...mine.answers, imaging: { spicule: "not-documented" } },
    notes: "Called the office",
  });
});

test("an answer that was taken away stays unanswered, and one that the other window left alone is kept", () => {
  const start = { ...base, answers: { conservative: { months: "4", outcome: "failed" } } };
  const cleared = { ...start, answers: { conservative: { outcome: "failed" } } };
  const other = { ...start, notes: "x" };
  const { merged, differences } = mergeWindows(set, start, cleared, other);
  expect(differences).toEqual([]);
  expect(merged).toMatchObject({ answers: { conservative: { outcome: "failed" } }, notes: "x" });
  expect(merged.answers).toEqual({ conservative: { outcome: "failed" } });
});
