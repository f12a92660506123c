import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { findText, locateQuote } from "./find-text.ts";
import { joinPieces, quoteOf } from "./page-text.ts";

/** The words of a page as pdf.js reads them from a real file. */
async function wordsOf(lines: readonly string[]) {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const sheet = pdf.addPage([612, 792]);
  lines.forEach((line, index) => {
    // Words set one by one, with nothing but distance between them, as many printers do.
    let x = 54;
    for (const word of line.split(" ")) {
      sheet.drawText(word, { x, y: 720 - index * 14, size: 11, font });
      x += font.widthOfTextAtSize(`${word} `, 11);
    }
  });
  const task = getDocument({ data: await pdf.save(), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  await task.destroy();
  return joinPieces(
    items.flatMap((item) => ("str" in item ? [{ text: item.str, endsLine: item.hasEOL }] : [])),
  );
}

describe("the words of a real PDF", () => {
  it("are found across words set one by one, lines, and a divided word", async () => {
    const text = await wordsOf([
      "Conservative care: eleven weeks of physical",
      "therapy. Relief after the diag-",
      "nostic block was 80 percent.",
    ]);
    const [hit] = findText(text, "weeks of PHYSICAL therapy");
    expect(hit && quoteOf(text, hit)).toBe("weeks of physical therapy");
    expect(findText(text, "diagnostic block")).toHaveLength(1);
    expect(locateQuote(text, "Relief after the diagnostic block was 80 percent.")).toBeDefined();
    expect(locateQuote(text, "Relief after the diag- nostic block")).toBeDefined();
    expect(locateQuote(text, "Relief after the diagnostic block was 90 percent.")).toBeUndefined();
  });
});
