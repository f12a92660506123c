/**
 * What Snappy packed (https://github.com/google/snappy, format_description.txt): Chromium packs blocks of its tables
 * and larger values of IndexedDB with it. Bytes after the packed ones are not looked at; null where it is none.
 */
export function unpackSnappy(packed: Buffer): Buffer | null {
  const size = readVarint(packed, 0);
  if (size === null || size.value > 200_000_000) return null;
  const out = Buffer.alloc(size.value);
  let at = size.next;
  let filled = 0;
  while (filled < out.length) {
    const tag = packed[at];
    if (tag === undefined) return null;
    const part = (tag & 3) === 0 ? literalAt(packed, at, tag) : copyAt(packed, at, tag);
    if (part === null || filled + part.length > out.length) return null;
    if ("from" in part) {
      if (part.from + part.length > packed.length) return null;
      packed.copy(out, filled, part.from, part.from + part.length);
    } else {
      if (part.back === 0 || part.back > filled) return null;
      // The copy may run into what it writes.
      for (let copied = 0; copied < part.length; copied += 1) {
        out[filled + copied] = out[filled + copied - part.back] ?? 0;
      }
    }
    filled += part.length;
    at = part.next;
  }
  return out;
}

/** An unsigned number of seven bits a byte, the lowest first; null where the bytes end before it. */
export function readVarint(
  bytes: Buffer,
  from: number,
): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let at = from, weight = 1; at < from + 8; at += 1, weight *= 128) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    value += (byte & 127) * weight;
    if (byte < 128) return { value, next: at + 1 };
  }
  return null;
}

function literalAt(packed: Buffer, at: number, tag: number) {
  const short = tag >> 2;
  const extra = Math.max(0, short - 59);
  if (at + 1 + extra > packed.length) return null;
  const length = extra === 0 ? short + 1 : packed.readUIntLE(at + 1, extra) + 1;
  const from = at + 1 + extra;
  return { from, length, next: from + length };
}

function copyAt(packed: Buffer, at: number, tag: number) {
  const bytes = [0, 1, 2, 4][tag & 3] ?? 0;
  if (at + 1 + bytes > packed.length) return null;
  const rest = packed.readUIntLE(at + 1, bytes);
  const next = at + 1 + bytes;
  if (bytes === 1) return { back: (tag >> 5) * 256 + rest, length: ((tag >> 2) & 7) + 4, next };
  return { back: rest, length: (tag >> 2) + 1, next };
}
