import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "number" ? [part] : Array.from(part, (letter) => letter.charCodeAt(0)),
    ),
  );

describe("bytes as text", () => {
  it("are the same words in UTF-8 and UTF-16, with or without a byte order mark", () => {
    const text = "Relief 80 % for Zoë";
    expect(decodeText(utf8(text))).toEqual({ ok: true, text, encoding: "utf-8" });
    expect(decodeText(utf8(`\uFEFF${text}`))).toEqual({ ok: true, text, encoding: "utf-8" });
    for (const isLittle of [true, false]) {
      const encoding = isLittle ? "utf-16le" : "utf-16be";
      expect(decodeText(utf16(`\uFEFF${text}`, isLittle))).toEqual({ ok: true, text, encoding });
      expect(decodeText(utf16(text, isLittle))).toEqual({ ok: true, text, encoding });
    }
  });

  it("are read as Windows-1252, and said to be, when no letter of them is UTF-8", () => {
    const file = bytes("relief ", 0x93, "80", 0x94, " ", 0x96, " Zo", 0xeb, " ", 0x80);
    const text = "relief “80” – Zoë €";
    expect(decodeText(file)).toEqual({ ok: true, text, encoding: "windows-1252" });
    const late = bytes("x".repeat(20_000), 0x92);
    expect(decodeText(late)).toEqual({
      ok: true,
      text: `${"x".repeat(20_000)}’`,
      encoding: "windows-1252",
    });
  });

  it("are refused with the place where no encoding fits", () => {
    expect(decodeText(bytes("abc", 0x81))).toEqual({
      ok: false,
      reason: "unknown-encoding",
      byte: 3,
    });
    // "é" whole, then a broken letter: a damaged UTF-8 file would turn into signs in Windows-1252.
    expect(decodeText(bytes("caf", 0xc3, 0xa9, " ", 0xe2, 0x80))).toEqual({
      ok: false,
      reason: "damaged",
      byte: 6,
    });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, "a", 0x93))).toEqual({
      ok: false,
      reason: "damaged",
      byte: 4,
    });
    expect(decodeText(bytes(0xff, 0xfe, "a", 0, 0x00, 0xd8, "b", 0))).toEqual({
      ok: false,
      reason: "damaged",
      byte: 4,
    });
    expect(decodeText(bytes(0xff, 0xfe, "a", 0, "b"))).toMatchObject({ ok: false, byte: 4 });
    expect(decodeText(bytes(0xff, 0xfe, 0, 0, "a", 0, 0, 0))).toMatchObject({ reason: "not-text" });
    expect(decodeText(bytes("PK", 3, 4, 0, 0, 9, 0))).toMatchObject({ reason: "not-text" });
  });

  it("say how many letters another program had already lost", () => {
    expect(decodeText(utf8("80\uFFFD and \uFFFD"))).toMatchObject({
      ok: true,
      replaced: { count: 2, first: 2 },
    });
  });

  it("come back as they were written, and no byte ever turns into U+FFFD", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, isLittle) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decodeText(utf8(text))).toMatchObject({ text });
        expect(decodeText(utf16(`\uFEFF${text}`, isLittle))).toMatchObject({ text });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (file) => {
        const read = decodeText(file);
        // EF BF BD is how a file itself spells U+FFFD; UTF-16 spells it as FF FD.
        const spelled = Array.from(file).join().split("239,191,189").length - 1;
        const shown = read.ok ? read.text.split("\uFFFD").length - 1 : 0;
        const isWide = read.ok && read.encoding.startsWith("utf-16");
        expect(isWide || shown <= spelled).toBe(true);
        expect(read.ok || read.byte <= file.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
