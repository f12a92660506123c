import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, StandardFonts, type PDFPage } from "@cantoo/pdf-lib";

// PDFs with a page that cannot be drawn, or not within reason, about nobody. Made anew for every run.

/** What a page of a made document is like. */
export type FlawedPage =
  | "text"
  | "undecodable"
  | "large-image"
  | "damaged"
  | "cut"
  | "endless"
  | "blank";

/** A PDF of letter pages, each of its kind. A `text` page says which page it is. */
export async function flawedPdf(...pages: readonly FlawedPage[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pages.forEach((kind, index) => {
    const sheet = pdf.addPage([612, 792]);
    const words = `Progress note, page ${String(index + 1)}`;
    // Words that are drawn do not make up for an image that is not.
    if (!["blank", "damaged", "cut"].includes(kind))
      sheet.drawText(words, { x: 54, y: 730, size: 12, font });
    const fill = fills[kind];
    fill?.(pdf, sheet);
  });
  return Buffer.from(await pdf.save());
}

const fills: Partial<Record<FlawedPage, (pdf: PDFDocument, sheet: PDFPage) => void>> = {
  undecodable: (pdf, sheet) =>
    drawImage(pdf, sheet, Buffer.from("no image of any kind"), {
      ...{ Width: 850, Height: 1100, ColorSpace: "DeviceGray", BitsPerComponent: 8 },
      Filter: "JPXDecode",
    }),
  // Letter size at 1200 dpi.
  "large-image": (pdf, sheet) =>
    drawImage(pdf, sheet, deflateSync(Buffer.alloc((10_200 / 8) * 13_200, 0b1111_0000)), {
      ...{ Width: 10_200, Height: 13_200, ColorSpace: "DeviceGray", BitsPerComponent: 1 },
      Filter: "FlateDecode",
    }),
  damaged: (pdf, sheet) =>
    setPacked(
      pdf,
      sheet,
      Buffer.from(packedBars().map((byte, at) => (at > 40 ? byte ^ 0x5a : byte))),
    ),
  cut: (pdf, sheet) => setPacked(pdf, sheet, packedBars().subarray(0, 300)),
  // A hundred kilobytes that unfold to three million drawing commands.
  endless(pdf, sheet) {
    setPacked(pdf, sheet, deflateSync(Buffer.from("1 2 3 4 re f\n".repeat(1_500_000))));
  },
};

function packedBars(): Buffer {
  const bars = Array.from(
    { length: 400 },
    (_, bar) => `54 ${String(bar)} ${String(bar * 7)} 1 re f`,
  );
  return deflateSync(bars.join("\n"));
}

function setPacked(pdf: PDFDocument, sheet: PDFPage, bytes: Uint8Array): void {
  const stream = pdf.context.stream(bytes, { Filter: "FlateDecode" });
  sheet.node.set(PDFName.of("Contents"), pdf.context.register(stream));
}

function drawImage(
  pdf: PDFDocument,
  sheet: PDFPage,
  bytes: Uint8Array,
  entries: Readonly<Record<string, string | number>>,
): void {
  const image = pdf.context.stream(bytes, { Type: "XObject", Subtype: "Image", ...entries });
  sheet.node.setXObject(PDFName.of("Scan"), pdf.context.register(image));
  const drawing = pdf.context.stream("q 500 0 0 600 54 54 cm /Scan Do Q");
  sheet.node.addContentStream(pdf.context.register(drawing));
}

/** A PDF that lists two pages and holds one. */
export function pdfWithoutSecondPage(): Buffer {
  const drawing = "BT /F1 12 Tf 54 700 Td (Page one of two) Tj ET";
  return Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
      "2 0 obj << /Type /Pages /Count 2 /Kids [3 0 R 9 0 R] >> endobj",
      "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]",
      "/Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >> endobj",
      `4 0 obj << /Length ${String(drawing.length)} >> stream`,
      drawing,
      "endstream endobj",
      "5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
      "trailer << /Size 6 /Root 1 0 R >>",
      "%%EOF",
    ].join("\n"),
  );
}
