import { expect, test } from "vitest";
import { baseFacts } from "../second-implementation.ts";
import { factsWith } from "../cases/case-facts.ts";
import { statusExamples } from "../cases/status-examples.ts";
import { areDatesInOrder } from "../cases/combinations.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { bothLines, Evaluators } from "./compared-result.ts";

const evaluators = new Evaluators(theSet);

test("whole results agree for every pair of criteria at every pair of their statuses, for every procedure", () => {
  const examples = statusExamples(theSet);
  const pairs = new Set<string>();
  let compared = 0;
  for (const [at, one] of examples.entries()) {
    for (const other of examples.slice(at)) {
      if (other.procedure !== one.procedure) continue;
      const facts = factsWith(baseFacts, [
        ...one.answers,
        ...other.answers,
        [theSet.procedures.fact, one.procedure],
      ]);
      if (!areDatesInOrder(theSet, facts)) continue;
      const { engine, oracle } = bothLines(evaluators, facts);
      if (engine !== oracle) throw new Error(`${engine}\n${oracle}\n${JSON.stringify(facts)}`);
      pairs.add(`${one.criterion.id} ${one.status} ${other.criterion.id} ${other.status}`);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(10_000);
  reportCounts("1 agreement: whole results by pairs of criteria", {
    "pairs of criterion and status": pairs.size,
    cases: compared,
    mismatches: 0,
  });
}, 300_000);
