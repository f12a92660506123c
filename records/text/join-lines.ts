import type { RecordDocument, RecordPage, TextSpan } from "../model/record-document.ts";
import { type Paragraph, ParagraphWriter } from "./joined-text.ts";
import { marginLines } from "./margin-lines.ts";

/** Nobody sets lines longer than this: where one is, every line is a paragraph of its own. */
const longestLine = 160;
/** A line that ends this much before the margin, with room for the next word, was ended on purpose. */
const shortLine = 0.75;

type Line = { readonly page: RecordPage; readonly span: TextSpan; readonly text: string };

/**
 * Joins the lines of a document into paragraphs, over page ends too, whatever the width they were set to.
 *
 * @param isWord whether a word is known, which tells a divided word ("inflam-" "mation") from a compound ("follow-" "up")
 */
export function joinLines(
  document: RecordDocument,
  isWord: (word: string) => boolean,
): readonly Paragraph[] {
  const margins = marginLines(document.pages);
  const paragraphs: Paragraph[] = [];
  const writer = new ParagraphWriter();
  let previous: Line | undefined;
  for (const [at, page] of document.pages.entries()) {
    const lines = linesOf(page);
    const isMargin = (_: Line, line: number): boolean => margins[at]?.has(line) === true;
    paragraphs.push(...lines.filter(isMargin).map(alone));
    const body = lines.filter((line, index) => !isMargin(line, index));
    const width = widthOf(body);
    for (const line of body) {
      const isEnd = previous !== undefined && endsParagraph(previous, line, width);
      if (isEnd && !writer.isEmpty) paragraphs.push(writer.finish());
      if (line.text === "") continue;
      writer.addLine(page, line.span, isDividedWord(writer.written, line.text, isWord));
      previous = line;
    }
  }
  if (!writer.isEmpty) paragraphs.push(writer.finish());
  return paragraphs;
}

/** A header or foot is read by itself, so that nothing of a page is lost. */
function alone({ page, span }: Line): Paragraph {
  const writer = new ParagraphWriter();
  writer.addLine(page, span, false);
  return writer.finish();
}

/** The lines of a page without the white space around them. */
function linesOf(page: RecordPage): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of page.text.split("\n")) {
    const text = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    lines.push({ page, span: { start, end: start + text.length }, text });
    at += raw.length + 1;
  }
  // The text ends in a line end, which begins no line.
  if (lines.at(-1)?.text === "") lines.pop();
  return lines;
}

function widthOf(lines: readonly Line[]): number {
  return lines.reduce((width, { text }) => Math.max(width, text.length), 0);
}

function endsParagraph(previous: Line, line: Line, width: number): boolean {
  if (line.text === "") return true;
  if (width > longestLine) return true;
  const nextWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const isShort = previous.text.length + 1 + nextWord < width * shortLine;
  if (isShort || isLabeled(line.text)) return true;
  return /[.:;?!]$/.test(previous.text) && /^(?:[•▪●○*☐☒☑]|[-–—] |\d{1,2}[.)] )/.test(line.text);
}

/** A line of a form: "Cushion: yes", "- Films: none". */
function isLabeled(line: string): boolean {
  return /^(?:[-–—•*] ?)?\p{Lu}[^:.;,!?]{0,40}:(?=\s|$)/u.test(line);
}

/** "inflam-" before "mation": known only together, or in no part. */
function isDividedWord(written: string, next: string, isWord: (word: string) => boolean): boolean {
  const before = /(\p{L}{2,})[-\u00AD]$/u.exec(written.slice(-40))?.[1]?.toLowerCase();
  const after = /^\p{Ll}+/u.exec(next)?.[0].toLowerCase();
  if (before === undefined || after === undefined) return false;
  if (written.endsWith("\u00AD") || isWord(before + after)) return true;
  return !(isWord(before) && isWord(after));
}
