import type { NoticePart } from "#domain";
import type { PdfLetter } from "./notice-pdf.ts";

/** A stored letter as it is set wherever an answer carries it, so that the same letter is the same file everywhere. */
export function letterToSet(
  parts: readonly NoticePart[],
  { reference, writtenAt }: { readonly reference: string; readonly writtenAt: string },
): PdfLetter {
  const title = parts.find((part) => part.kind === "heading");
  return {
    parts,
    title: title?.kind === "heading" ? title.text : "Letter",
    footer: reference === "" ? "Letter" : `Reference number: ${reference}`,
    writtenAt,
  };
}
