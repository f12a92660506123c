import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";

/** A page as a fax machine or a scanner makes one: no letters, only a picture of them. */
export type Scan = {
  readonly lines: readonly string[];
  /** Strokes of a pen across the page, which nobody takes for words. */
  readonly hasStrokes?: boolean;
  /** How far it lies askew, in degrees clockwise. */
  readonly skew?: number;
  /** Quarter turns clockwise by which it was put in wrongly, in degrees. */
  readonly turn?: 0 | 90 | 180 | 270;
  /** `fax`: black and white with specks; `gray`: a JPEG on gray paper. */
  readonly kind?: "fax" | "gray";
  /** A line of letters that the fax server printed over the picture. */
  readonly stamp?: string;
};

/** Dots in each inch of a fine fax. */
const dotsPerInch = 204;
const [width, height] = [1734, 2244];

/** A PDF of scanned pages: a picture fills each page, 1 bit or JPEG. */
export async function scannedPdf(page: Page, scans: readonly Scan[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const scan of scans) {
    // One after the other: each is a large canvas
    const drawn = await drawScan(page, scan);
    const size: [number, number] = [
      (drawn.width * 72) / dotsPerInch,
      (drawn.height * 72) / dotsPerInch,
    ];
    const sheet = pdf.addPage(size);
    const image = pdf.context.stream(
      drawn.kind === "gray" ? drawn.bytes : deflateSync(drawn.bytes),
      {
        Type: "XObject",
        Subtype: "Image",
        Width: drawn.width,
        Height: drawn.height,
        ColorSpace: drawn.kind === "gray" ? "DeviceRGB" : "DeviceGray",
        BitsPerComponent: drawn.kind === "gray" ? 8 : 1,
        Filter: drawn.kind === "gray" ? "DCTDecode" : "FlateDecode",
      },
    );
    sheet.node.setXObject(PDFName.of("Scan"), pdf.context.register(image));
    const paint = `q ${String(size[0])} 0 0 ${String(size[1])} 0 0 cm /Scan Do Q`;
    sheet.node.addContentStream(pdf.context.register(pdf.context.stream(paint)));
    if (scan.stamp !== undefined)
      sheet.drawText(scan.stamp, { x: 40, y: size[1] - 14, size: 8, font });
  }
  return Buffer.from(await pdf.save());
}

async function drawScan(
  page: Page,
  { lines, hasStrokes = false, skew = 0, turn = 0, kind = "fax" }: Scan,
) {
  const drawn = await page.evaluate(
    async (scan) => {
      const sheet = new OffscreenCanvas(scan.width, scan.height);
      const context = sheet.getContext("2d", { willReadFrequently: true });
      if (context === null) throw new Error("the browser gives no canvas");
      context.fillStyle = scan.kind === "gray" ? "#d8d5cf" : "#fff";
      context.fillRect(0, 0, scan.width, scan.height);
      context.translate(scan.width / 2, scan.height / 2);
      context.rotate((scan.skew * Math.PI) / 180);
      context.translate(-scan.width / 2, -scan.height / 2);
      context.fillStyle = scan.kind === "gray" ? "#3a3a3a" : "#000";
      // 12 points at 204 dots an inch
      context.font = "34px 'Liberation Serif', 'DejaVu Serif', serif";
      scan.lines.forEach((line, index) => context.fillText(line, 170, 240 + index * 48));
      if (scan.hasStrokes) {
        context.lineWidth = 9;
        for (let stroke = 0; stroke < 9; stroke += 1) {
          context.beginPath();
          context.moveTo(200, 300 + stroke * 190);
          context.bezierCurveTo(600, 100 + stroke * 260, 900, 700, 1500, 500 + stroke * 130);
          context.stroke();
        }
      }
      const isOnItsSide = scan.turn % 180 !== 0;
      const turned = new OffscreenCanvas(
        isOnItsSide ? scan.height : scan.width,
        isOnItsSide ? scan.width : scan.height,
      );
      const turning = turned.getContext("2d", { willReadFrequently: true });
      if (turning === null) throw new Error("the browser gives no canvas");
      turning.translate(turned.width / 2, turned.height / 2);
      turning.rotate((scan.turn * Math.PI) / 180);
      turning.drawImage(sheet, -scan.width / 2, -scan.height / 2);
      if (scan.kind === "gray") {
        const jpeg = await turned.convertToBlob({ type: "image/jpeg", quality: 0.6 });
        const bytes = [...new Uint8Array(await jpeg.arrayBuffer())];
        return { width: turned.width, height: turned.height, bytes };
      }
      const { data } = turning.getImageData(0, 0, turned.width, turned.height);
      const rowBytes = Math.ceil(turned.width / 8);
      const bits = new Uint8Array(rowBytes * turned.height);
      // Specks of the line, the same in every run.
      let chance = 1;
      for (let y = 0; y < turned.height; y += 1) {
        for (let x = 0; x < turned.width; x += 1) {
          chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
          const isSpeck = chance % 4000 === 0;
          const isWhite = (data[(y * turned.width + x) * 4] ?? 255) > 150 && !isSpeck;
          const at = y * rowBytes + (x >> 3);
          if (isWhite) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
        }
      }
      return { width: turned.width, height: turned.height, bytes: [...bits] };
    },
    { lines: [...lines], hasStrokes, skew, turn, kind, width, height },
  );
  return { ...drawn, kind, bytes: Uint8Array.from(drawn.bytes) };
}
