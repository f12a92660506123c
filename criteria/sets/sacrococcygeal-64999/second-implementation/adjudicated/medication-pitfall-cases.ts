import type { AdjudicatedRow, Changes } from "./adjudicated-case.ts";

const drugs = "conservative.medication";

export const medicationPitfallCases: readonly AdjudicatedRow[] = [
  response("partial", "7 to 5 helps and still hurts; the dose was not optimized", [7, 5], "no", [
    "premature-intervention",
    "partial-response-not-optimized",
  ]),
  response("partial-at-three", "three is still pain", [7, 3], "not-documented", [
    "partial-response-not-optimized",
  ]),
  response("good", "just under three is a good response", [7, 2.9], "not-documented", []),
  response("none", "no change is no response", [5, 5], "not-documented", []),
  response("worse", "worse is no response", [5, 6], "not-documented", []),
  response("optimized", "the dose was optimized", [7, 5], "yes", []),
  response("contraindicated", "a higher dose is contraindicated", [7, 5], "contraindicated", []),
  response("open", "nobody has looked at the dose", [7, 5], undefined, []),
  response(
    "before-not-documented",
    "without a score before there is no response",
    ["not-documented", 5],
    "not-documented",
    [],
  ),
  fires(
    "partial-response-in-earlier-trial",
    "any trial of the list counts",
    {
      [`${drugs}.trials`]: [
        { drug: "gabapentin", painBefore: 9, painAfter: 6 },
        { drug: "naproxen", painBefore: 6, painAfter: 6 },
      ],
      [`${drugs}.doseOptimized`]: "not-documented",
    },
    ["partial-response-not-optimized"],
  ),
  scores("apart-by-one", "one point is a contradiction", [5], 6, true),
  scores("apart-by-one-downwards", "in either direction", [7], 6, true),
  scores("apart-by-half", "half a point is not", [5.5], 6, false),
  scores("apart-by-one-in-decimals", "5.1 and 4.1 are one point apart", [4.1], 5.1, true),
  scores("last-score-counts", "an earlier score may differ", [2, 6], 6, false),
  scores(
    "last-score-with-a-number",
    "a later drug without a score is passed over",
    [4, "not-documented", undefined],
    6,
    true,
  ),
  scores(
    "last-score-agrees",
    "a later drug without a score is passed over",
    [6, undefined],
    6,
    false,
  ),
  scores("no-current-score", "nothing to compare with", [4], "not-documented", false),
  scores("current-score-open", "nothing to compare with yet", [4], undefined, false),
  scores("no-trials", "no drug, no score", [], 6, false),
  fires(
    "scores-trials-not-documented",
    "undocumented drugs have no score",
    { [`${drugs}.trials`]: "not-documented" },
    [],
  ),
];

function fires(
  id: string,
  why: string,
  changes: Changes,
  pitfalls: readonly string[],
): AdjudicatedRow {
  return { id: `pitfall-${id}`, why, changes, expected: { pitfalls } };
}

function response(
  id: string,
  why: string,
  [painBefore, painAfter]: readonly [unknown, unknown],
  doseOptimized: unknown,
  pitfalls: readonly string[],
): AdjudicatedRow {
  return fires(
    `response-${id}`,
    why,
    {
      [`${drugs}.trials`]: [{ drug: "gabapentin", painBefore, painAfter }],
      [`${drugs}.doseOptimized`]: doseOptimized,
      "presentation.painCurrent": painAfter,
    },
    pitfalls,
  );
}

function scores(
  id: string,
  why: string,
  after: readonly unknown[],
  painCurrent: unknown,
  isConflict: boolean,
): AdjudicatedRow {
  return fires(
    `scores-${id}`,
    why,
    {
      [`${drugs}.trials`]: after.map((painAfter) => ({
        drug: "naproxen",
        painBefore: 8,
        painAfter,
      })),
      "presentation.painCurrent": painCurrent,
    },
    isConflict ? ["pain-scores-conflict"] : [],
  );
}
