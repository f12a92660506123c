import type { RecordPage, TextSpan } from "../model/record-document.ts";

/** A stretch of a page that stands unchanged in a paragraph's text. */
export type Piece = {
  /** Where it begins in the paragraph. */
  readonly at: number;
  readonly page: RecordPage;
  /** Where it begins on the page. */
  readonly from: number;
  readonly length: number;
};

/** Lines of a page that belong together, joined; every letter can be found again on its page. */
export type Paragraph = { readonly text: string; readonly pieces: readonly Piece[] };

/** Joins lines: with a space, or without anything where a hyphen only divides a word. */
export class ParagraphWriter {
  private text = "";
  private pieces: Piece[] = [];

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** What is written so far. */
  get written(): string {
    return this.text;
  }

  addLine(page: RecordPage, span: TextSpan, isDividedWord: boolean): void {
    if (isDividedWord) this.takeHyphen();
    else if (this.text !== "") this.text += " ";
    this.pieces.push({
      at: this.text.length,
      page,
      from: span.start,
      length: span.end - span.start,
    });
    this.text += page.text.slice(span.start, span.end);
  }

  finish(): Paragraph {
    const paragraph = { text: this.text, pieces: this.pieces };
    this.text = "";
    this.pieces = [];
    return paragraph;
  }

  private takeHyphen(): void {
    const last = this.pieces.pop();
    if (last === undefined) return;
    this.pieces.push({ ...last, length: last.length - 1 });
    this.text = this.text.slice(0, -1);
  }
}

/** A stretch of a paragraph on the page of its piece; `undefined` where none of it is on that page. */
export function onPage(
  paragraph: Paragraph,
  span: TextSpan,
  page: RecordPage,
): TextSpan | undefined {
  let start: number | undefined;
  let end: number | undefined;
  for (const piece of paragraph.pieces) {
    if (piece.page !== page) continue;
    const first = Math.max(span.start, piece.at);
    const last = Math.min(span.end, piece.at + piece.length);
    if (first >= last) continue;
    start ??= piece.from + first - piece.at;
    end = piece.from + last - piece.at;
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The page on which a letter of the paragraph stands. */
export function pageAt(paragraph: Paragraph, offset: number): RecordPage | undefined {
  return (paragraph.pieces.findLast((piece) => piece.at <= offset) ?? paragraph.pieces[0])?.page;
}
