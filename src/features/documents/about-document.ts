import { planDay } from "#data";
import { countPages, type CaseDocument, dayInWords } from "#domain";

/** "PDF · 12 pages · 1.4 MB · attached Nov 30, 2026 · 3 seen": what a list says of a document under its name. */
export function aboutDocument(document: CaseDocument): string {
  const { pageCount, byteLength, seenPages, sha256, addedAt } = document;
  const pages = `${String(pageCount)} ${pageCount === 1 ? "page" : "pages"}`;
  const seen = countPages(seenPages);
  return [
    kindInWords(document),
    pages,
    sizeInWords(byteLength),
    `attached ${dayInWords(planDay(Date.parse(addedAt)))}`,
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

/** What a document is, in the words of an office: by its recognized type, or else by how it is shown. */
export function kindInWords({ kind, mediaType }: Pick<CaseDocument, "kind" | "mediaType">): string {
  return kindsByType[mediaType] ?? kinds[kind];
}

const kinds = { pdf: "PDF", image: "Image", text: "Text" } as const;

const kindsByType: Readonly<Record<string, string>> = {
  "image/tiff": "Fax or scan (TIFF)",
  "image/heic": "Photo (HEIC)",
  "image/jpeg": "Photo (JPEG)",
  "image/png": "Image (PNG)",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/rtf": "Rich Text document",
  "message/rfc822": "E-mail",
  "application/zip": "ZIP archive",
  "text/html": "Web page",
  "application/cda+xml": "Clinical document (C-CDA)",
  "application/fhir+xml": "Clinical record (FHIR)",
  "application/fhir+json": "Clinical record (FHIR)",
};
