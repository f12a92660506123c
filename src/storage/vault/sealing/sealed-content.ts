import { type Bytes, openBytes, sealBytes, sealedOverhead } from "./sealed-bytes.ts";

/** WebCrypto takes a buffer whole: a document is sealed a slice at a time, so that no more than one is in memory. */
const sliceBytes = 1024 * 1024;

/** Which part of a content a place is of: the head, or a slice. */
export type ContentPart = "head" | { readonly slice: number; readonly of: number };

/**
 * The content of a document, sealed: the length of its head in four bytes, the head, then slices. The head, which is
 * sealed as well, says the media type and how long the content is; each slice knows its number and how many there
 * are, so that none can be left out, put in twice or moved.
 *
 * @param placeOf - where a part belongs, as for `sealBytes`
 */
export async function sealContent(
  key: CryptoKey,
  content: Blob,
  placeOf: (part: ContentPart) => string,
): Promise<Blob> {
  const of = Math.ceil(content.size / sliceBytes);
  const said = new TextEncoder().encode(JSON.stringify([content.size, content.type]));
  const head = await sealBytes(key, said, placeOf("head"));
  const parts: BlobPart[] = [lengthBytes(head.length), head];
  for (let slice = 0; slice < of; slice += 1) {
    const from = slice * sliceBytes;
    // One slice after the other is the point.
    const bytes = new Uint8Array(await content.slice(from, from + sliceBytes).arrayBuffer());
    const sealed = await sealBytes(key, bytes, placeOf({ slice, of }));
    // The browser holds what is in a blob, on the disk where there is much of it.
    parts.push(new Blob([sealed]));
  }
  return new Blob(parts);
}

/**
 * The content; null where any of it was changed, moved, left out or added, and a word where the browser does not give
 * its bytes.
 */
export async function openContent(
  key: CryptoKey,
  sealed: Blob,
  placeOf: (part: ContentPart) => string,
): Promise<Blob | null | "unreadable"> {
  try {
    if (sealed.size < lengthOfLength) return null;
    const headLength = lengthIn(await bytesOf(sealed.slice(0, lengthOfLength)));
    const begin = lengthOfLength + headLength;
    const head = await openBytes(
      key,
      await bytesOf(sealed.slice(lengthOfLength, begin)),
      placeOf("head"),
    );
    if (head === null) return null;
    const said: unknown = JSON.parse(new TextDecoder().decode(head));
    if (!Array.isArray(said)) return null;
    const fields: readonly unknown[] = said;
    const [size, type] = fields;
    if (typeof size !== "number" || typeof type !== "string") return null;
    const of = Math.ceil(size / sliceBytes);
    if (sealed.size !== begin + size + of * sealedOverhead) return null;
    const parts: Blob[] = [];
    for (let slice = 0; slice < of; slice += 1) {
      const from = begin + slice * (sliceBytes + sealedOverhead);
      const bytes = await bytesOf(sealed.slice(from, from + sliceBytes + sealedOverhead));
      const opened = await openBytes(key, bytes, placeOf({ slice, of }));
      if (opened === null) return null;
      parts.push(new Blob([opened]));
    }
    return new Blob(parts, { type });
  } catch {
    // The file behind a stored blob may be gone from the disk.
    return "unreadable";
  }
}

const lengthOfLength = 4;

function lengthBytes(length: number): Bytes {
  const bytes = new Uint8Array(lengthOfLength);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

function lengthIn(bytes: Bytes): number {
  return new DataView(bytes.buffer).getUint32(0);
}

async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}
