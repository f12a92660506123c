import type { PDFFont } from "@cantoo/pdf-lib";

/** A box that a text is set in, in points. */
export type TextBox = {
  readonly width: number;
  readonly height: number;
  /** The size that the form sets; absent: the largest of ours that fits. */
  readonly size?: number;
  readonly isMultiline: boolean;
};

/** From one that reads well down to the smallest that people still read. */
const sizes = [12, 11, 10, 9, 8] as const;

/** Of a line, as a multiple of its type: that of the library, so that what fits here fits there. */
export const lineHeightOf = (font: PDFFont, size: number): number => font.heightAtSize(size) * 1.2;

/** The size at which a text fits its box, with its lines; null where it is too long for it. */
export function fitText(
  text: string,
  font: PDFFont,
  { width, height, size, isMultiline }: TextBox,
): { readonly size: number; readonly lines: readonly string[] } | null {
  for (const tried of size === undefined ? sizes : [size]) {
    const lines = isMultiline ? wrapped(text, font, tried, width) : [text];
    const widest = Math.max(...lines.map((line) => font.widthOfTextAtSize(line, tried)));
    const tall = isMultiline ? lines.length * lineHeightOf(font, tried) : font.heightAtSize(tried);
    if (widest <= width && tall <= height) return { size: tried, lines };
  }
  return null;
}

/** A text in lines no wider than the box; a word that is wider stands alone, and so does not fit. */
function wrapped(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && font.widthOfTextAtSize(longer, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

/** Signs of a text that the font has no picture for, each once; the end of a line needs none. */
export function signsMissing(text: string, font: PDFFont): readonly string[] {
  const known = new Set(font.getCharacterSet());
  return [...new Set(text)].filter((sign) => sign !== "\n" && !known.has(sign.codePointAt(0) ?? 0));
}
