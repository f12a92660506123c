import { expect, test } from "vitest";
import { compileExplainer, compileSet, defaultParameters, type FactTree } from "#criteria";
import { sacroiliacJoint as set } from "../sets/sacroiliac-joint/index.ts";
import { randomCase } from "../sets/sacroiliac-joint/second-implementation/random-case.ts";

const parameters = defaultParameters(set);
const explain = compileExplainer(set, parameters);
const evaluate = compileSet(set, parameters);

const request = {
  procedure: "sij-therapeutic-injection-repeat",
  side: "left",
  receivedAt: "2026-03-02T09:00:00-06:00",
};

const sentence = (criterion: string, facts: FactTree) => explain(facts).get(criterion)?.sentence;

test("the reason of an entry rule names the session, its number and the minimum", () => {
  const diagnosticSessions = [
    { side: "left", date: "2026-01-05", reliefPercent: 70, sameScale: "yes" },
    { side: "right", date: "2026-01-06", reliefPercent: 90 },
  ];
  expect(sentence("block.positive", { request, diagnosticSessions })).toBe(
    "Left, Jan 5, 2026: 70% relief, minimum 75%. 1 session considered.",
  );
});

test("a part that is not documented is said as such, and so is a session without a date", () => {
  const diagnosticSessions = [
    {
      side: "both",
      date: "not-documented",
      reliefPercent: 80,
      sameScale: "not-documented",
      durationMatchesAgent: "yes",
      painDiary: "yes",
    },
  ];
  expect(sentence("block.positive", { request, diagnosticSessions })).toBe(
    "Both, date not documented: measured on the baseline scale not documented. 1 session considered.",
  );
});

test("the last session says what it is the last of; where it cannot be told, why", () => {
  const session = { side: "left", reliefPercent: 50, monthsOfBenefit: 2, sameScale: "yes" };
  const dated = [
    { ...session, date: "2025-10-06" },
    { ...session, date: "2025-12-15" },
  ];
  expect(sentence("repeat.benefit", { request, therapeuticSessions: dated })).toBe(
    "Left, Dec 15, 2025: 2 months of benefit, minimum 3 months. Last of 2 sessions.",
  );
  const undated = [
    { ...session, date: "2025-10-06" },
    { ...session, date: "not-documented" },
  ];
  expect(sentence("repeat.benefit", { request, therapeuticSessions: undated })).toBe(
    "2 sessions, and the last one can’t be determined because a date is not documented.",
  );
});

test("a count says how many sessions lie in the window and how many may", () => {
  const therapeuticSessions = [
    { side: "left", date: "2025-12-15" },
    { side: "left", date: "2025-03-02" },
    { side: "left" },
  ];
  expect(sentence("frequency.therapeutic", { request, therapeuticSessions })).toBe(
    "1 session in the 12 months before receipt, and 1 that may lie within them; fewer than 4 needed.",
  );
});

test("a request for both sides says which side it is about", () => {
  const both = { ...request, side: "both" };
  const therapeuticSessions = [
    { side: "left", reliefPercent: 60, monthsOfBenefit: 4, sameScale: "yes" },
  ];
  expect(sentence("repeat.benefit", { request: both, therapeuticSessions })).toBe(
    "Right: No therapeutic session on this side is recorded.",
  );
});

test("a count of choices says how many there are", () => {
  const exam = { positiveTests: ["faber", "faber", "yeoman"] };
  expect(sentence("exam.provocative-tests", { request, exam })).toBe(
    "Positive provocative tests: 2 tests. Minimum: 3 tests.",
  );
});

test("on every random case the reasons have the statuses of the evaluation, and words", () => {
  for (let number = 0; number < 1500; number++) {
    const { facts } = randomCase(number);
    const reasons = explain(facts);
    for (const { criterion, status } of evaluate(facts).criteria) {
      const reason = reasons.get(criterion.id);
      expect({ number, id: criterion.id, status: reason?.status }).toEqual({
        number,
        id: criterion.id,
        status,
      });
      expect(reason?.sentence).toMatch(/\.$/);
    }
  }
});
