import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { findText } from "./find-text.ts";
import { asideAt, passageAround, quoteOf } from "./page-text.ts";
import { notesIn, pageTextOf } from "./pdf-words.ts";

const rect = [54, 600, 294, 622];

describe("the words of fields and comments", () => {
  it("are those of a filled form, and a quote of one does not run into the next", async () => {
    const pdf = await PDFDocument.create();
    const sheet = pdf.addPage([612, 792]);
    const form = pdf.getForm();
    const relief = form.createTextField("relief");
    relief.setText("eighty percent");
    relief.addToPage(sheet);
    const side = form.createDropdown("side");
    side.addOptions(["left", "right"]);
    side.select("right");
    side.addToPage(sheet);
    const task = getDocument({ data: await pdf.save(), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const content = await page.getTextContent();
    const notes = notesIn(await page.getAnnotations({ intent: "any" }));
    await task.destroy();
    const text = pageTextOf({ content, notes });
    const quotes = ["percent", "right"].map((words) => {
      const [hit] = findText(text, words);
      return hit && quoteOf(text, passageAround(text, hit));
    });
    expect(quotes).toEqual(["eighty percent", "right"]);
  });

  it("tell what is on the page from a comment and from what is hidden", () => {
    const notes = notesIn([
      { subtype: "FreeText", rect, annotationFlags: 4, contentsObj: { str: "typed on it" } },
      { subtype: "Text", rect, annotationFlags: 4, contentsObj: { str: "a sticky note" } },
      { subtype: "Widget", rect, annotationFlags: 2, fieldType: "Tx", fieldValue: "struck" },
      { subtype: "Popup", rect, contentsObj: { str: "a sticky note" } },
      { subtype: "Widget", rect, fieldType: "Tx", fieldValue: "secret", password: true },
      { subtype: "Widget", rect, fieldType: "Btn", fieldValue: "Off" },
      "no annotation",
    ]);
    const text = pageTextOf({ content: { items: [], styles: {}, lang: null }, notes });
    const kinds = ["typed", "sticky", "struck"].map((words) => {
      const [hit, ...more] = findText(text, words);
      expect(more).toEqual([]);
      return hit && asideAt(text, hit);
    });
    expect(kinds).toEqual([undefined, "comment", "hidden"]);
    expect(findText(text, "secret")).toEqual([]);
    // A scan does not become readable by a comment on it.
    expect(text.printed).toBe("");
  });
});
