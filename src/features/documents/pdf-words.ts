import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
import * as z from "zod/mini";
import { joinPieces, type AsideKind, type PageText } from "./page-text.ts";
import type { PdfSession } from "./pdf-session.ts";

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;

/** Words that are no part of the printed page: what was filled into a field, or written into a comment. */
export type PdfNote = {
  readonly text: string;
  /** In the page's own units, from its lower left. */
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
  /** Absent for what is to be seen on the page. */
  readonly kind?: AsideKind;
};

export type PdfWords = { readonly content: TextContent; readonly notes: readonly PdfNote[] };

/** More pieces of text than any page has; a page of 131 kB can hold three million. */
const mostPieces = 100_000;

/**
 * Reads all words of a page: those printed on it, those filled into its fields and those of its comments.
 *
 * @throws {PageNotShownError} when there are too many
 */
export async function readPdfWords(session: PdfSession, page: PDFPageProxy): Promise<PdfWords> {
  let count = 0;
  const stop = session.listen((message) => {
    if (message.kind === "words") count += message.count;
    if (count > mostPieces) session.end("complex");
  });
  try {
    const content = await page.getTextContent();
    const annotations = await page.getAnnotations({ intent: "any" });
    return { content, notes: notesIn(annotations) };
  } finally {
    stop();
  }
}

/** The words of a page in one text: first what is printed, then fields and comments, each a paragraph. */
export function pageTextOf({ content, notes }: PdfWords): PageText {
  const printed = content.items.flatMap((item) =>
    "str" in item ? [{ text: item.str, endsLine: item.hasEOL }] : [],
  );
  if (notes.length === 0) return joinPieces(printed);
  const last = printed.at(-1);
  const ended = last === undefined ? [] : [{ text: `${last.text}\n`, endsLine: true }];
  const text = joinPieces([...printed.slice(0, -1), ...ended, ...asPieces(notes)]);
  return { ...text, printed: printed.map((piece) => piece.text).join(" ") };
}

/** A blank line after each, so that no sentence runs from one into the next. */
function asPieces(notes: readonly PdfNote[]) {
  return notes.map(({ text, kind }) => ({ text: `${text}\n`, endsLine: true, kind }));
}

const textual = z.object({ str: z.string() });
const annotationSchema = z.object({
  subtype: z.string(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  annotationFlags: z.optional(z.nullable(z.number())),
  fieldType: z.optional(z.nullable(z.string())),
  fieldValue: z.optional(z.unknown()),
  options: z.optional(z.array(z.object({ exportValue: z.unknown(), displayValue: z.unknown() }))),
  password: z.optional(z.boolean()),
  contentsObj: z.optional(z.nullable(textual)),
});
type Annotation = z.infer<typeof annotationSchema>;

/** The flags by which an annotation is not shown on a screen: hidden, or no view. */
const unseen = 2 | 32;

/** Fields with a value and comments with words, in the order of the file. */
export function notesIn(annotations: readonly unknown[]): readonly PdfNote[] {
  return annotations.flatMap((given) => {
    const read = annotationSchema.safeParse(given);
    if (!read.success) return [];
    const text = wordsIn(read.data).trim();
    if (text === "") return [];
    const { subtype, rect, annotationFlags } = read.data;
    const isHidden = ((annotationFlags ?? 0) & unseen) !== 0;
    const isShown = subtype === "Widget" || subtype === "FreeText";
    const kind = isHidden ? "hidden" : isShown ? undefined : "comment";
    return [kind === undefined ? { text, rect } : { text, rect, kind }];
  });
}

function wordsIn(annotation: Annotation): string {
  const { subtype, fieldType, fieldValue, options = [], contentsObj } = annotation;
  // A pop-up window repeats the words of the comment that it belongs to.
  if (subtype === "Popup" || subtype === "Link") return "";
  if (subtype !== "Widget") return contentsObj?.str ?? "";
  if (annotation.password === true || (fieldType !== "Tx" && fieldType !== "Ch")) return "";
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values
    .map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
    .filter((value) => typeof value === "string")
    .join(", ");
}

/** Lays the notes over a page, each where its field or comment is. Gives their elements in order. */
export function placeNotes(
  notes: readonly PdfNote[],
  viewport: PageViewport,
  host: HTMLElement,
): readonly HTMLElement[] {
  const { pageWidth, pageHeight, pageX, pageY } = rawDimsSchema.parse(viewport.rawDims);
  return notes.map(({ text, rect }) => {
    const [left, bottom, right, top] = rect;
    const element = document.createElement("span");
    element.textContent = text;
    element.dir = "auto";
    const lines = text.split("\n").length;
    const height = Math.min(Math.max((top - bottom) / lines, 4), 12);
    element.style.left = `${String((100 * (left - pageX)) / pageWidth)}%`;
    element.style.top = `${String((100 * (pageY + pageHeight - top)) / pageHeight)}%`;
    element.style.maxWidth = `${String((100 * (right - left)) / pageWidth)}%`;
    element.style.setProperty("--font-height", `${height.toFixed(2)}px`);
    host.append(element);
    return element;
  });
}

/** pdf.js types this as an object without fields. */
const rawDimsSchema = z.object({
  pageWidth: z.number(),
  pageHeight: z.number(),
  pageX: z.number(),
  pageY: z.number(),
});
