import { strToU8, zipSync, type Zippable } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readZip } from "./read-zip.ts";

const zip = (files: Zippable) => zipSync(files).slice();

/** Where the directory's entry of a file begins. */
function directoryAt(bytes: Uint8Array, index: number): number {
  const starts = [...bytes.keys()].filter((at) =>
    [0x50, 0x4b, 1, 2].every((byte, offset) => bytes[at + offset] === byte),
  );
  return starts[index] ?? 0;
}

async function listOf(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readZip(bytes);
  if (!read.ok) throw new Error(read.reason);
  return {
    list: read.lines.slice(1).map(({ text }) => text),
    files: read.files.map(({ name }) => name),
    remarks: read.remarks,
  };
}

describe("an archive", () => {
  it("is the list of its files, which come with it as they are", async () => {
    const notes = strToU8("Relief was 80%.\n".repeat(200));
    const bytes = zip({
      "record/notes.txt": notes,
      "scan.tif": [strToU8("II*"), { level: 0 }],
      "inner.zip": zip({ "deep.txt": strToU8("deep") }),
      "__MACOSX/._notes.txt": strToU8("x"),
      "record/": [new Uint8Array(), { level: 0 }],
    });
    expect(await listOf(bytes)).toEqual({
      list: ["record/notes.txt | 3 kB", "scan.tif | 3 B", expect.stringMatching(/^inner\.zip \| /)],
      files: ["record/notes.txt", "scan.tif", "inner.zip"],
      remarks: ["1 file that a computer adds by itself is left out of the list."],
    });
    const read = await readZip(bytes);
    expect(read.ok && read.files[0]?.bytes).toEqual(notes);
  });

  it("names what is locked, damaged or packed in another way, and gives the rest", async () => {
    const bytes = zip({
      "a.txt": strToU8("aaaa".repeat(50)),
      "b.txt": strToU8("bbbb".repeat(50)),
      "c.txt": strToU8("c"),
    });
    const view = new DataView(bytes.buffer);
    view.setUint16(directoryAt(bytes, 0) + 8, 1, true);
    view.setUint32(directoryAt(bytes, 1) + 16, 1234, true);
    expect(await listOf(bytes)).toEqual({
      list: [
        "a.txt | 200 B | locked with a password, not unpacked",
        "b.txt | 200 B | damaged, not unpacked",
        "c.txt | 1 B",
      ],
      files: ["c.txt"],
      remarks: [
        "2 files in this archive couldn’t be unpacked; the list says why. Ask the sender for them.",
      ],
    });
    view.setUint16(directoryAt(bytes, 1) + 8, 1, true);
    view.setUint16(directoryAt(bytes, 2) + 8, 1, true);
    expect(await readZip(bytes)).toEqual({ ok: false, reason: "locked" });
  });

  it("never unpacks more than it promises, nor a promise without measure", async () => {
    const bytes = zip({ "bomb.txt": new Uint8Array(4_000_000), "note.txt": strToU8("note") });
    const view = new DataView(bytes.buffer);
    const sizeAt = directoryAt(bytes, 0) + 24;
    view.setUint32(sizeAt, 10, true);
    expect((await listOf(bytes)).list[0]).toBe("bomb.txt | 10 B | damaged, not unpacked");
    view.setUint32(sizeAt, 180 * 1024 * 1024, true);
    expect((await listOf(bytes)).list[0]).toMatch(/unpacks to more than 200 MB, not unpacked$/);
    view.setUint32(sizeAt, 2_000_000_000, true);
    expect(await readZip(bytes)).toEqual({ ok: false, reason: "too-large" });
  });

  it("whose files share their bytes, as in a bomb, is damaged; so is one that is cut", async () => {
    const bytes = zip({ "a.txt": strToU8("same"), "b.txt": strToU8("same") });
    const cut = bytes.slice(0, bytes.length - 30);
    const view = new DataView(bytes.buffer);
    view.setUint32(directoryAt(bytes, 1) + 42, 0, true);
    for (const damaged of [bytes, cut]) {
      expect(await readZip(damaged)).toEqual({ ok: false, reason: "damaged" });
    }
  });

  it("keeps names as words: paths that lead elsewhere, old letters, nothing at all", async () => {
    const odd = zip({ "../../etc/passwd.txt": strToU8("x"), "r_sum_.txt": strToU8("y") });
    // As PCs of old wrote "résumé", in their code page.
    for (const start of [...odd.keys()].filter((at) => odd[at] === 0x72 && odd[at + 1] === 0x5f)) {
      odd[start + 1] = 0x82;
      odd[start + 5] = 0x82;
    }
    expect((await listOf(odd)).list).toEqual(["../../etc/passwd.txt | 1 B", "résumé.txt | 1 B"]);
    expect(await listOf(zip({}))).toEqual({ list: ["[No files]"], files: [], remarks: [] });
  });

  it("never throws, whatever bytes are changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const bytes = zip({ "a.txt": strToU8("words ".repeat(20)), "b.txt": strToU8("more") });
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
          const read = await readZip(bytes);
          expect(read.ok || /damaged|too-large|locked/.test(read.reason)).toBe(true);
        },
      ),
    );
  });
});
