/** The numbers of one directory entry of a TIFF, by its tag (TIFF 6.0, section 8). */
export type TiffTags = ReadonlyMap<number, readonly number[]>;

export type TiffDirectory =
  | { readonly ok: true; readonly pages: readonly TiffTags[] }
  | { readonly ok: false; readonly reason: "damaged" | "too-many-pages" | "other-form" };

export const tag = {
  subfile: 254,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripLengths: 279,
  xResolution: 282,
  yResolution: 283,
  planar: 284,
  faxOptions: 292,
  predictor: 317,
  colors: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileLengths: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  chromaSubsampling: 530,
} as const;
const wanted: ReadonlySet<number> = new Set(Object.values(tag));

/** Bytes of one number, by its type; rationals (5) take two numbers. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/**
 * Reads what a TIFF says of its pages, and nothing that no page needs: directories that lead in a circle, reach
 * beyond the file or claim more numbers than it has bytes end the reading. Small previews and masks are no pages.
 */
export function readTiffDirectory(bytes: Uint8Array, mostPages: number): TiffDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 8) return { ok: false, reason: "damaged" };
  const isLittleEndian = view.getUint16(0) === 0x49_49;
  if (view.getUint16(2, isLittleEndian) !== 42) return { ok: false, reason: "other-form" };
  const all: TiffTags[] = [];
  const visited = new Set<number>();
  let at = view.getUint32(4, isLittleEndian);
  while (at !== 0) {
    const read = visited.has(at) ? undefined : readEntries(view, at, isLittleEndian);
    // What came before the damage is there to be read; a page count that is too small is told by the caller's remark.
    if (read === undefined) return { ok: false, reason: "damaged" };
    if (all.length >= mostPages * 2) return { ok: false, reason: "too-many-pages" };
    visited.add(at);
    all.push(read.tags);
    at = read.next;
  }
  const pages = all.filter((tags) => (firstOf(tags, tag.subfile, 0) & 0b101) === 0);
  const shown = pages.length === 0 ? all : pages;
  if (shown.length > mostPages) return { ok: false, reason: "too-many-pages" };
  return shown.length === 0 ? { ok: false, reason: "damaged" } : { ok: true, pages: shown };
}

/** The first number of a tag, or what the standard says where it is absent. */
export function firstOf(tags: TiffTags, wantedTag: number, otherwise: number): number {
  return tags.get(wantedTag)?.[0] ?? otherwise;
}

function readEntries(
  view: DataView,
  at: number,
  isLittleEndian: boolean,
): { readonly tags: TiffTags; readonly next: number } | undefined {
  if (at + 2 > view.byteLength) return undefined;
  const count = view.getUint16(at, isLittleEndian);
  const end = at + 2 + count * 12;
  if (count === 0 || end + 4 > view.byteLength) return undefined;
  const tags = new Map<number, readonly number[]>();
  for (let entry = at + 2; entry < end; entry += 12) {
    const name = view.getUint16(entry, isLittleEndian);
    const numbers = wanted.has(name) ? readNumbers(view, entry, isLittleEndian) : undefined;
    if (numbers !== undefined) tags.set(name, numbers);
  }
  return { tags, next: view.getUint32(end, isLittleEndian) };
}

function readNumbers(
  view: DataView,
  entry: number,
  isLittleEndian: boolean,
): readonly number[] | undefined {
  const type = view.getUint16(entry + 2, isLittleEndian);
  const count = view.getUint32(entry + 4, isLittleEndian);
  const size = sizes[type];
  if (size === undefined || count === 0 || count * size > view.byteLength) return undefined;
  const at = count * size <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittleEndian);
  if (at + count * size > view.byteLength) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const place = at + index * size;
    if (size === 1) return view.getUint8(place);
    if (size === 2) return view.getUint16(place, isLittleEndian);
    if (size === 4) return view.getUint32(place, isLittleEndian);
    const below = view.getUint32(place + 4, isLittleEndian);
    return below === 0 ? 0 : view.getUint32(place, isLittleEndian) / below;
  });
}
