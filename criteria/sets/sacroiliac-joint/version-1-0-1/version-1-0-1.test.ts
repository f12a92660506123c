import { expect, test } from "vitest";
import { compareSides, defaultParameters } from "#criteria";
import { sacroiliacJoint as former } from "../index.ts";
import { sacroiliacJointVersion101 as next } from "./index.ts";
import { words } from "./words.ts";

test("only words change: proved for every possible case, and no question or option is new", () => {
  const { criteria, recommendations, questions } = compareSides(
    { set: former, parameters: defaultParameters(former) },
    { set: next, parameters: defaultParameters(next) },
  );
  expect(recommendations).toEqual([]);
  expect(questions).toEqual([]);
  expect(criteria.filter(({ change }) => change !== "same" && change !== "wording only")).toEqual(
    [],
  );
});

test("titles of criteria stay, and every changed text was one of 1.0.0", () => {
  const titles = (set: typeof former) => set.criteria.map(({ title }) => title);
  expect(titles(next)).toEqual(titles(former));
  const before = JSON.stringify(former);
  expect([...words.keys()].filter((text) => !before.includes(JSON.stringify(text)))).toEqual([]);
  const after = JSON.stringify(next);
  expect([...words.keys()].filter((text) => after.includes(JSON.stringify(text)))).toEqual([]);
});
