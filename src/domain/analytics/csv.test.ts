import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, guardedText } from "./csv.ts";

const dangerous = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];
const anyCell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(fc.constantFrom(...dangerous, '"', ",", ";", "'", " ", "\uFEFF"), fc.string())
    .map((parts) => parts.join("")),
);
const anyTable = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

/** An RFC 4180 parser that nobody here wrote, at its strictest. */
function parsed(text: string): unknown {
  return parse(text, { record_delimiter: "\r\n", relax_quotes: false, trim: false });
}

test("whatever is written is read back as it was, apart from the apostrophe that guards it", () => {
  fc.assert(
    fc.property(anyTable, (rows) => {
      expect(parsed(csvText(rows))).toEqual(rows.map((row) => row.map(guardedText)));
    }),
    { numRuns: 500 },
  );
});

test("no cell reaches a spreadsheet with a sign in front that starts a formula", () => {
  fc.assert(
    fc.property(anyTable, (rows) => {
      const cells = rows.flat().map(guardedText);
      for (const cell of cells) {
        expect(dangerous.some((sign) => cell.trimStart().startsWith(sign))).toBe(false);
        expect(dangerous.some((sign) => cell.startsWith(sign))).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

describe("what is guarded", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r", "'\r"],
    ["\0x", "'\0x"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["  =1", "'  =1"],
    ['"=1', `'"=1`],
    ["\uFEFF=1", "'\uFEFF=1"],
  ])("%j", (text, guarded) => {
    expect(guardedText(text)).toBe(guarded);
  });

  test.each(["6 = six", "a-b", "2026-03-09", "", " ", "'", "x@y"])("not %j", (text) => {
    expect(guardedText(text)).toBe(text);
  });

  test("a number is no text: a negative kappa stays a number", () => {
    expect(csvText([[-0.25, 3, Number.NaN, null, "n/a"]])).toBe('-0.25,3,,,"n/a"\r\n');
  });
});
