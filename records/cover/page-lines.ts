import type { RecordPage, TextSpan } from "../model/record-document.ts";

/** A line of a page; `start` and `end` are offsets into the page's text, without the line break. */
export type PageLine = TextSpan & { readonly text: string };

/** The lines of a page that hold anything, in order. */
export function linesOf({ text }: Pick<RecordPage, "text">): readonly PageLine[] {
  const lines: PageLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return lines;
}

/** A span without the blanks and the frames of boxes at its ends. */
export function trimmedSpan(text: string, { start, end }: TextSpan): TextSpan {
  let [from, to] = [start, end];
  while (from < to && isFrame(text.charAt(from))) from += 1;
  while (to > from && isFrame(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isFrame(character: string): boolean {
  return /[\s|_:;,\u2502\u2500=~*]/.test(character);
}

/** Words of a span on one line. */
export function onOneLine(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end).replaceAll(/\s+/g, " ").trim();
}

/** Whether two spans share a character. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * What OCR reads for digits, as digits, character for character, so that every offset stays: "O3/l2/1962" is
 * "03/12/1962". Only in a run of digits and their marks of which two or more are digits already.
 */
export function repairDigits(text: string): string {
  return text.replaceAll(/[\dOoQDlI|!SsBZz/.()-]+/g, (run) =>
    (run.match(/\d/g) ?? []).length < 2 ? run : run.replaceAll(/[^\d/.()-]/g, digitFor),
  );
}

function digitFor(letter: string): string {
  if (/[OoQD]/.test(letter)) return "0";
  if (/[lI|!]/.test(letter)) return "1";
  if (/[Ss]/.test(letter)) return "5";
  return letter === "B" ? "8" : "2";
}
