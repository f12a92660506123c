import PdfKitDocument from "pdfkit";
import { toBytes } from "pdfkit/output";
import { linesOf, type NoticePart } from "#domain";
import { rightToLeftIn, signsWithout } from "./font-signs.ts";

/** The bytes of the fonts a letter is set in; they are embedded, so that it looks the same everywhere. */
export type LetterFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

export type PdfLetter = {
  readonly parts: readonly NoticePart[];
  /** Title of the document, as a reader's window and a screen reader name it. */
  readonly title: string;
  /** Stands at the foot of every page, with its number. */
  readonly footer: string;
  /** How it was signed, where that was verified; below the foot of every page. */
  readonly signature?: string;
  /** The instant of the letter; the same letter gives the same file. */
  readonly writtenAt: string;
};

export type PdfResult =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Signs the fonts do not have or that run right to left: nothing is printed wrongly or left out. */
  | { readonly ok: false; readonly missing: readonly string[] };

/** US Letter with an inch of margin, in points. */
const margin = 72;
const footerRoom = 30;
/** From one line of the foot to the next. */
const footerLine = 13;

/**
 * Sets a letter as a PDF with real text and a structure tree: headings, paragraphs and lists that a screen
 * reader can follow, in the language of the letter.
 */
export async function noticePdf(letter: PdfLetter, fonts: LetterFonts): Promise<PdfResult> {
  const text = [...linesOf(letter.parts), letter.footer, letter.signature ?? ""].join("");
  const missing = [
    ...new Set([...signsWithout(text, [fonts.regular, fonts.bold]), ...rightToLeftIn(text)]),
  ];
  if (missing.length > 0) return { ok: false, missing };
  const document = new PdfKitDocument({
    size: "LETTER",
    margins: { top: margin, left: margin, right: margin, bottom: margin + footerRoom },
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-US",
    displayTitle: true,
    bufferPages: true,
    // None of the standard fonts, which would not be embedded.
    font: "",
    info: { Title: letter.title, CreationDate: new Date(letter.writtenAt) },
  });
  const bytes = toBytes(document);
  document.registerFont("regular", fonts.regular);
  document.registerFont("bold", fonts.bold);
  const root = document.struct("Document");
  document.addStructure(root);
  for (const [at, part] of letter.parts.entries()) {
    root.add(
      setPart(document, part, letter.parts.findIndex(isHeading) === at, letter.parts[at - 1]),
    );
  }
  root.end();
  setFooters(document, letter);
  document.end();
  return { ok: true, bytes: await bytes };
}

type PdfDocument = InstanceType<typeof PdfKitDocument>;
type Element = ReturnType<PdfDocument["struct"]>;

function isHeading({ kind }: NoticePart): boolean {
  return kind === "heading";
}

function setPart(
  document: PdfDocument,
  part: NoticePart,
  isTitle: boolean,
  before: NoticePart | undefined,
): Element {
  switch (part.kind) {
    case "heading": {
      const size = isTitle ? 16 : part.level === 3 ? 11 : 12;
      return document.struct(isTitle ? "H1" : part.level === 3 ? "H3" : "H2", {}, () => {
        if (part.page === "new") document.continueOnNewPage();
        document.font("bold", size);
        // A heading never stands alone at the foot of a page.
        keepTogether(document, 4);
        document.moveDown(isTitle ? 1 : 0.4).text(part.text, margin, document.y, { lineGap: 1 });
        document.moveDown(0.3);
      });
    }
    case "paragraph":
      if (part.place !== undefined) return setPlaced(document, part, before);
      return document.struct("P", {}, () => {
        document.font("regular", 11);
        keepTogether(document, Math.min(linesOfText(document, part.text), mostKeptLines));
        document.text(part.text, margin, document.y, { lineGap: 2 });
        document.moveDown(0.4);
      });
    case "list":
      return setList(document, part.items, part.ordered === true);
  }
}

/** A line of letterhead or address: the sender's name in bold, an address apart from what stands before it. */
function setPlaced(
  document: PdfDocument,
  part: NoticePart & { readonly kind: "paragraph" },
  before: NoticePart | undefined,
): Element {
  const isFirst = !(before?.kind === "paragraph" && before.place === part.place);
  return document.struct("P", {}, () => {
    if (isFirst && part.place === "letterhead") document.font("bold", 13);
    else document.font("regular", part.place === "letterhead" ? 10 : 11);
    if (isFirst && part.place === "address") document.moveDown(1.2);
    document.text(part.text, margin, document.y, { lineGap: 1 });
  });
}

/** A paragraph that is not longer stays on one page. */
const mostKeptLines = 6;

function linesOfText(document: PdfDocument, text: string): number {
  const height = document.heightOfString(text, { lineGap: 2 });
  return Math.ceil(height / (document.currentLineHeight(true) + 2));
}

function setList(document: PdfDocument, items: readonly string[], isOrdered: boolean): Element {
  const indent = isOrdered ? 22 : 14;
  const list = document.struct("L");
  for (const [at, item] of items.entries()) {
    const label = document.struct("Lbl", {}, () => {
      document.font("regular", 11);
      keepTogether(document, 2);
      document.text(isOrdered ? `${String(at + 1)}.` : "•", margin, document.y, {
        lineBreak: false,
      });
    });
    const body = document.struct("LBody", {}, () => {
      document.text(item, margin + indent, document.y, { lineGap: 2 });
      document.moveDown(at === items.length - 1 ? 0.5 : 0.15);
    });
    list.add(document.struct("LI", {}, [label, body]));
  }
  list.end();
  return list;
}

/** Starts a new page where fewer than so many lines are left on this one. */
function keepTogether(document: PdfDocument, lines: number): void {
  const { page, y } = document;
  // Ends the tags of the one page and takes them up again on the next, which adding a page alone does not.
  if (y + lines * document.currentLineHeight(true) > page.maxY()) document.continueOnNewPage();
}

/** The foot of each page: no part of the letter's text, and marked so. */
function setFooters(
  document: PdfDocument,
  { footer, signature = "" }: Pick<PdfLetter, "footer" | "signature">,
): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const { margins, height } = document.page;
    // Below the margin text would open a new page.
    margins.bottom = 0;
    document.markContent("Artifact", { type: "Pagination" });
    document
      .font("regular", 9)
      .text(`${footer} · Page ${String(page + 1)} of ${String(count)}`, margin, height - margin, {
        lineBreak: false,
      });
    if (signature !== "") {
      document.text(signature, margin, height - margin + footerLine, { lineBreak: false });
    }
    document.endMarkedContent();
  }
}
