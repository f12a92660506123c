import { describe, expect, it } from "vitest";
import { undecoded } from "../../browser/codec/codec.ts";
import { newSeal } from "./seal-for-test.ts";
import { sealedCodec } from "./sealed-codec.ts";

const codec = sealedCodec(await newSeal(), "documents");
const mebibyte = 1024 * 1024;
/** Of the parts that a content is sealed in: its head's length and head vary with its type, slices do not. */
const sealedSlice = mebibyte + 29;

/** A content of so many bytes, in which no two slices are alike. */
function contentOf(size: number, type = "application/pdf"): Blob {
  return new Blob([Uint8Array.from({ length: size }, (_, at) => at ^ (at >> 12))], { type });
}

async function sealedOf(content: Blob, id = "one"): Promise<Blob> {
  const sealed = await codec.encode("contents", content, id);
  if (!(sealed instanceof Blob)) throw new Error("no blob");
  return sealed;
}

/** Whether what is read of a document under this id is the content. */
async function isRead(stored: unknown, content: Blob, id = "one"): Promise<boolean> {
  const read = await codec.decode("contents", stored, id);
  if (!(read instanceof Blob)) return false;
  expect([read.type, read.size]).toEqual([content.type, content.size]);
  return Buffer.from(await read.arrayBuffer()).equals(Buffer.from(await content.arrayBuffer()));
}

describe("the content of a document, sealed in slices", () => {
  it("comes back as it was, whatever its length", async () => {
    for (const size of [0, 1, mebibyte - 1, mebibyte, mebibyte + 1]) {
      const content = contentOf(size);
      const sealed = await sealedOf(content);
      expect(await isRead(sealed, content)).toBe(true);
      expect(await isRead(sealed, content, "another document")).toBe(false);
    }
  });

  it("is none where a slice is gone, twice there, in another place or of another content, or anything was changed", async () => {
    const content = contentOf(2.5 * mebibyte);
    const sealed = await sealedOf(content);
    const begin = sealed.size - 2.5 * mebibyte - 3 * 29;
    const head = sealed.slice(0, begin);
    const slice = (at: number, of = sealed) =>
      of.slice(begin + at * sealedSlice, begin + (at + 1) * sealedSlice);
    const shorter = await sealedOf(contentOf(2 * mebibyte));
    const other = await sealedOf(contentOf(2.5 * mebibyte), "another document");
    const flipped = async (place: number) => {
      const bytes = new Uint8Array(await sealed.arrayBuffer());
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return new Blob([bytes]);
    };
    const changed: readonly unknown[] = [
      new Blob([head, slice(0), slice(1)]),
      new Blob([head, slice(1), slice(0), slice(2)]),
      new Blob([head, slice(0), slice(0), slice(2)]),
      new Blob([head, slice(0), slice(1), slice(1)]),
      new Blob([head, slice(0), slice(1), slice(2), slice(2)]),
      new Blob([head, slice(0), slice(1, other), slice(2)]),
      new Blob([head, slice(0, shorter), slice(1), slice(2)]),
      new Blob([other.slice(0, begin), slice(0), slice(1), slice(2)]),
      new Blob([shorter.slice(0, begin), slice(0), slice(1)]),
      ...(await Promise.all([0, 3, 4, 10, begin, begin + 20, sealed.size - 1].map(flipped))),
      new Blob(),
      content,
      new Uint8Array(await sealed.arrayBuffer()),
      null,
    ];
    for (const [at, one] of changed.entries()) {
      expect([at, await codec.decode("contents", one, "one")]).toEqual([at, undecoded()]);
    }
    expect(await isRead(new Blob([head, slice(0), slice(1), slice(2)]), content)).toBe(true);
  });

  it("is not called changed where it is not there, or the browser does not give its bytes", async () => {
    expect(await codec.decode("contents", undefined, "one")).toBeUndefined();
    const sealed = await sealedOf(contentOf(10));
    Object.defineProperty(sealed, "slice", {
      value: () => ({ arrayBuffer: () => Promise.reject(new Error("gone from the disk")) }),
    });
    expect(await codec.decode("contents", sealed, "one")).toBeNull();
  });
});
