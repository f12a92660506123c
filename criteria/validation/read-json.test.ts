import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostIssues } from "./issue-list.ts";
import { readJson } from "./read-json.ts";

const pathsOf = (text: string) => {
  const read = readJson(text);
  return read.ok ? [] : read.issues.map(({ path }) => path);
};
const firstOf = (text: string) => {
  const read = readJson(text);
  return read.ok ? "accepted" : `${read.issues[0]?.path ?? ""} ${read.issues[0]?.message ?? ""}`;
};

describe("a key that appears twice", () => {
  it.each([
    ["facts.presentation.redFlags", '{"facts":{"presentation":{"redFlags":["x"],"redFlags":[]}}}'],
    ["facts", '{"facts":{"a":1},"id":"x","facts":{}}'],
    ["studies.1.region", '{"studies":[{"region":1},{"region":1,"modality":2,"region":1}]}'],
    ["a", '{"a":1,"\\u0061":1}'],
    ["", '{"":1,"":2}'],
    ["toString", '{"toString":1,"toString":2}'],
  ])("is refused with its path: %s", (path, text) => {
    expect(pathsOf(text)).toEqual([path]);
    expect(firstOf(text)).toContain("appears twice");
  });

  it("is not one when it belongs to another group, or differs by a capital letter", () => {
    const text = '{"a":{"x":1},"b":{"x":1,"X":2},"c":[{"x":1},{"x":1}],"x":{"x":{"x":1}}}';
    const value: unknown = JSON.parse(text);
    expect(readJson(text)).toEqual({ ok: true, value });
  });

  it("is found wherever a key of a random value is repeated", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.jsonValue({ maxDepth: 3 }),
        (keys, which, value) => {
          const key = keys[which % keys.length] ?? "";
          const members = [...keys, key].map((name) => `${JSON.stringify(name)}:0`).join(",");
          const text = `{"v":${JSON.stringify(value)},"in":[{${members}}]}`;
          fc.pre(!/\\ud[89a-f]|__proto__|constructor|prototype|\uFFFD|-0/.test(text));
          expect(pathsOf(text)).toEqual([`in.0.${key.slice(0, 80)}`]);
        },
      ),
    );
  });
});

describe("what JSON.parse would change without a word", () => {
  it.each([
    ["a", '{"a":1e400}', "too large"],
    ["a.0", '{"a":[-1e309]}', "too large"],
    ["a", '{"a":1e-400}', "too small"],
    ["a", '{"a":-0}', "not -0"],
    ["a", '{"a":-0.0e5}', "not -0"],
    ["a", '{"a":9007199254740993}', "more digits"],
    ["a", '{"a":0.12345678901234567890}', "more digits"],
    ["a", '{"a":"\\ud800"}', "half of a character"],
    ["a.0", '{"a":["x\\udc00"]}', "half of a character"],
    ["a", '{"a":"80\uFFFD"}', "lost a letter"],
    ["__proto__", '{"__proto__":{"x":1}}', "may not use"],
    ["f.constructor", '{"f":{"constructor":{"prototype":{}}}}', "may not use"],
  ])("is refused at %s: %s", (path, text, why) => {
    expect(firstOf(text)).toContain(`${path} `);
    expect(firstOf(text)).toContain(why);
  });

  it("leaves every number alone that can be kept", () => {
    for (const number of [
      "0",
      "0.0",
      "0e5",
      "1E3",
      "0.1",
      "100000000000000000000",
      "1.50",
      "5e-324",
    ])
      expect(readJson(`[${number}]`)).toEqual({ ok: true, value: [Number(number)] });
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (number) => {
        fc.pre(!Object.is(number, -0));
        expect(readJson(JSON.stringify(number))).toEqual({ ok: true, value: number });
      }),
    );
  });

  it("may be a lost letter in a text of our own", () => {
    expect(readJson('"\uFFFD"', { lostLetters: "accept" })).toMatchObject({ ok: true });
  });
});

describe("text that is no JSON, or too much of it", () => {
  it.each([
    "",
    " ",
    "{",
    "[1,]",
    '{"a":01}',
    "// x\n1",
    "[NaN]",
    "['a']",
    '{"a" 1}',
    "1 2",
    "\u00A01",
  ])("is refused with a place: %j", (text) => {
    expect(firstOf(text)).toMatch(/^ is not JSON at line \d+, column \d+$/);
  });

  it("names the line and the column", () => {
    expect(firstOf('{\r\n "a": 1,\r\n "b": x\r\n}')).toBe(" is not JSON at line 3, column 7");
  });

  it.each(["", "\n", "\r\n", "\n\n  \n"])(
    "names the end of what is written where text was cut off before %j",
    (end) => {
      expect(firstOf(`{"a":1${end}`)).toBe(" is not JSON at line 1, column 7");
      expect(firstOf(`[\n{"a":"b${end}`)).toBe(" is not JSON at line 2, column 6");
    },
  );

  it("takes what JSON.parse takes, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from('{}[]",:0-1e.\\u \ntrue/*')), { maxLength: 12 }),
        (signs) => {
          const text = signs.join("");
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          const read = readJson(text);
          expect(!read.ok && read.issues[0]?.message.startsWith("is not JSON")).toBe(!isJson);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("is refused before it is parsed when it is too long or too deep", () => {
    expect(firstOf(" ".repeat(5_000_001))).toContain("longer than 5,000,000 characters");
    expect(readJson("[".repeat(32) + "]".repeat(32))).toMatchObject({ ok: true });
    expect(firstOf("[".repeat(33) + "]".repeat(33))).toContain("more than 32 levels deep");
    expect(firstOf(`{"a":${'{"b":['.repeat(400_000)}`)).toContain("levels deep at line 1");
    // Brackets in a text nest nothing.
    expect(readJson(JSON.stringify('[{\\"['.repeat(100)))).toMatchObject({ ok: true });
  });

  it("is listed up to fifty issues, with the number of the others", () => {
    const members = Array.from({ length: 60_000 }, () => '"a":1').join(",");
    expect(readJson(`{${members}}`)).toMatchObject({ ok: false, more: 59_999 - mostIssues });
    expect(pathsOf(`{${members}}`)).toHaveLength(mostIssues);
  });
});
