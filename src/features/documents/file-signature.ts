import type { DocumentKind } from "#domain";

/** What a file is, by its first bytes; names and claimed types are not asked. */
export type FileSignature =
  | { readonly kind: DocumentKind; readonly mediaType: string }
  | { readonly kind: "unsupported"; readonly what: string };

/** How many bytes from the start `readSignature` wants to see. */
export const signatureLength = 1024;

/** Recognises a file from its first bytes. Never throws. */
export function readSignature(head: Uint8Array): FileSignature {
  const known = signatures.find(({ bytes, at = 0 }) =>
    bytes.every((byte, index) => head[at + index] === byte),
  );
  if (known !== undefined) return known.is;
  // Readers accept a PDF whose header follows other bytes, as fax gateways and mail leave them.
  if (findBytes(head, pdfHeader)) return pdf;
  if (isText(head)) {
    const start = new TextDecoder().decode(head).trimStart().toLowerCase();
    if (start.startsWith("{\\rtf")) return unsupported("a Rich Text document");
    if (start.startsWith("<!doctype html") || start.startsWith("<html"))
      return unsupported("a web page");
    return { kind: "text", mediaType: "text/plain" };
  }
  return unsupported("a kind of file this workstation does not know");
}

const pdfHeader = ascii("%PDF-");
const pdf: FileSignature = { kind: "pdf", mediaType: "application/pdf" };

const signatures: readonly {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly is: FileSignature;
}[] = [
  { bytes: pdfHeader, is: pdf },
  { bytes: [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a], is: image("image/png") },
  { bytes: [0xff, 0xd8, 0xff], is: image("image/jpeg") },
  { bytes: [...ascii("II"), 0x2a, 0x00], is: unsupported("a TIFF image") },
  { bytes: [...ascii("MM"), 0x00, 0x2a], is: unsupported("a TIFF image") },
  { bytes: ascii("ftyphei"), at: 4, is: unsupported("a HEIC photo") },
  { bytes: ascii("ftypmif"), at: 4, is: unsupported("a HEIC photo") },
  { bytes: ascii("GIF8"), is: unsupported("a GIF image") },
  { bytes: ascii("BM"), is: unsupported("a BMP image") },
  { bytes: ascii("WEBP"), at: 8, is: unsupported("a WebP image") },
  { bytes: [...ascii("PK"), 0x03, 0x04], is: unsupported("a Word, Excel or ZIP file") },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: unsupported("an older Word or Outlook file") },
  { bytes: ascii("DICM"), at: 128, is: unsupported("a DICOM image") },
];

function image(mediaType: string): FileSignature {
  return { kind: "image", mediaType };
}

function unsupported(what: string): FileSignature {
  return { kind: "unsupported", what };
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function findBytes(head: Uint8Array, wanted: readonly number[]): boolean {
  return head.some((_, at) => wanted.every((byte, index) => head[at + index] === byte));
}

/** UTF-8 without control characters; the last letter may be cut. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  const isControl = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte);
  if (head.some(isControl)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
