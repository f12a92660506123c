import type { PDFDocumentProxy } from "pdfjs-dist";
import type { EnclosedFile } from "./narratives/narrative.ts";

/** What lies behind the pages of a PDF. With a `reason`, its pages are not the document. */
export type PdfInside = {
  readonly reason?: "xfa-form" | "portfolio";
  readonly encloses: readonly EnclosedFile[];
};

/**
 * Tells a PDF whose pages only stand for something else: a portfolio (PDF 32000-1, 12.3.5), whose documents are
 * files in it, and a form in XFA alone, whose page asks for another program. Gives the files of any PDF.
 */
export async function insideOf(pdf: PDFDocumentProxy): Promise<PdfInside> {
  const encloses = await enclosedFiles(pdf);
  const { info } = await pdf.getMetadata();
  const says = (name: string) =>
    name in info && Object.entries(info).some(([key, value]) => key === name && value === true);
  if (says("IsCollectionPresent") && encloses.length > 0) return { reason: "portfolio", encloses };
  if (says("IsXFAPresent") && (!says("IsAcroFormPresent") || (await isPlaceholder(pdf))))
    return { reason: "xfa-form", encloses };
  return { encloses };
}

async function enclosedFiles(pdf: PDFDocumentProxy): Promise<readonly EnclosedFile[]> {
  const found: unknown = await pdf.getAttachments();
  if (typeof found !== "object" || found === null) return [];
  return Object.entries(found).flatMap(([name, file]) => {
    const content: unknown = isRecord(file) ? file["content"] : undefined;
    if (!(content instanceof Uint8Array) || content.length === 0) return [];
    const own = isRecord(file) && typeof file["filename"] === "string" ? file["filename"] : "";
    return [{ name: own === "" ? name : own, content: new Blob([content.slice()]) }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The page that Adobe's programs put before a form of their own. */
const placeholder =
  /if this message is not eventually replaced|please wait\.\.\.|requires? (?:a later version of )?adobe (?:acrobat|reader)/i;

async function isPlaceholder(pdf: PDFDocumentProxy): Promise<boolean> {
  if (pdf.numPages > 1) return false;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return placeholder.test(items.map((item) => ("str" in item ? item.str : "")).join(" "));
}
