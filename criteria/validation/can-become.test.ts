import * as fc from "fast-check";
import { expect, test } from "vitest";
import { answerProblems } from "./answer-problems.ts";
import { canBecomeAnswer } from "./can-become.ts";
import { valueAsTyped } from "./value-as-typed.ts";

const visits = { kind: "number", unit: "visits", wholeOnly: true } as const;
const percent = { kind: "number", unit: "%", max: 100 } as const;
const kinds = [visits, percent, { kind: "number", unit: "months" } as const];

test.each([
  ["4 mon", kinds[2], true],
  ["4n", kinds[2], false],
  ["about four", kinds[2], false],
  ["2.", visits, true],
  ["2.5", visits, false],
  ["101", percent, false],
  ["100 ", percent, true],
  ["-3", visits, false],
])("%j as %j may still become a number: %j", (typed, kind = visits, expected) => {
  expect(canBecomeAnswer(kind, typed)).toBe(expected);
});

test("every start of an entry that can be read may still become it", () => {
  const entries = fc.tuple(
    fc.nat({ max: 100 }),
    fc.constantFrom("", " ", "."),
    fc.constantFrom("", "unit", "one"),
    fc.constantFrom(...kinds),
  );
  fc.assert(
    fc.property(entries, ([number, gap, named, kind]) => {
      const unit = named === "" ? "" : named === "one" ? kind.unit.replace(/s$/, "") : kind.unit;
      const text = `${String(number)}${gap === "." ? ".0 " : gap}${unit}`;
      const read = answerProblems(
        { answer: kind, canBeNotDocumented: false },
        valueAsTyped(kind, text),
      );
      expect([text, read]).toEqual([text, []]);
      const starts = text.split("").map((_, end) => text.slice(0, end));
      expect(starts.filter((start) => !canBecomeAnswer(kind, start))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
