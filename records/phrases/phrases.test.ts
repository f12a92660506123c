import { describe, expect, test } from "vitest";
import { tokenize } from "../text/tokens.ts";
import { Lexicon } from "./lexicon.ts";
import { matchPhrases, readTokens } from "./match-phrases.ts";
import { parsePhrase } from "./parse-phrase.ts";
import { PhraseIndex } from "./phrase-index.ts";

function find(phrase: string, text: string): readonly string[] {
  const lexicon = new Lexicon(new Map());
  const index = new PhraseIndex(lexicon);
  const owner = index.add([phrase]);
  const tokens = tokenize(text);
  const found =
    matchPhrases(
      readTokens(tokens, lexicon, () => false),
      index,
    ).get(owner) ?? [];
  return found.map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end));
}

describe("a phrase finds", () => {
  test.each([
    ["pain score", "Her PAIN score", ["PAIN score"]],
    ["x-ray", "an x ray, an X-ray", ["x ray", "X-ray"]],
    ["radiat*", "it radiates, radiating", ["radiates", "radiating"]],
    ["(low back|back) pain", "low back pain", ["low back pain"]],
    ["[his|her] pain", "his pain and pain", ["his pain", "pain"]],
    ["denies .. fever", "denies any recent fever", ["denies any recent fever"]],
    ["denies .. fever", "denies a b c d fever", []],
    ["denies ..5 fever", "denies a b c d fever", ["denies a b c d fever"]],
    ["denies .. fever", "denies rash; fever", []],
    ["rated <number>/10", "rated 7/10, rated seven / 10", ["rated 7/10", "rated seven / 10"]],
    ["since <date>", "since 3/8/06 and since June 2006", ["since 3/8/06", "since June 2006"]],
    ["PT visit*", "PT visits, not pt visits", ["PT visits"]],
    ["bowel bladder", "bowel/bladder", ["bowel/bladder"]],
    ["5/5", "strength 5/5, not 15/5", ["5/5"]],
  ])("%s in %s", (phrase, text, expected) => expect(find(phrase, text)).toEqual(expected));
});

test.each([
  [""],
  ["pain ("],
  ["pain )"],
  ["(pain|)"],
  ["[pain"],
  [".."],
  ["[pain]"],
  [".. pain"],
  ["*"],
])("a phrase that is not well formed is refused: %j", (phrase) =>
  expect(() => new PhraseIndex(new Lexicon(new Map())).add([phrase])).toThrow(
    phrase === "" ? "no words" : "phrase",
  ),
);

test("a phrase is read part by part", () => {
  expect(parsePhrase("us* .. [the] cushion")).toEqual([
    { part: "stem", text: "us" },
    { part: "gap", most: 3 },
    { part: "choice", isOptional: true, choices: [[{ part: "word", text: "the" }]] },
    { part: "word", text: "cushion" },
  ]);
});

test("the work grows with the text and no faster, also for text that almost matches everywhere", () => {
  const phrases = [
    "pain ..8 pain ..8 pain ..8 score",
    "(pain|pain pain) [pain] [pain] .. pain .. <number>/10",
    "pain* ..5 <date>",
  ];
  const steps = (text: string): number => {
    const lexicon = new Lexicon(new Map());
    const index = new PhraseIndex(lexicon);
    for (const phrase of phrases) index.add([phrase]);
    const reading = readTokens(tokenize(text), lexicon, () => false);
    let count = 0;
    const counted = new Proxy(reading.symbols, {
      get: (target, key, receiver): unknown => {
        if (typeof key === "string" && /^\d+$/.test(key)) count += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    matchPhrases({ ...reading, symbols: counted }, index);
    return count;
  };
  for (const unit of ["pain ", "pain 7 ", "pain 3/8/06 pain, "]) {
    const few = steps(unit.repeat(200));
    expect(steps(unit.repeat(800))).toBeLessThan(few * 4.2);
  }
});
