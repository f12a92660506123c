import * as fc from "fast-check";
import { expect, test } from "vitest";
import { linesOfBusiness, noticeKinds, noticeOf } from "#domain";
import { anyRecipe } from "./generated-cases-for-test.ts";
import { faultsIn, inputOf } from "./read-letters-for-test.ts";

test("200 generated letters of every kind and line of business read as letters when printed to text", () => {
  const read = new Set<string>();
  let count = 0;
  fc.assert(
    fc.property(
      anyRecipe,
      fc.constantFrom(...noticeKinds),
      fc.constantFrom(...linesOfBusiness),
      (recipe, kind, line) => {
        const input = inputOf(kind, recipe, line);
        const written = noticeOf(kind, input);
        if (!written.ok) return;
        count += 1;
        read.add(`${kind} ${line}`);
        expect(faultsIn(written.letter, input)).toEqual([]);
      },
    ),
    { numRuns: 320, seed: 64999 },
  );
  expect(count).toBeGreaterThanOrEqual(200);
  expect(read.size).toBe(noticeKinds.length * linesOfBusiness.length);
});
