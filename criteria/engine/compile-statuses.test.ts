import fc from "fast-check";
import { expect, test } from "vitest";
import { compileStatuses, compileSet, criteriaSets, defaultParameters } from "#criteria";
import { candidateAnswers } from "../change/candidates.ts";
import { treeFrom } from "../model/fact-tree.ts";

const sides = criteriaSets.map((set) => ({
  set,
  evaluate: compileSet(set, defaultParameters(set)),
  judge: compileStatuses(set, defaultParameters(set)),
}));

test("the short way gives the statuses and the recommendation of the full evaluation", () => {
  for (const { set, evaluate, judge } of sides) {
    const limits = Object.values(defaultParameters(set)).filter(
      (value) => typeof value === "number",
    );
    const anyCase = fc.tuple(
      ...set.facts.map((fact) =>
        fc
          .constantFrom(...candidateAnswers(fact, { limits, items: [], counts: [] }), null)
          .map((answer) => [fact.path, answer] as const),
      ),
    );
    fc.assert(
      fc.property(anyCase, (entries) => {
        const facts = treeFrom(entries);
        const evaluation = evaluate(facts);
        expect(judge(facts)).toEqual({
          recommendation: evaluation.recommendation,
          statuses: evaluation.criteria.map(({ status }) => status),
        });
      }),
      { numRuns: 500 },
    );
  }
});

test("a group that is no group of answers reads as unanswered", () => {
  for (const { judge } of sides) {
    for (const group of [null, "yes", 7, [], [{ procedure: "other" }]]) {
      expect(judge({ request: group, conservative: group, blocks: group })).toEqual(judge({}));
    }
  }
});

test("a result of one case says nothing about the next", () => {
  for (const { judge } of sides) {
    const before = judge({ request: { procedure: "coccygectomy-total" } });
    judge({ request: { procedure: "diagnostic-injection" }, conservative: { cushion: "yes" } });
    expect(judge({ request: { procedure: "coccygectomy-total" } })).toEqual(before);
  }
});
