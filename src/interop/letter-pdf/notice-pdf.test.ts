import { describe, expect, test } from "vitest";
import { linesOf, type NoticePart } from "#domain";
import { letterFonts } from "./fonts-for-test.ts";
import { noticePdf, type PdfLetter } from "./notice-pdf.ts";
import { plain, readPdf } from "./read-pdf-for-test.ts";

const parts: readonly NoticePart[] = [
  { kind: "paragraph", text: "Example Health Plan" },
  { kind: "heading", text: "We need more time to decide" },
  { kind: "list", items: ["Member: Łucja Example-Ångström", "Relief: ≥ 50 % of the “worst” pain"] },
  { kind: "heading", text: "Why" },
  ...Array.from({ length: 40 }, (_, at): NoticePart => ({
    kind: "paragraph",
    text: `Paragraph ${String(at)}: the office files were not sent in time, and we wait for a report that is long enough to need a second line.`,
  })),
];

const letter: PdfLetter = {
  parts,
  title: "We need more time to decide",
  footer: "REF-77",
  writtenAt: "2026-03-06T15:00:00.000Z",
};

async function made(given: PdfLetter): Promise<Uint8Array> {
  const result = await noticePdf(given, letterFonts);
  if (!result.ok) throw new Error(`signs missing: ${result.missing.join()}`);
  return result.bytes;
}

describe("a letter as PDF", () => {
  test("has the letter’s own text, all of it, in order", async () => {
    const read = await readPdf(await made(letter));
    expect(read.text).toBe(plain(linesOf(parts).join(" ")));
    expect(read.pages).toBeGreaterThan(1);
  });

  test("has a title, a language and a structure a screen reader can follow", async () => {
    const read = await readPdf(await made(letter));
    expect(read.title).toBe("We need more time to decide");
    expect(read.language).toBe("en-US");
    expect(read.isTagged).toBe(true);
    expect(read.roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(read.roles).toContain("H2");
    expect(read.roles).toContain("P");
    expect(read.roles.filter((role) => role === "LBody")).toHaveLength(2);
  });

  test.each(["דוד כהן", "محمد الأحمد", "Ana \u202EzuiR"])(
    "is refused, not set wrongly, with a name that runs right to left: %s",
    async (name) => {
      const text = `Dear ${name}, your request was received.`;
      const result = await noticePdf(
        { ...letter, parts: [{ kind: "paragraph", text }] },
        letterFonts,
      );
      expect(result.ok).toBe(false);
      const missing = result.ok ? [] : result.missing;
      expect(missing.length).toBeGreaterThan(0);
      expect(missing.every((sign) => name.includes(sign))).toBe(true);
    },
  );

  test("says at the foot of each page how it was signed, as no part of its text", async () => {
    const signature = "Signed electronically with key 4F2A-9C01, Mar 6, 2026, 10:00 AM ET";
    const short = { ...letter, parts: parts.slice(0, 5) };
    const [signed, unsigned] = [await made({ ...short, signature }), await made(short)];
    const [found, without] = [await readPdf(signed), await readPdf(unsigned)];
    expect(found.text).toBe(without.text);
    expect(found.pages).toBe(without.pages);
    expect(signed.length).toBeGreaterThan(unsigned.length);
    const foreign = { ...short, signature: "Signed by 李 Example" };
    expect(await noticePdf(foreign, letterFonts)).toEqual({ ok: false, missing: ["李"] });
  });

  test("is the same file for the same letter", async () => {
    expect(await made(letter)).toEqual(await made(letter));
  });

  test("is not made with a sign its fonts do not have, which would be left out", async () => {
    const foreign = {
      ...letter,
      parts: [{ kind: "paragraph", text: "Member: 李 Example" }] as const,
    };
    expect(await noticePdf(foreign, letterFonts)).toEqual({ ok: false, missing: ["李"] });
  });
});

test("every page closes the tags it opens, also where a heading or a cover sheet starts a page", async () => {
  const many = parts.flatMap((part, at): readonly NoticePart[] =>
    at % 7 === 3
      ? [part, { kind: "heading", text: `Heading ${String(at)}` }, { kind: "list", items: ["One"] }]
      : [part],
  );
  const read = await readPdf(
    await made({ ...letter, parts: [...many, { kind: "heading", text: "Cover", page: "new" }] }),
  );
  expect(read.pages).toBeGreaterThan(3);
  expect(read.openTags).toEqual(read.openTags.map(() => 0));
});
