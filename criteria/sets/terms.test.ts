import { expect, test } from "vitest";
import { criteriaSets, termsOf } from "#criteria";

test.each(criteriaSets)(
  "each criterion of $id has words of its own, and no other has any",
  (set) => {
    const terms = termsOf(set);
    expect(new Set(Object.keys(terms))).toEqual(new Set(set.criteria.map(({ id }) => id)));
    for (const words of Object.values(terms)) {
      expect(words.length).toBeGreaterThan(0);
      expect(words.every((word) => word.trim() === word && word !== "")).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  },
);
