import { countPages, type CaseDocument } from "#domain";

/** "PDF · 12 pages · 1.4 MB · 3 seen": what a list says of a document under its name. */
export function aboutDocument(document: CaseDocument): string {
  const { kind, pageCount, byteLength, seenPages, sha256 } = document;
  const pages = `${String(pageCount)} ${pageCount === 1 ? "page" : "pages"}`;
  const seen = countPages(seenPages);
  return [
    kinds[kind],
    pages,
    sizeInWords(byteLength),
    ...(seen === 0 ? [] : [`${String(seen)} seen`]),
    ...(sha256 === undefined ? ["not verified"] : []),
  ].join(" · ");
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  return bytes < 1_000_000
    ? `${String(Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const kinds = { pdf: "PDF", image: "Image", text: "Text" } as const;
