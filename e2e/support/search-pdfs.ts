import {
  degrees,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFString,
  StandardFonts,
} from "@cantoo/pdf-lib";

// PDFs whose words are hard to find, about nobody. Made anew for every run.

/** A page with a filled field, a comment, a note that is typed on it, and a field that is not shown. */
export async function filledForm(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const sheet = pdf.addPage([612, 792]);
  const label = "Relief after the diagnostic block, as the clinic measured it:";
  sheet.drawText(label, { x: 54, y: 700, size: 11, font });
  const relief = pdf.getForm().createTextField("relief");
  relief.setText("eighty percent");
  relief.addToPage(sheet, { x: 54, y: 660, width: 240, height: 22 });
  const note = (Subtype: string, words: string, bottom: number, F: number) =>
    pdf.context.register(
      pdf.context.obj({
        ...{ Type: "Annot", Subtype, F, Rect: [54, bottom, 294, bottom + 22] },
        Contents: PDFString.of(words),
        DA: PDFString.of("/Helv 11 Tf 0 g"),
      }),
    );
  for (const [kind, words, bottom, flags] of [
    ["FreeText", "wedge cushion since January", 600, 4],
    ["Text", "called the clinic twice", 560, 4],
    ["FreeText", "struck by the sender", 520, 2],
  ] as const) {
    sheet.node.addAnnot(note(kind, words, bottom, flags));
  }
  return Buffer.from(await pdf.save());
}

/** Page 1 reads as words; page 2 draws letters whose font does not say which they are. */
export async function meaninglessLetters(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([612, 792]).drawText("Progress note", { x: 54, y: 700, size: 12, font });
  const sheet = pdf.addPage([612, 792]);
  const glyph = pdf.context.register(pdf.context.stream("600 0 0 0 500 700 d1 0 0 500 700 re f"));
  const codes = Array.from({ length: 26 }, (_, index) => index + 1);
  const unnamed = pdf.context.obj({
    ...{ Type: "Font", Subtype: "Type3", FontBBox: [0, 0, 600, 700] },
    ...{ FontMatrix: [0.001, 0, 0, 0.001, 0, 0], FirstChar: 1, LastChar: 26 },
    Widths: codes.map(() => 600),
    Encoding: {
      Type: "Encoding",
      Differences: [1, ...codes.map((code) => PDFName.of(`g${String(code)}`))],
    },
    CharProcs: Object.fromEntries(codes.map((code) => [`g${String(code)}`, glyph])),
    Resources: {},
  });
  sheet.node.setFontDictionary(PDFName.of("F1"), pdf.context.register(unnamed));
  const line = "<0102030405060708090A0B0C0D0E0F10> Tj 0 -20 Td ";
  const drawing = pdf.context.stream(`BT /F1 12 Tf 54 700 Td ${line.repeat(12)} ET`);
  sheet.node.set(PDFName.of("Contents"), pdf.context.register(drawing));
  return Buffer.from(await pdf.save());
}

/** How a page lies in its file. */
export type Lie = { readonly unit: number; readonly turn: number; readonly isCropped: boolean };

/** One page for each, with the one word "therapy" somewhere off its middle. */
export async function oneWordPages(lies: readonly Lie[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { unit, turn, isCropped } of lies) {
    const sheet = pdf.addPage([300, 200]);
    sheet.node.set(PDFName.of("UserUnit"), PDFNumber.of(unit));
    sheet.setRotation(degrees(turn));
    if (isCropped) sheet.setCropBox(40, 30, 230, 150);
    sheet.drawText("therapy", { x: 70, y: 120, size: 24, font });
  }
  return Buffer.from(await pdf.save());
}

/** One word a page, each drawn another way. The words over the scan are an unseen layer, as scanners write it. */
export async function hiddenWords(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const black = "0 g";
  const scan =
    "q 300 0 0 60 50 690 cm BI /W 8 /H 2 /BPC 8 /CS /G /F /AHx ID 00FF00FFFF00FF0000FF00FF00FF00FF> EI Q";
  for (const [before, word, size, after] of [
    [black, "plain", 20, ""],
    ["1 g", "white", 20, ""],
    [`${black} 3 Tr`, "unseen", 20, ""],
    [black, "covered", 20, "1 g 40 680 400 60 re f"],
    [black, "tiny", 0.5, ""],
    [`${scan} 3 Tr`, "scanned", 20, ""],
  ] as const) {
    const sheet = pdf.addPage([612, 792]);
    sheet.node.setFontDictionary(PDFName.of("F1"), font.ref);
    const drawing = `${before} BT /F1 ${String(size)} Tf 60 705 Td (${word}) Tj ET ${after}`;
    sheet.node.set(PDFName.of("Contents"), pdf.context.register(pdf.context.stream(drawing)));
  }
  return Buffer.from(await pdf.save());
}
