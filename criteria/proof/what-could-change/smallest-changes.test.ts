import { describe, expect, inject, test } from "vitest";
import type { FactPath } from "#criteria";
import { Evaluators } from "../agreement/compared-result.ts";
import { type CaseFacts, factsWith } from "../cases/case-facts.ts";
import { areDatesInOrder } from "../cases/combinations.ts";
import { type PartlyAnswered, partlyAnswered } from "../cases/partly-answered.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { parametersByHand, smallestChangesByHand } from "../second-implementation.ts";
import { analystFor } from "./analysts.ts";

const evaluators = new Evaluators(theSet);

/** Larger sets are checked by their own properties; trying all of them by hand takes too long. */
const sizeByHand = 2;
const cases = inject("isProof") ? 200 : 20;

describe("the smallest sets of facts whose change brings approval", () => {
  const tally = { already: 0, none: 0, sets: 0, byHand: 0, larger: 0 };

  test("are those found by trying every set of up to two facts with every answer", () => {
    for (let number = 0; number < cases; number++) {
      const one = partlyAnswered(number + 9000, 2);
      const exact = analystFor(one.parameters)(one.facts).toApproval;
      const byHand = smallestChangesByHand(
        one.facts,
        parametersByHand(one.parameters),
        one.domains,
        sizeByHand,
      );
      expect({ number, sets: setsWithin(exact) }).toEqual({ number, sets: inOrder(byHand) });
      tally[exact.kind] += 1;
      if (byHand.length > 0) tally.byHand += 1;
    }
    expect(tally.byHand).toBeGreaterThan(cases / 6);
  }, 600_000);

  test("P13 counterfactual honesty: changing exactly the facts of a set can bring approval, and changing any smaller part of it cannot", () => {
    let checked = 0;
    for (let number = 0; number < 150; number++) {
      const one = partlyAnswered(number + 20_000, 6);
      const exact = analystFor(one.parameters)(one.facts).toApproval;
      if (exact.kind !== "sets" || exact.size > 5) continue;
      if (exact.size > sizeByHand) tally.larger += 1;
      for (const set of exact.sets.slice(0, 4)) {
        expect({ number, set, size: set.length }).toEqual({ number, set, size: exact.size });
        expect({ number, set, reaches: canReach(one, set) }).toEqual({
          number,
          set,
          reaches: true,
        });
        const parts = set.map((path) => set.filter((other) => other !== path));
        const reaching = parts.filter((part) => canReach(one, part));
        expect({ number, set, reaching }).toEqual({ number, set, reaching: [] });
        checked += 1;
      }
    }
    expect(tally.larger).toBeGreaterThan(10);
    reportCounts("2 what could change: smallest sets", {
      "cases against brute force": cases,
      "already approved": tally.already,
      "without any set": tally.none,
      "sets applied and taken apart": checked,
      mismatches: 0,
    });
  }, 600_000);
});

function setsWithin(
  exact: ReturnType<ReturnType<typeof analystFor>>["toApproval"],
): readonly string[] {
  if (exact.kind === "already") return inOrder([[]]);
  return exact.kind === "sets" && exact.size <= sizeByHand ? inOrder(exact.sets) : [];
}

function inOrder(sets: readonly (readonly string[])[]): readonly string[] {
  return sets.map((set) => set.toSorted().join(" + ")).toSorted();
}

/** Whether some answers to exactly these questions, none taken away, give an approval. */
function canReach(one: PartlyAnswered, paths: readonly FactPath[], facts = one.facts): boolean {
  const [path, ...others] = paths;
  if (path === undefined) return isApproved(one, facts);
  return (one.domains[path] ?? [])
    .filter((answer) => answer !== undefined)
    .some((answer) => canReach(one, others, factsWith(facts, { [path]: answer })));
}

function isApproved(one: PartlyAnswered, facts: CaseFacts): boolean {
  if (!areDatesInOrder(theSet, facts)) return false;
  return evaluators.for(one.parameters)(facts).recommendation === "approve";
}
