import type { DocumentKind } from "#domain";
import type { WrittenType } from "./text/text-kind.ts";

/** What a file is. `next`: what to do with one that cannot be attached, where there is a better way than printing. */
export type FileSignature =
  | { readonly kind: DocumentKind; readonly mediaType: string }
  | { readonly kind: "unsupported"; readonly what: string; readonly next?: string };

/** What a file is by its bytes alone, `undefined` where it may be text. Names and claimed types are not asked. */
export function readSignature(bytes: Uint8Array): FileSignature | undefined {
  if (startsWith(bytes, pngSignature)) return { kind: "image", mediaType: "image/png" };
  if (startsWith(bytes, zipSignature) || startsWith(bytes, emptyZipSignature)) {
    return zipKind(bytes);
  }
  if (startsWith(bytes, compoundSignature)) return compoundKind(bytes);
  return signatures.find(({ starts }) =>
    starts.every(([at, start]) => startsWith(bytes, ascii(start), at)),
  )?.is;
}

/**
 * Whether a PDF begins behind other bytes, as printer commands, fax gateways and mail leave them. Words that only
 * speak of "%PDF-" are none: an object has to follow.
 */
export function holdsPdf(bytes: Uint8Array): boolean {
  const start = pdfStart(bytes);
  return start !== -1 && findBytes(bytes.subarray(start), ascii(" obj"), 0) !== -1;
}

/** How far into a file the header of a PDF is looked for. */
export const pdfStartWithin = 65_536;

/** Where the header of a PDF is, as an offset in bytes; -1 where there is none. */
export function pdfStart(bytes: Uint8Array): number {
  return findBytes(bytes.subarray(0, pdfStartWithin), ascii("%PDF-"), 0);
}

const pdf: FileSignature = { kind: "pdf", mediaType: "application/pdf" };
const tiff: FileSignature = { kind: "image", mediaType: "image/tiff" };
const heic: FileSignature = { kind: "image", mediaType: "image/heic" };
const pngSignature = [...ascii("\u0089PNG\r\n"), 0x1a, 0x0a];
const compoundSignature = ascii("\u00D0\u00CF\u0011\u00E0");
const rtf: WrittenType = "application/rtf";
const zipSignature = ascii("PK\u0003\u0004");
const emptyZipSignature = ascii("PK\u0005\u0006");
const docx: WrittenType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const signatures: readonly {
  readonly starts: readonly (readonly [at: number, start: string])[];
  readonly is: FileSignature;
}[] = [
  { starts: [[0, "%PDF-"]], is: pdf },
  { starts: [[0, "\u00FF\u00D8\u00FF"]], is: { kind: "image", mediaType: "image/jpeg" } },
  { starts: [[0, "II*\0"]], is: tiff },
  { starts: [[0, "MM\0*"]], is: tiff },
  { starts: [[0, "II+\0"]], is: tiff },
  { starts: [[0, "MM\0+"]], is: tiff },
  { starts: [[4, "ftyphei"]], is: heic },
  { starts: [[4, "ftyphev"]], is: heic },
  { starts: [[4, "ftypmif"]], is: heic },
  { starts: [[4, "ftypmsf"]], is: heic },
  { starts: [[4, "ftypavif"]], is: unsupported("an AVIF image") },
  { starts: [[0, "GIF87a"]], is: unsupported("a GIF image") },
  { starts: [[0, "GIF89a"]], is: unsupported("a GIF image") },
  // With the four zero bytes after its length: a note may begin with "BMI".
  {
    starts: [
      [0, "BM"],
      [6, "\0\0\0\0"],
    ],
    is: unsupported("a BMP image"),
  },
  {
    starts: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
    is: unsupported("a WebP image"),
  },
  // Also with binary data in it, which no text has.
  { starts: [[0, "{\\rtf"]], is: { kind: "text", mediaType: rtf } },
  {
    starts: [[128, "DICM"]],
    is: unsupported("a DICOM image", "Attach the report that goes with it."),
  },
  { starts: [[0, "7z\u00BC\u00AF"]], is: archive("a 7-Zip archive") },
  { starts: [[0, "Rar!\u001A"]], is: archive("a RAR archive") },
  { starts: [[0, "\u001F\u008B\u0008"]], is: archive("a gzip archive") },
];

/** The container of Office before 2007, which also holds newer documents that are locked. */
function compoundKind(bytes: Uint8Array): FileSignature {
  const inside = (name: string) => findBytes(bytes, ascii(Array.from(name).join("\0")), 0) !== -1;
  if (inside("EncryptedPackage")) {
    return unsupported(
      "an Office document locked with a password",
      "Ask for a copy without a password, or open it with the password and print it to a PDF.",
    );
  }
  if (inside("__properties_version")) {
    return unsupported(
      "an Outlook message",
      "Open it in Outlook, save it as an .eml file or print it to a PDF, and attach that.",
    );
  }
  return unsupported(
    "an older Word or Excel file",
    "Open it there, print it to a PDF and attach that.",
  );
}

/** A package of files: an office document where it holds the part that each has. */
function zipKind(bytes: Uint8Array): FileSignature {
  const holds = (name: string) => findBytes(bytes, ascii(name), 0) !== -1;
  if (holds("word/document.xml")) return { kind: "text", mediaType: docx };
  if (holds("xl/workbook.xml")) return office("an Excel workbook", "Excel");
  if (holds("ppt/presentation.xml")) return office("a PowerPoint presentation", "PowerPoint");
  if (holds("application/vnd.oasis.opendocument"))
    return office("an OpenDocument file", "LibreOffice");
  return { kind: "text", mediaType: "application/zip" };
}

function office(what: string, program: string): FileSignature {
  return unsupported(what, `Open it in ${program}, save it as a PDF and attach that.`);
}

function archive(what: string): FileSignature {
  return unsupported(what, "Unpack it and attach the files inside.");
}

export function unsupported(what: string, next?: string): FileSignature {
  return { kind: "unsupported", what, ...(next === undefined ? {} : { next }) };
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

function findBytes(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const [first = -1] = wanted;
  let at = bytes.indexOf(first, from);
  while (at !== -1 && !startsWith(bytes, wanted, at)) at = bytes.indexOf(first, at + 1);
  return at;
}
