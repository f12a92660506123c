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
