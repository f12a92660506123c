import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isolatedRuns } from "./entered.tsx";

const isolated = (text: string) =>
  isolatedRuns(text).flatMap(({ run, isIsolated }) => (isIsolated ? [run] : []));

test.each([
  ["Dear דוד כהן, your request was received.", ["דוד כהן"]],
  ["Member: محمد الأحمد 123", ["محمد الأحمد"]],
  ["Ana Ruiz, your request", []],
])("%s", (text, names) => {
  expect(isolated(text)).toEqual(names);
});

test("the runs of a sentence are the sentence", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("דוד", " ", ", ", "a1", "الأحمد", "\n")), (pieces) => {
      const text = pieces.join("");
      expect(
        isolatedRuns(text)
          .map(({ run }) => run)
          .join(""),
      ).toBe(text);
      expect(isolated(text).every((run) => !/[a-z,0-9]/.test(run))).toBe(true);
    }),
  );
});
