import { describe, expect, it } from "vitest";
import { inkOf, isBlank, lineDirection, skewOf } from "./lines.ts";
import { type Picture, straightenedPicture, type Turn, turnedPicture } from "./picture.ts";
import { type PlacedWord, readPicture } from "./read-picture.ts";
import { type FoundWord, wordsInTsv } from "./tsv-words.ts";

const [width, height] = [850, 1100];
const degree = Math.PI / 180;

/** A page of lines of words, each word a bar of ink with gaps in it; `paper` and `print` are grays. */
function page({ lines = 24, paper = 255, print = 0, angle = 0 } = {}): Picture {
  const pixels = new Uint8Array(width * height).fill(paper);
  for (let line = 0; line < lines; line += 1) {
    // The last line of every third is short, as paragraphs end.
    const end = line % 3 === 2 ? 380 : 760;
    // Words begin elsewhere on each line, but for the first one.
    for (let left = 90; left < end - 80; left += 95 + ((line * 37 + left) % 53)) {
      for (let y = 100 + line * 36; y < 114 + line * 36; y += 1) {
        for (let x = left; x < left + 80; x += 1)
          if ((x * 5 + line * 17) % 13 < 7) pixels[y * width + x] = print;
      }
    }
  }
  return straightenedPicture({ width, height, pixels }, angle);
}

describe("how a page lies", () => {
  it.each([-5, -2, -0.7, 0.5, 1.3, 4])("is found where it is %d degrees askew", (degrees) => {
    const found = skewOf(inkOf(page({ angle: degrees * degree })));
    expect(Math.abs(found / degree + degrees)).toBeLessThan(0.25);
  });

  it("is left alone where it is level, or nearly", () => {
    expect(skewOf(inkOf(page()))).toBe(0);
    expect(skewOf(inkOf(page({ angle: 0.1 * degree })))).toBe(0);
  });

  it.each([0, 1.5, -3])("is across or down, also %d degrees askew", (degrees) => {
    const picture = page({ angle: degrees * degree });
    expect(lineDirection(inkOf(picture))).toBe("across");
    expect(lineDirection(inkOf(turnedPicture(picture, 90)))).toBe("down");
    expect(lineDirection(inkOf(turnedPicture(picture, 180)))).toBe("across");
  });

  it("is the same on gray paper and in faint print", () => {
    const faint = inkOf(page({ paper: 190, print: 110 }));
    expect(isBlank(faint)).toBe(false);
    expect(lineDirection(faint)).toBe("across");
  });

  it("is blank without ink, whatever the paper, and with a speck or two", () => {
    for (const paper of [255, 190, 60])
      expect(isBlank(inkOf(page({ lines: 0, paper })))).toBe(true);
    const specks = page({ lines: 0 });
    specks.pixels[40 * width + 70] = 0;
    expect(isBlank(inkOf(specks))).toBe(true);
  });

  it("is undone by turning four quarters", () => {
    const picture = page({ lines: 3 });
    const around = [90, 180, 90] as const;
    const back = around.reduce((turned, turn: Turn) => turnedPicture(turned, turn), picture);
    expect(back).toEqual(picture);
    expect(turnedPicture(turnedPicture(picture, 270), 90)).toEqual(picture);
  });
});

describe("the words of a picture", () => {
  const mark = { left: 90, top: 100, width: 80, height: 14 };
  /** Reads where the first word of the page stands right way up, and rubbish elsewhere. */
  const recognize = (picture: Picture): readonly FoundWord[] => {
    const isInk = (x: number, y: number) => (picture.pixels[y * picture.width + x] ?? 255) < 128;
    const isUpright =
      [90, 91, 92, 93, 94, 95, 96, 97, 98].filter((x) => isInk(x, 106)).length > 3 &&
      picture.width === width;
    return isUpright
      ? [{ text: "Levator", ...mark, confidence: 95, ends: "paragraph" }]
      : [{ text: "JOL", ...mark, confidence: 31, ends: "paragraph" }];
  };

  it.each([0, 90, 180, 270] as const)("are read on a page put in %d degrees wrong", (put) => {
    const picture = turnedPicture(page(), put);
    const read = readPicture(picture, recognize);
    expect(read).toMatchObject({ turn: (360 - put) % 360, isBlank: false });
    const [word] = read.words;
    expect(word).toMatchObject({ text: "Levator", confidence: 95, ends: "paragraph" });
    // Within its box on the page as it was put in there is ink, and as much as in the mark.
    expect(inkIn(picture, word)).toBeGreaterThan(0.4);
  });

  it("stand where they are on the page that lies askew", () => {
    const picture = page({ angle: 2 * degree });
    const read = readPicture(picture, () => [
      { text: "Levator", ...mark, confidence: 95 },
      { text: "massage", left: 90, top: 928, width: 80, height: 14, confidence: 95 },
    ]);
    for (const word of read.words) expect(inkIn(picture, word)).toBeGreaterThan(0.3);
  });

  it("are none on a page of strokes that only look like some, and that page is not blank", () => {
    const strokes = () => [
      { text: "~|~", ...mark, confidence: 35 },
      { text: "Wu", ...mark, confidence: 41 },
      { text: "—", ...mark, confidence: 90 },
    ];
    expect(readPicture(page(), strokes)).toEqual({ turn: 0, isBlank: false, words: [] });
  });

  it("are looked for the other way too where lines only seemed to run one way", () => {
    const tried: string[] = [];
    const read = readPicture(page(), (picture) => {
      tried.push(picture.width === width ? "across" : "down");
      return picture.width === width ? [] : [{ text: "Levator", ...mark, confidence: 95 }];
    });
    expect(tried).toEqual(["across", "across", "down"]);
    expect(read.turn).toBe(90);
  });

  it("are not looked for on a blank page", () => {
    const never = () => {
      throw new Error("nothing to read");
    };
    expect(readPicture(page({ lines: 0 }), never)).toEqual({ turn: 0, isBlank: true, words: [] });
  });

  it("come from the engine's table with what ends behind them", () => {
    const row = (place: string, box: string, confidence: string, text: string) =>
      `5\t1\t${place}\t${box}\t${confidence}\t${text}`;
    const tsv = [
      "1\t1\t0\t0\t0\t0\t0\t0\t850\t1100\t-1\t",
      row("1\t1\t1\t1", "10\t20\t30\t12", "96.53", "Sitting"),
      row("1\t1\t1\t2", "45\t20\t60\t12", "12.2", "tolerance:"),
      row("1\t1\t2\t1", "10\t40\t30\t12", "88", "15"),
      row("1\t1\t2\t2", "45\t40\t30\t12", "0", " "),
      row("1\t2\t1\t1", "10\t80\t30\t12", "101", "minutes"),
      "",
    ].join("\n");
    expect(wordsInTsv(tsv)).toEqual([
      { text: "Sitting", left: 10, top: 20, width: 30, height: 12, confidence: 97 },
      {
        text: "tolerance:",
        left: 45,
        top: 20,
        width: 60,
        height: 12,
        confidence: 12,
        ends: "line",
      },
      { text: "15", left: 10, top: 40, width: 30, height: 12, confidence: 88, ends: "paragraph" },
      {
        text: "minutes",
        left: 10,
        top: 80,
        width: 30,
        height: 12,
        confidence: 100,
        ends: "paragraph",
      },
    ]);
  });
});

/** How much of a word's box is ink: half of it, where it lies on a word of the page. */
function inkIn(picture: Picture, word: PlacedWord | undefined): number {
  if (word === undefined) return 0;
  const [left, top, across, down] = word.box;
  let [ink, all] = [0, 0];
  for (let y = top * picture.height; y < (top + down) * picture.height; y += 1) {
    for (let x = left * picture.width; x < (left + across) * picture.width; x += 1) {
      all += 1;
      if ((picture.pixels[Math.round(y) * picture.width + Math.round(x)] ?? 255) < 128) ink += 1;
    }
  }
  return ink / all;
}
