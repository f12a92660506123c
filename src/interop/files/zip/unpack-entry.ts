import { inflateSync } from "fflate";
import type { ZipEntry } from "./zip-directory.ts";

export type UnpackedEntry =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly why: "locked" | "damaged" | "other-form" | "too-large" };

/** Larger than any document that can be attached. */
export const mostBytesOfEntry = 200 * 1024 * 1024;

/** Blank scans unpack to a thousand times their size; what does so and is this large has another purpose. */
const suspicious = { bytes: 50 * 1024 * 1024, times: 200 };

/** Unpacks one file, into no more bytes than the directory promises, and compares it with its checksum. */
export function unpackEntry(entry: ZipEntry): UnpackedEntry {
  const { isEncrypted, method, packed, length, crc } = entry;
  if (isEncrypted) return { ok: false, why: "locked" };
  if (method !== 0 && method !== 8) return { ok: false, why: "other-form" };
  const isBomb = length > suspicious.bytes && length > packed.length * suspicious.times;
  if (length > mostBytesOfEntry || isBomb) return { ok: false, why: "too-large" };
  const bytes = method === 0 ? packed.slice() : inflate(packed, length);
  return bytes?.length === length && crcOf(bytes) === crc
    ? { ok: true, bytes }
    : { ok: false, why: "damaged" };
}

function inflate(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    // One byte more tells a file that is longer than the directory says.
    return inflateSync(packed, { out: new Uint8Array(length + 1) }).slice();
  } catch {
    return undefined;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
