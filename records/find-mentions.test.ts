import type { RecordRule, RecordWords } from "#criteria";
import { expect, test } from "vitest";
import { findMentions } from "./find-mentions.ts";

/** What one rule finds in a page of text. */
function valuesOf(rule: RecordRule, text: string): readonly unknown[] {
  const words: RecordWords = { tables: {}, facts: [{ path: "some.fact", rules: [rule] }] };
  const document = { id: "d", name: "d", pages: [{ number: 1, text, origin: "text" as const }] };
  return findMentions([document], words).map(({ value }) => value);
}

test.each([
  ["The pain went from 8 to 7.", 7],
  ["The pain went from an 9 to a 3.", 3],
])("a phrase with two numbers takes a range apart: %s", (text, expected) => {
  const rule: RecordRule = { kind: "number", phrases: ["from [an] <number> to [a] <number>"] };
  expect(valuesOf(rule, text)).toEqual([expected]);
});

test("a range that the phrase does not take apart has no value", () => {
  const rule: RecordRule = { kind: "number", phrases: ["rates .. <number>"] };
  expect(valuesOf(rule, "She rates it 6 to 8.")).toEqual([undefined]);
});

test.each(["Last visit 06/01/2026.", "Visit 6/1/26.", "Visit 6 Jan 2026."])(
  "the parts of a date are no numbers: %s",
  (text) => {
    expect(valuesOf({ kind: "number", phrases: ["visit <number>"] }, text)).toEqual([]);
  },
);

test.each([
  ["Cushion? [X] Yes [ ] No", ["yes"]],
  ["Cushion? [ ] Yes [X] No", []],
])("the boxes of a form belong to their question: %s", (text, expected) => {
  const rule: RecordRule = { kind: "value", value: "yes", phrases: ["cushion ☒ yes"] };
  expect(valuesOf(rule, text)).toEqual(expected);
});

test.each([
  ["The block helped, the ablation failed.", { procedure: "block", outcome: "helped" }],
  ["The ablation failed, the block helped.", { procedure: "block", outcome: "helped" }],
  ["After the block failed, the ablation helped.", { procedure: "block", outcome: "failed" }],
  ["She had a block.", { procedure: "block", outcome: "not-documented" }],
])("of several results in a sentence the nearest is the entry's: %s", (text, expected) => {
  const rule: RecordRule = {
    kind: "entry",
    phrases: ["block"],
    fields: [
      { name: "procedure", from: "fixed", value: "block" },
      {
        name: "outcome",
        from: "choice",
        values: [
          { value: "failed", phrases: ["failed"] },
          { value: "helped", phrases: ["helped"] },
        ],
        within: "sentence",
        otherwise: "not-documented",
      },
    ],
  };
  expect(valuesOf(rule, text)).toEqual([expected]);
});
