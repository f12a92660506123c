import { decodeText } from "#criteria";

export type ContentType = { readonly mediaType: string; readonly extension: string };

const starts: readonly (readonly [at: number, start: string, type: ContentType])[] = [
  [0, "%PDF-", { mediaType: "application/pdf", extension: ".pdf" }],
  [0, "\u0089PNG\r\n", { mediaType: "image/png", extension: ".png" }],
  [0, "\u00FF\u00D8\u00FF", { mediaType: "image/jpeg", extension: ".jpg" }],
  [0, "II*\0", { mediaType: "image/tiff", extension: ".tiff" }],
  [0, "MM\0*", { mediaType: "image/tiff", extension: ".tiff" }],
  [0, "GIF8", { mediaType: "image/gif", extension: ".gif" }],
  [4, "ftyphei", { mediaType: "image/heic", extension: ".heic" }],
  [0, "PK\u0003\u0004", { mediaType: "application/zip", extension: ".zip" }],
  [0, "{\\rtf", { mediaType: "application/rtf", extension: ".rtf" }],
];
const docx: ContentType = {
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  extension: ".docx",
};

/** What content is by its bytes alone: the type that a sender writes beside it is often wrong, and never asked. */
export function contentTypeOf(bytes: Uint8Array): ContentType {
  const [, , known] = starts.find(([at, start]) => holdsAt(bytes, start, at)) ?? [];
  if (known?.extension === ".zip") return holds(bytes, "word/document.xml") ? docx : known;
  if (known !== undefined) return known;
  // A byte of zero is in no text but one of two bytes a letter, which begins with a mark.
  const isMarked = holdsAt(bytes, "\u00FF\u00FE", 0) || holdsAt(bytes, "\u00FE\u00FF", 0);
  const decoded = bytes.includes(0) && !isMarked ? undefined : decodeText(bytes);
  if (decoded?.ok !== true) return { mediaType: "application/octet-stream", extension: ".bin" };
  const head = decoded.text.slice(0, 2000).trimStart();
  if (/^<\?xml\b|^<ClinicalDocument\b/.test(head))
    return { mediaType: "application/xml", extension: ".xml" };
  if (/^(<!doctype html|<html)\b/i.test(head))
    return { mediaType: "text/html", extension: ".html" };
  return { mediaType: "text/plain", extension: ".txt" };
}

function holdsAt(bytes: Uint8Array, start: string, at: number): boolean {
  return Array.from(start).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  let at = bytes.indexOf(first);
  while (at !== -1 && !holdsAt(bytes, name, at)) at = bytes.indexOf(first, at + 1);
  return at !== -1;
}
