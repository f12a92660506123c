import { expect, test } from "vitest";
import { compareSides, defaultParameters } from "#criteria";
import { sacroiliacJointVersion101 as former } from "../version-1-0-1/index.ts";
import { sacroiliacJointVersion110 as next } from "./index.ts";

test("no status and no recommendation changes: proved for every case that both versions take", () => {
  const { criteria, recommendations, questions } = compareSides(
    { set: former, parameters: defaultParameters(former) },
    { set: next, parameters: defaultParameters(next) },
  );
  expect(recommendations).toEqual([]);
  expect(criteria.filter(({ change }) => change !== "same")).toEqual([]);
  // Every answer of 1.0.1 is one of this version too: nothing is lost when a case is moved up.
  expect(questions.filter(({ change }) => change !== "asked")).toEqual([]);
});

test("without what only adds to the record it is 1.0.1, word for word", () => {
  const facts = next.facts
    .filter(({ isSupplementary }) => isSupplementary !== true)
    .map((fact) =>
      fact.answer.kind === "entries"
        ? {
            ...fact,
            answer: {
              ...fact.answer,
              fields: fact.answer.fields.filter(({ isSupplementary }) => isSupplementary !== true),
            },
          }
        : fact,
    );
  expect({ ...next, version: former.version, facts }).toEqual(former);
});
