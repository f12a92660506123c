import { unzlibSync } from "fflate";

export const packing = { none: 1, lzw: 5, deflate: 8, oldDeflate: 32946, packBits: 32773 } as const;
export const packings: readonly number[] = Object.values(packing);

/**
 * Unpacks a strip or a tile into its place, and never beyond it, whatever the packed bytes unfold to.
 *
 * @returns whether it filled its place; what was not filled keeps the zeros that were there
 */
export function unpackPart(part: Uint8Array, compression: number, into: Uint8Array): boolean {
  return fillFrom(part, compression, into) === into.length;
}

function fillFrom(part: Uint8Array, compression: number, into: Uint8Array): number {
  switch (compression) {
    case packing.lzw:
      return unpackLzw(part, into);
    case packing.packBits:
      return unpackBits(part, into);
    case packing.deflate:
    case packing.oldDeflate:
      return inflate(part, into);
    default:
      into.set(part.subarray(0, into.length));
      return Math.min(part.length, into.length);
  }
}

function inflate(part: Uint8Array, into: Uint8Array): number {
  try {
    return unzlibSync(part, { out: into }).length;
  } catch {
    return 0;
  }
}

/** PackBits (TIFF 6.0, section 9): counts of bytes as they are, or of one byte over again. */
function unpackBits(part: Uint8Array, into: Uint8Array): number {
  let filled = 0;
  for (let at = 0; at < part.length && filled < into.length;) {
    const count = part[at] ?? 0;
    at += 1;
    if (count < 128) {
      const taken = part.subarray(at, at + Math.min(count + 1, into.length - filled));
      into.set(taken, filled);
      filled += taken.length;
      at += count + 1;
    } else if (count > 128) {
      const end = Math.min(filled + 257 - count, into.length);
      into.fill(part[at] ?? 0, filled, end);
      filled = end;
      at += 1;
    }
  }
  return filled;
}

const [clear, end, firstFree, mostCodes] = [256, 257, 258, 4096] as const;

/** LZW as TIFF has it (TIFF 6.0, section 13): the highest bit first, longer codes one entry early. */
function unpackLzw(part: Uint8Array, into: Uint8Array): number {
  // Each entry is its byte behind an earlier entry, and so many bytes long.
  const before = new Uint16Array(mostCodes);
  const last = new Uint8Array(mostCodes);
  const lengths = new Uint16Array(mostCodes);
  const first = new Uint8Array(mostCodes);
  for (let byte = 0; byte < clear; byte += 1) {
    last[byte] = byte;
    first[byte] = byte;
    lengths[byte] = 1;
  }
  let free: number = firstFree;
  let previous = -1;
  let filled = 0;
  let held = 0;
  let bits = 0;
  let at = 0;
  const write = (code: number): void => {
    const stop = filled + (lengths[code] ?? 0);
    let entry = code;
    for (let place = stop - 1; place >= filled; place -= 1) {
      if (place < into.length) into[place] = last[entry] ?? 0;
      entry = before[entry] ?? 0;
    }
    filled = Math.min(stop, into.length);
  };
  while (filled < into.length) {
    const size = free < 511 ? 9 : free < 1023 ? 10 : free < 2047 ? 11 : 12;
    while (bits < size) {
      if (at >= part.length) return filled;
      held = ((held << 8) | (part[at] ?? 0)) & 0xff_ff_ff;
      at += 1;
      bits += 8;
    }
    bits -= size;
    const code = (held >> bits) & ((1 << size) - 1);
    if (code === end) return filled;
    if (code === clear) {
      free = firstFree;
      previous = -1;
      continue;
    }
    if (previous === -1) {
      if (code > clear) return filled;
    } else {
      if (code > free || free >= mostCodes) return filled;
      before[free] = previous;
      lengths[free] = (lengths[previous] ?? 0) + 1;
      first[free] = first[previous] ?? 0;
      last[free] = first[code === free ? previous : code] ?? 0;
      free += 1;
    }
    write(code);
    previous = code;
  }
  return filled;
}
