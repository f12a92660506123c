import { expect, test } from "vitest";
import type { RecordMention } from "#domain";
import { sentenceParts } from "./highlight.ts";

const text = "Care was given.\nShe had seven\nmonths of physio-\ntherapy, 12 visits.\n";
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

function mentionOf(...values: readonly string[]): RecordMention {
  return {
    path: "conservative.months",
    document: "d1",
    page: 2,
    span: spanOf(text),
    valueSpans: values.map(spanOf),
    sentence: "She had seven months of physiotherapy, 12 visits.",
    origin: "text",
    isDoubtful: false,
  };
}

const documents = [
  { id: "d1", name: "fax.pdf", pages: [{ number: 2, text, origin: "text" as const }] },
];
const marked = (mention: RecordMention, of = documents) =>
  sentenceParts(mention, of)
    .map(({ text: words, isValue }) => (isValue ? `[${words}]` : words))
    .join("");

test.each([
  [
    "over the end of a line",
    ["seven\nmonths"],
    "She had [seven months] of physiotherapy, 12 visits.",
  ],
  [
    "of a divided word",
    ["physio-\ntherapy"],
    "She had seven months of [physiotherapy], 12 visits.",
  ],
  [
    "in two places",
    ["seven", "12 visits"],
    "She had [seven] months of physiotherapy, [12 visits].",
  ],
])("words %s are highlighted in the sentence", (_where, values, words) => {
  expect(marked(mentionOf(...values))).toBe(words);
});

test("a sentence is whole where its page is not there, or its words are elsewhere", () => {
  const plain = "She had seven months of physiotherapy, 12 visits.";
  expect(marked(mentionOf("seven"), [])).toBe(plain);
  expect(marked(mentionOf("Care was given."))).toBe(plain);
});
