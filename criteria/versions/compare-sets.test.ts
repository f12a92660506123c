import { expect, test } from "vitest";
import {
  type CriteriaSet,
  compareSides,
  currentSet,
  defaultParameters,
  isStricter,
} from "#criteria";
import { compareQuestions } from "./compare-questions.ts";

const set = currentSet("sacrococcygeal-64999");
const own = { set, parameters: defaultParameters(set) };

const changed = (comparison: ReturnType<typeof compareSides>) =>
  comparison.criteria.filter(({ change }) => change !== "same").map(({ criterion }) => criterion);

test("a version compared with itself: proved that no case differs", () => {
  const comparison = compareSides(own, own);
  expect(changed(comparison)).toEqual([]);
  expect(comparison.recommendations).toEqual([]);
});

test("two more weeks of therapy change one criterion, and no case fares better", () => {
  const stricter = { set, parameters: { ...own.parameters, ptMinWeeks: 8 } };
  const comparison = compareSides(own, stricter);
  expect(changed(comparison)).toEqual(["conservative.physical-therapy"]);
  expect(comparison.recommendations.map(({ before, after }) => `${before} > ${after}`)).toContain(
    "approve > deny",
  );
  expect(comparison.recommendations.every(isStricter)).toBe(true);
  expect(compareSides(stricter, own).recommendations.some(isStricter)).toBe(false);
});

test("a limit of 5.5 sessions asks for the same cases as 6: sessions are whole", () => {
  const same = { set, parameters: { ...own.parameters, ptMinSessions: 5.5 } };
  expect(changed(compareSides(own, same))).toEqual([]);
});

test("a criterion with other words and the same rule is told apart from one that decides differently", () => {
  const reworded: CriteriaSet = {
    ...set,
    criteria: set.criteria.map((criterion) => ({ ...criterion, title: `${criterion.title}.` })),
  };
  const comparison = compareSides(own, { ...own, set: reworded });
  expect(new Set(comparison.criteria.map(({ change }) => change))).toEqual(
    new Set(["wording only"]),
  );
  expect(comparison.recommendations).toEqual([]);
});

test("a criterion that is left out is reported, with the cases that its loss approves", () => {
  const without: CriteriaSet = {
    ...set,
    criteria: set.criteria.filter(({ id }) => id !== "conservative.cushion"),
  };
  const comparison = compareSides(own, { ...own, set: without });
  expect(changed(comparison)).toEqual(["conservative.cushion"]);
  expect(comparison.recommendations).toContainEqual(
    expect.objectContaining({ before: "deny", after: "approve" }),
  );
});

test("questions and options that only one version has are named, and removed ones as well", () => {
  const [first] = set.facts;
  if (first?.answer.kind !== "choice") throw new RangeError("the first question is no choice");
  const [gone = { value: "" }, ...options] = first.answer.options;
  const other: CriteriaSet = {
    ...set,
    facts: set.facts
      .filter(({ path }) => path !== "conservative.cushion")
      .map((fact) => (fact === first ? { ...first, answer: { kind: "choice", options } } : fact)),
  };
  const answers = { fact: first.path, change: "other answers" };
  expect(compareSides(own, own).questions).toEqual([]);
  expect(compareQuestions(set, other)).toEqual([
    { ...answers, newAnswers: [], goneAnswers: [gone.value] },
    { fact: "conservative.cushion", change: "no longer asked", newAnswers: [], goneAnswers: [] },
  ]);
  expect(compareQuestions(other, set)).toContainEqual({
    ...answers,
    newAnswers: [gone.value],
    goneAnswers: [],
  });
});
