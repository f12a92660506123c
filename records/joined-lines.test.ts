import fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf, words } from "./words-for-test.ts";
import { findMentions } from "./find-mentions.ts";
import type { Mention } from "./model/mention.ts";
import type { RecordDocument } from "./model/record-document.ts";

/** Sentences of every kind; long enough together that a line of any width ends within them. */
const sentences = [
  "She denies rash, cough or fever over the past several weeks.",
  "He used a wrist orthosis at work and at night without any difficulty.",
  "The patient attended 12 sessions with the hand therapist across town.",
  "He attended therapy for some time, though nobody counted the visits.",
  "Her mother had fever and weakness before she was admitted elsewhere.",
  "Weakness of the wrist was noted, but not of the knee or of the neck.",
  "Brufanol brought the pain down to 4 and was taken until the spring.",
  "The trouble began on March 8, 2006, after a long day in the garden.",
  "I recommend that she wear a splint for another six to eight weeks.",
  "Nothing else was discussed, and she will return after the holidays.",
];

const paragraphs = fc.array(
  fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(" ")),
  { minLength: 1, maxLength: 4 },
);

/** Sets paragraphs in lines of at most so many letters. */
function wrap(all: readonly string[], width: number): readonly string[] {
  return all.flatMap((paragraph, at) => {
    const lines: string[] = at === 0 ? [] : [""];
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

function onPages(lines: readonly string[], linesOnPage: number): RecordDocument {
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += linesOnPage) {
    pages.push(
      lines
        .slice(at, at + linesOnPage)
        .map((line) => `${line}\n`)
        .join(""),
    );
  }
  return documentOf(...pages);
}

/** What a mention says, apart from where it stands. */
function told(mentions: readonly Mention[]): readonly unknown[] {
  return mentions.map(({ path, value, polarity, setAside, sentence, date }) => ({
    path,
    value,
    polarity,
    setAside,
    sentence,
    date,
  }));
}

test("the width of lines changes no mention", () => {
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 30, max: 140 }), (all, width) => {
      const whole = findMentions([documentOf(`${all.join("\n\n")}\n`)], words);
      const wrapped = findMentions([onPages(wrap(all, width), 10_000)], words);
      expect(told(wrapped)).toEqual(told(whole));
    }),
  );
});

test("a page's end within a paragraph changes no mention", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...sentences], { minLength: 4 }),
      fc.integer({ min: 40, max: 100 }),
      fc.integer({ min: 4, max: 30 }),
      (all, width, linesOnPage) => {
        const lines = wrap([all.join(" ")], width);
        const whole = findMentions([onPages(lines, 10_000)], words);
        expect(told(findMentions([onPages(lines, linesOnPage)], words))).toEqual(told(whole));
      },
    ),
  );
});

test("a word divided at a line's end is read whole, and a compound stays one", () => {
  const read = (text: string) => told(findMentions([documentOf(text)], words));
  const whole = read("The patient told us that she wears an orthosis.\n");
  expect(read("The patient told us that she wears an or-\nthosis.\n")).toEqual(whole);
  expect(
    read("The patient told us that she wears a left-\nhand splint every day of the week.\n"),
  ).toMatchObject([{ value: "yes" }]);
});

test("text at a mention's place reads its sentence, and what is marked lies within it", () => {
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 30, max: 140 }), (all, width) => {
      const document = onPages(wrap(all, width), 10_000);
      const text = document.pages[0]?.text ?? "";
      for (const { span, valueSpans, sentence } of findMentions([document], words)) {
        expect(text.slice(span.start, span.end).replaceAll(/\s+/g, " ")).toBe(sentence);
        for (const { start, end } of valueSpans) {
          expect(start).toBeGreaterThanOrEqual(span.start);
          expect(end).toBeLessThanOrEqual(span.end);
          expect(end).toBeGreaterThan(start);
        }
      }
    }),
  );
});

test("no text makes the matcher fail, and every place lies on its page", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "fever",
      "denies",
      "no",
      "12",
      "/",
      "3/8/06",
      "-\n",
      "\n",
      "\n\n",
      ": ",
      ". ",
      "; ",
      "☐",
      "[x]",
      "splint",
      "attended",
      "PLAN:",
      "between a 6 and a",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.array(piece, { maxLength: 40 }).map((all) => all.join(" ")),
        { maxLength: 3 },
      ),
      (pages) => {
        const document = documentOf(...pages);
        for (const { page, span, valueSpans } of findMentions([document], words)) {
          const length = document.pages[page - 1]?.text.length ?? 0;
          for (const { start, end } of [span, ...valueSpans]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(length);
          }
        }
      },
    ),
  );
});

test("words that no phrase has give no mention", () => {
  const unknown = fc.array(
    fc.stringMatching(/^[a-z]{2,9}$/).filter((word) => !known.test(word)),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(unknown, (all) => {
      expect(findMentions([documentOf(all.join(" "))], words)).toEqual([]);
    }),
  );
});

const known =
  /^(?:brace|splint|orthosis|fever|afebrile|weakness|attended|completed|began|started|arnicol|brufanol|pain)/;
