import { expect, test } from "vitest";
import { criteriaSets, currentSets, policyOf, termsOf } from "#criteria";

test.each(criteriaSets)("each criterion of $id, version $version, has words of its own", (set) => {
  const terms = termsOf(set);
  for (const { id } of set.criteria) {
    const words = terms[id] ?? [];
    expect([id, words]).not.toEqual([id, []]);
    expect(words.every((word) => word.trim() === word && word !== "")).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  }
});

test.each(currentSets)("no words of $id are about a criterion that no version has", (set) => {
  const known = policyOf(set)?.versions.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  expect(new Set(Object.keys(termsOf(set)))).toEqual(new Set(known));
});
