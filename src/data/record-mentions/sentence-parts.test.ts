import { expect, test } from "vitest";
import { sentenceParts } from "./sentence-parts.ts";

const text = "Care was given.\nShe had seven\nmonths of physio-\ntherapy, 12 visits.\n";
const sentence = "She had seven months of physiotherapy, 12 visits.";
const documents = [
  { id: "d1", name: "fax.pdf", pages: [{ number: 2, text, origin: "text" as const }] },
];

function marked(words: readonly string[], of = documents): string {
  const spans = words.map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  });
  return sentenceParts(sentence, spans, { document: "d1", page: 2 }, of)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");
}

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
])("words %s are marked in the sentence", (_where, words, found) => {
  expect(marked(words)).toBe(found);
});

test("a sentence is whole where its page is not there, or its words are elsewhere", () => {
  expect(marked(["seven"], [])).toBe(sentence);
  expect(marked(["Care was given."])).toBe(sentence);
});
