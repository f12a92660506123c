import { expect, test } from "vitest";
import { compareSides, defaultParameters } from "#criteria";
import { sacrococcygeal64999Version110 } from "./sacrococcygeal-64999/version-1-1-0/index.ts";
import { sacrococcygeal64999Version120 } from "./sacrococcygeal-64999/version-1-2-0/index.ts";
import { sacroiliacJointVersion101 } from "./sacroiliac-joint/version-1-0-1/index.ts";
import { sacroiliacJointVersion110 } from "./sacroiliac-joint/version-1-1-0/index.ts";

/** Versions that only add places for what the record says besides. */
const pairs = [
  { former: sacrococcygeal64999Version110, next: sacrococcygeal64999Version120 },
  { former: sacroiliacJointVersion101, next: sacroiliacJointVersion110 },
];

test.each(pairs)(
  "no status and no recommendation changes in $next.id $next.version: proved for every case that both take",
  ({ former, next }) => {
    const { criteria, recommendations, questions } = compareSides(
      { set: former, parameters: defaultParameters(former) },
      { set: next, parameters: defaultParameters(next) },
    );
    expect(recommendations).toEqual([]);
    expect(criteria.filter(({ change }) => change !== "same")).toEqual([]);
    // Every answer of the former version is one of the next too: nothing is lost when a case is moved up.
    expect(questions.filter(({ change }) => change !== "asked")).toEqual([]);
  },
);

test.each(pairs)(
  "without what only adds to the record $next.id $next.version is the version before, word for word",
  ({ former, next }) => {
    const facts = next.facts
      .filter(({ isSupplementary }) => isSupplementary !== true)
      .map((fact) =>
        fact.answer.kind === "entries"
          ? {
              ...fact,
              answer: {
                ...fact.answer,
                fields: fact.answer.fields.filter(
                  ({ isSupplementary }) => isSupplementary !== true,
                ),
              },
            }
          : fact,
      );
    expect({ ...next, version: former.version, facts }).toEqual(former);
  },
);
