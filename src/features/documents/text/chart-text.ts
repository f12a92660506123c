import { decodeText } from "#criteria";
import { printableText } from "./printable-text.ts";

/** The words of a file, or why it holds none. `remark` is what a reader has to know about the letters. */
export type ChartText =
  | { readonly ok: true; readonly text: string; readonly remark?: string }
  | { readonly ok: false; readonly reason: "damaged" | "not-text" };

/**
 * Reads a file as text by its bytes: UTF-8, UTF-16 or Windows-1252. Zero bytes that some systems put between or
 * behind words are left out first. Control signs stay in `text`; `printableText` takes them out page by page.
 */
export function chartText(bytes: Uint8Array): ChartText {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    if (decoded.reason === "damaged") return { ok: false, reason: "damaged" };
    const withoutZeros = decoded.reason === "not-text" ? wordsBetweenZeros(bytes) : undefined;
    return withoutZeros === undefined ? { ok: false, reason: "not-text" } : chartText(withoutZeros);
  }
  if (!looksWritten(decoded.text, decoded.encoding === "windows-1252"))
    return { ok: false, reason: "not-text" };
  const { replaced, text } = decoded;
  if (replaced === undefined) return { ok: true, text };
  const count = replaced.count === 1 ? "1 letter" : `${String(replaced.count)} letters`;
  return {
    ok: true,
    text,
    remark: `${count} of this document had been lost before it was attached and ${replaced.count === 1 ? "shows" : "show"} as �. Ask the sender for the original.`,
  };
}

/** Of bytes that are words but for a few zeros, or for zeros at the end, those that are words. */
function wordsBetweenZeros(bytes: Uint8Array): Uint8Array | undefined {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  const body = bytes.subarray(0, end).filter((byte) => byte !== 0);
  return body.length > 0 && end - body.length <= end / 50 ? body : undefined;
}

const examined = 16_384;

/** Whether the beginning and the end are letters for the most part: any bytes can be decoded as Windows-1252. */
function looksWritten(text: string, isInferred: boolean): boolean {
  if (text.trim() === "") return false;
  return [text.slice(0, examined), text.slice(-examined)].every((part) => {
    const { text: printed, dropped } = printableText(part);
    const foreign = isInferred ? (printed.match(/[^\n -~]/g) ?? []).length : 0;
    return dropped <= part.length / 50 + 1 && foreign <= part.length / 4 + 1;
  });
}
