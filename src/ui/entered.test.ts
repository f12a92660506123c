import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isolatedRuns, isolatedText } from "./entered.tsx";

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

test("a choice of a list holds its right-to-left words between the marks of Unicode, and others as they are", () => {
  expect(isolatedText("תיק רפואי 12.pdf · 3 pages")).toBe("\u2068תיק רפואי\u2069 12.pdf · 3 pages");
  expect(isolatedText("chart.pdf · 3 pages")).toBe("chart.pdf · 3 pages");
});
