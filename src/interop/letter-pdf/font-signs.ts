import { create } from "fontkit";

/** Every sign of a text that one of the fonts has no picture for, once. */
export function signsWithout(text: string, fonts: readonly Uint8Array[]): readonly string[] {
  const opened = fonts.map((bytes) => create(bytes));
  return [...new Set(text)].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= firstSign && !opened.every((font) => font.hasGlyphForCodePoint(code));
  });
}

/** What comes before is control, such as the end of a line. */
const firstSign = 0x20;

/**
 * Every letter of a text that is written from right to left, once. pdfkit sets one line in one direction: a
 * Hebrew name in an English sentence came out with the comma inside the name, so such a letter is not set.
 */
export function rightToLeftIn(text: string): readonly string[] {
  return [...new Set(text.match(rightToLeft) ?? [])];
}

// The blocks Unicode keeps for such scripts, their presentation forms, and the marks that turn direction.
const rightToLeft =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/gu;
