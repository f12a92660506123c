import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRtf } from "./read-rtf.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function read(text: string) {
  const outcome = await readRtf(bytesOf(text));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

const linesOf = async (text: string) =>
  (await read(text)).lines.map((line) => (line.isHeading ? `# ${line.text}` : line.text));

describe("a Rich Text file", () => {
  it("is its paragraphs, headings and rows of tables, without its tables of fonts and styles", async () => {
    const text = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s1 heading 1;}}{\info{\author Someone}}
\pard\outlinelevel0\b Physical therapy\par
\pard\plain Levator ani work\line for 9 weeks.\par
\trowd\cellx1000\cellx2000 Jan 5\cell 4 visits\cell\row
{\listtext 1.\tab}Seat cushion\par
{\field{\*\fldinst HYPERLINK "http://elsewhere.example"}{\fldrslt portal}}\par}`;
    expect(await linesOf(text)).toEqual([
      "# Physical therapy",
      "Levator ani work",
      "for 9 weeks.",
      "Jan 5 | 4 visits",
      "1.\tSeat cushion",
      "portal",
    ]);
  });

  it("reads letters of Unicode, of code pages and of fonts with one of their own", async () => {
    const text = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 Jos\'e9, 80\'25 \u8211?better\u8217\'92s {\uc0\u945 alpha} \f1\'e4\'e0\f0  \endash  {\uc2\u12354\'82\'a0}\par}`;
    expect(await linesOf(text)).toEqual(["José, 80% –better’s αalpha да – あ"]);
  });

  it("says which words are hidden, deleted or struck out, and keeps notes and headers apart", async () => {
    const text = String.raw`{\rtf1\ansi{\header Alex Example\par}Relief {\v 20%}80% {\deleted none}{\strike 9}10 visits{\footnote in writing}{\*\annotation check}\par \v0 end {\*\unknown left out}\par}`;
    expect(await linesOf(text)).toEqual([
      "[page header: Alex Example]",
      "Relief [hidden: 20%] 80% [deleted: none] [struck out: 9] 10 visits [note: in writing] [comment: check]",
      "end",
    ]);
  });

  it("gives its pictures as files and says what it cannot show", async () => {
    const text = String.raw`{\rtf1 {\*\shppict{\pict\pngblip 89504e470d0a1a0a00ff}}{\nonshppict{\pict\wmetafile8 0102}}{\pict\wmetafile8 0102030405060708}{\object{\*\objdata 0105}{\result shown}}\bin5 }}}}}\par}`;
    const { lines, files, remarks } = await read(text);
    expect(lines.map((line) => line.text)).toEqual(["[picture not shown][picture not shown]shown"]);
    expect(files.map(({ name }) => name)).toEqual(["Picture 1.png"]);
    expect([...(files[0]?.bytes ?? [])].slice(-2)).toEqual([0, 255]);
    expect(remarks).toEqual([
      "1 picture is in a form that can’t be shown here. Open the document in Word to see it.",
      "This document contains embedded files that are not shown. Open it in Word to see them.",
    ]);
  });

  it("that ends early says so, and one of endless groups is refused", async () => {
    expect((await read(String.raw`{\rtf1 Relief was 80`)).remarks).toEqual([
      "This document ends early: its end may be missing. Ask the sender for it again.",
    ]);
    expect(await readRtf(bytesOf(`{\\rtf1 ${"{".repeat(5000)}`))).toEqual({
      ok: false,
      reason: "damaged",
    });
  });

  it("never throws, whatever follows its first letters", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "{",
        "}",
        "\\",
        "\\u",
        "\\'",
        "\\*",
        "\\bin",
        "\\pict",
        "\\v",
        "\\f",
        "\\par",
      ),
      fc.string({ maxLength: 8 }),
      fc.integer().map(String),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const outcome = await readRtf(bytesOf(`{\\rtf1${pieces.join("")}`));
        expect(outcome.ok || outcome.reason === "damaged").toBe(true);
      }),
    );
  });
});
