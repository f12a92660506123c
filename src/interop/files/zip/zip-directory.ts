import { decodeZipName } from "./zip-names.ts";

/** One file or folder of an archive, as its directory says. */
export type ZipEntry = {
  /** As written, with folders; nothing is ever put where it says. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0: as it is; 8: deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  readonly length: number;
  readonly packed: Uint8Array;
};

export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly reason: "damaged" | "too-large" };

/** More files than a case has. */
const mostEntries = 1000;

const directoryEnd = 0x06_05_4b_50;
const directoryEntry = 0x02_01_4b_50;
const localEntry = 0x04_03_4b_50;

/**
 * Reads the directory of a ZIP (PKWARE APPNOTE 6.3, section 4.3). Entries that reach beyond the file or into each
 * other, as in an archive that unpacks one stretch of bytes a thousand times, make it damaged.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return { ok: false, reason: "too-large" };
  const size = view.getUint32(end + 12, true);
  // Programs that unpack themselves stand before the archive and are not counted in it.
  const shift = end - size - view.getUint32(end + 16, true);
  let at = end - size;
  if (at < 0 || shift < 0) return damaged;
  const entries: ZipEntry[] = [];
  const places: (readonly [start: number, end: number])[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) return damaged;
    const next = at + 46 + nameLengths(view, at + 28, 3);
    const entry = next > end ? undefined : readEntry(view, bytes, at, shift);
    if (entry === undefined) return damaged;
    entries.push(entry);
    const start = entry.packed.byteOffset;
    if (entry.packed.length > 0) places.push([start, start + entry.packed.length]);
    at = next;
  }
  const sorted = places.toSorted(([one], [other]) => one - other);
  const areApart = sorted.every(([start], index) => start >= (sorted[index - 1]?.[1] ?? 0));
  return areApart ? { ok: true, entries } : damaged;
}

const damaged: ZipDirectory = { ok: false, reason: "damaged" };

/** The end of the directory, behind which only a comment may stand. */
function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return undefined;
}

function nameLengths(view: DataView, at: number, count: number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += view.getUint16(at + index * 2, true);
  return total;
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  shift: number,
): ZipEntry | undefined {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const name = decodeZipName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
  const packedLength = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true) + shift;
  // A file within 200 MB that needs more than 32 bits for a length tells something that is not so.
  if (packedLength === 0xff_ff_ff_ff || local + 30 > bytes.length) return undefined;
  if (view.getUint32(local, true) !== localEntry) return undefined;
  const start = local + 30 + nameLengths(view, local + 26, 2);
  if (start + packedLength > bytes.length) return undefined;
  return {
    name,
    isFolder: name.endsWith("/") || name.endsWith("\\"),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    length: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + packedLength),
  };
}
