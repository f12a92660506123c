import { describe, expect, it } from "vitest";
import type { PictureReading } from "#domain";
import { findText, locateQuote } from "../find-text.ts";
import { quoteOf } from "../page-text.ts";
import { laidWords, textOfPicture } from "./read-words.ts";

type Word = PictureReading["words"][number];

function readingOf(words: readonly Word[], turn: PictureReading["turn"] = 0): PictureReading {
  return { origin: "ocr", page: 1, engine: "test", turn, isBlank: false, words: [...words] };
}

const line: readonly Word[] = [
  { text: "was", box: [0.1, 0.21, 0.05, 0.01], confidence: 95 },
  { text: "Taken", box: [0.2, 0.2, 0.1, 0.02], confidence: 30, ends: "line" },
  { text: "daily.", box: [0.1, 0.3, 0.1, 0.02], confidence: 95, ends: "paragraph" },
  { text: "Exam", box: [0.1, 0.4, 0.1, 0.02], confidence: 95, ends: "paragraph" },
];

describe("the text of a page that was read from its picture", () => {
  it("is found, quoted and located as the text of any page", () => {
    const page = textOfPicture(readingOf(line));
    expect(page).toMatchObject({ text: "was Taken\ndaily.\n\nExam\n\n", origin: "ocr" });
    expect(page.pieces).toEqual([0, 4, 10, 18]);
    const [hit] = findText(page, "taken daily");
    expect(hit).toEqual({ start: 4, end: 15 });
    expect(quoteOf(page, { start: 0, end: 16 })).toBe("was Taken daily.");
    expect(locateQuote(page, "was Taken daily.")).toEqual({ start: 0, end: 16 });
  });
});

describe("words laid over their picture", () => {
  const shown = { width: 1000, height: 2000 };

  it("share the height of their line, and mark those that may be wrong", () => {
    const [was, taken, daily] = laidWords(readingOf(line), shown, 0);
    expect(was).toMatchObject({ text: "was", isDoubtful: false, left: 100, top: 400, length: 50 });
    expect(was?.height).toBeCloseTo(40);
    expect(taken).toMatchObject({ isDoubtful: true, left: 200, top: 400, length: 100 });
    expect(daily).toMatchObject({ top: 600 });
  });

  it("do not mark strokes and dots that nobody searches for", () => {
    const dots: Word = { text: "...", box: [0.1, 0.2, 0.1, 0.02], confidence: 20 };
    expect(laidWords(readingOf([dots]), shown, 0)[0]?.isDoubtful).toBe(false);
  });

  // A word at the upper left of a letter that has to be turned by `turn`; where its corner lies, seen at `rotation`.
  it.each([
    [0, 0, { left: 100, top: 400, angle: 0, length: 200, height: 40 }],
    [0, 90, { left: 1600, top: 100, angle: 90, length: 200, height: 40 }],
    [90, 0, { left: 100, top: 440, angle: 270, length: 40, height: 200 }],
    [90, 90, { left: 1560, top: 100, angle: 0, length: 40, height: 200 }],
    [180, 0, { left: 300, top: 440, angle: 180, length: 200, height: 40 }],
    [270, 0, { left: 300, top: 400, angle: 90, length: 40, height: 200 }],
    [270, 270, { left: 400, top: 700, angle: 0, length: 40, height: 200 }],
  ] as const)("run as the page lies: turn %d, shown at %d", (turn, rotation, place) => {
    const word: Word = { text: "Levator", box: [0.1, 0.2, 0.2, 0.02], confidence: 95 };
    const isOnItsSide = rotation % 180 !== 0;
    const seen = isOnItsSide ? { width: 2000, height: 1000 } : shown;
    const [laid] = laidWords(readingOf([word], turn), seen, rotation);
    expect(laid?.angle).toBe(place.angle);
    for (const side of ["left", "top", "length", "height"] as const) {
      expect(laid?.[side]).toBeCloseTo(place[side], 5);
    }
  });
});
