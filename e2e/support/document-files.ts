import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { degrees, PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";

// Files as they come in by fax and mail, about nobody. Each is made anew for every run.

/** Words on a page of a made document, by page number. */
export type PageWords = (page: number) => readonly string[];

/** A PDF of pages of words. */
export async function textPdf(pageCount: number, words: PageWords): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pageCount; page += 1) {
    const sheet = pdf.addPage([612, 792]);
    words(page).forEach((line, index) => {
      sheet.drawText(line, { x: 54, y: 730 - index * 16, size: 11, font });
    });
  }
  return Buffer.from(await pdf.save());
}

/** A PDF of one page and as many megabytes of something that no page shows and nothing can pack. */
export async function largePdf(megabytes: number): Promise<Buffer> {
  const pdf = await PDFDocument.load(await textPdf(1, chartPage));
  for (let part = 0; part < megabytes; part += 1) {
    pdf.context.register(pdf.context.stream(randomBytes(1_000_000)));
  }
  return Buffer.from(await pdf.save());
}

/** A therapy chart of any length: every page has its number, and full lines of words. */
export function chartPage(page: number): readonly string[] {
  return [
    `Physical therapy progress note ${String(page)}`,
    "Alex Example, fictitious, seen at the Example Clinic",
    "",
    ...Array.from(
      { length: 34 },
      (_, line) =>
        `${String(page)}.${String(line + 1)} Levator ani massage and coccyx mobilization; sitting tolerance in minutes.`,
    ),
  ];
}

/** A PDF with files in it; as a portfolio, its own page is only their cover. */
export async function enclosingPdf(
  files: Readonly<Record<string, Buffer>>,
  isPortfolio: boolean,
): Promise<Buffer> {
  const pdf = await PDFDocument.load(
    await textPdf(1, () => ["For the best experience, open this PDF portfolio in Acrobat."]),
  );
  for (const [name, content] of Object.entries(files)) await pdf.attach(content, name);
  if (isPortfolio)
    pdf.catalog.set(PDFName.of("Collection"), pdf.context.obj({ Type: "Collection", View: "D" }));
  return Buffer.from(await pdf.save());
}

/** A form in XFA: a page that asks for another program stands for it, with or without fields of its own. */
export async function xfaPdf(hasField: boolean): Promise<Buffer> {
  const pdf = await PDFDocument.load(
    await textPdf(1, () => [
      "Please wait...",
      "If this message is not eventually replaced by the proper contents of the document,",
      "your PDF viewer may not be able to display this type of document.",
    ]),
  );
  if (hasField) pdf.getForm().createTextField("reason").addToPage(pdf.getPage(0));
  const form = pdf.context.stream(
    `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform name="form1"/></template></xdp:xdp>`,
  );
  pdf.catalog.getOrCreateAcroForm().dict.set(PDFName.of("XFA"), pdf.context.register(form));
  pdf.catalog.set(PDFName.of("NeedsRendering"), pdf.context.obj(true));
  // Once more drawn by its maker, the form would lose what it is about.
  return Buffer.from(await pdf.save({ updateFieldAppearances: false }));
}

/** The same PDF under a password. */
export async function lockedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([612, 792]);
  pdf.encrypt({ userPassword: "example", ownerPassword: "example" });
  return Buffer.from(await pdf.save());
}

/** A PDF of which only the first part arrived. */
export async function truncatedPdf(): Promise<Buffer> {
  const whole = await textPdf(5, chartPage);
  return whole.subarray(0, Math.floor(whole.length / 2));
}

/** Where on a page of `faxPdf` a black bar lies, in fractions of the page. */
export const faxBar = { x: 64 / 1728, y: 400 / 2200, width: 64 / 1728, height: 200 / 2200 };

/** Pages without words, each an image in the coding of fax machines (CCITT group 4) with one black bar. */
export async function faxPdf(pageCount: number, turn = 0): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pageCount; page += 1) {
    const sheet = pdf.addPage([612, 792]);
    sheet.setRotation(degrees(turn));
    const image = pdf.context.stream(groupFourBar(), {
      Type: "XObject",
      Subtype: "Image",
      Width: 1728,
      Height: 2200,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 1,
      Filter: "CCITTFaxDecode",
      DecodeParms: { K: -1, Columns: 1728, Rows: 2200 },
    });
    sheet.node.setXObject(PDFName.of("Fax"), pdf.context.register(image));
    const drawing = pdf.context.stream("612 0 0 792 0 0 cm /Fax Do");
    sheet.node.set(PDFName.of("Contents"), pdf.context.register(drawing));
  }
  return Buffer.from(await pdf.save());
}

/** 2200 lines of 1728 dots: white, but for 64 by 200 black dots at line 400, dot 64. */
function groupFourBar(): Uint8Array {
  const asAbove = "1";
  // A white run of 64 and a black run of 64, both in horizontal mode, then white to the end.
  const barBegins = ["001", "11011", "00110101", "0000001111", "0000110111", asAbove].join("");
  const barGoesOn = asAbove.repeat(3);
  const barEnds = `0001${asAbove}`;
  const end = "000000000001".repeat(2);
  const bits = [
    asAbove.repeat(400),
    barBegins,
    barGoesOn.repeat(199),
    barEnds,
    asAbove.repeat(2200 - 601),
    end,
  ].join("");
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

/** A grey PNG with a black square in its middle; `claimed` writes another size into its header. */
export function greyPng(
  width: number,
  height: number,
  claimed: { readonly width: number; readonly height: number } = { width, height },
): Buffer {
  const row = (y: number) =>
    Uint8Array.from({ length: width + 1 }, (_, x) => (x === 0 ? 0 : isInside(x, y) ? 0 : 220));
  const isInside = (x: number, y: number) =>
    Math.abs(x - width / 2) < width / 8 && Math.abs(y - height / 2) < height / 8;
  const pixels = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed.width, 0);
  header.writeUInt32BE(claimed.height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(pixels)),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function crc32(bytes: Buffer): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
