import { expect, inject, test } from "vitest";
import { compileBatch, compileStatuses, compileSet, defaultParameters } from "#criteria";
import { Dice } from "../cases/dice.ts";
import { layoutsInAnyOrder, randomCase } from "../cases/random-case.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";

const cases = inject("isProof") ? 100_000 : 2000;

test("the short way and the way over columns give the recommendation and statuses of the full evaluation", () => {
  const layOut = layoutsInAnyOrder(new Dice(11));
  const facts = Array.from({ length: cases }, (_, number) => layOut(randomCase(number)));
  const parameters = defaultParameters(theSet);
  const evaluate = compileSet(theSet, parameters);
  const judge = compileStatuses(theSet, parameters);
  const batch = compileBatch(theSet, parameters);
  const results = batch.recommend(batch.encode(facts));
  const differing = facts.filter((fact, at) => {
    const { recommendation, criteria } = evaluate(fact);
    const short = judge(fact);
    return (
      short.recommendation !== recommendation ||
      batch.recommendations[results[at] ?? -1] !== recommendation ||
      criteria.some(({ status }, which) => short.statuses[which] !== status)
    );
  });
  expect(differing).toEqual([]);
  reportCounts("1 agreement: short way and columns", { cases, mismatches: 0 });
}, 300_000);
