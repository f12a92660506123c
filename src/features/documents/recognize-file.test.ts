import { PDFDocument } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognizeFile } from "./recognize-file.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `Line ${String(at)}: therapy visit.`).join("\r\n");
const packed = { what: "an encoded file (base64), not readable text" };
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const plain = { kind: "text", mediaType: "text/plain" };

async function pdfBehind(start: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return Uint8Array.from([...bytesOf(start), ...(await pdf.save())]);
}

describe("what a file is", () => {
  it("is a PDF by its header, also behind what printers and gateways leave before it", async () => {
    const starts = ["", "\u0000\r\nX-Fax: 1\r\n", `\u001B%-12345X@PJL SET A=1\r\n`.repeat(90)];
    for (const start of starts) {
      expect(recognizeFile(await pdfBehind(start))).toEqual({
        kind: "pdf",
        mediaType: "application/pdf",
      });
    }
    expect(recognizeFile(bytesOf("She could not open the file; it begins with %PDF-1.4"))).toEqual(
      plain,
    );
  });

  it.each([
    ["\u0089PNG\r\n\u001A\n", { kind: "image", mediaType: "image/png" }],
    ["\u00FF\u00D8\u00FF\u00E0", { kind: "image", mediaType: "image/jpeg" }],
    ["Phone note, 9 March\r\n\tcalled back", plain],
    ["BMI 24.5 today", plain],
    ["MM\nII*\nPK notes", plain],
    ["{patient called}", plain],
    ["<3 visits so far", plain],
    ["[ ] films sent", plain],
    ["From: Dr. Example\nTo: the plan\nRelief was 80%", plain],
    ["II*\u0000....", { kind: "image", mediaType: "image/tiff" }],
    ["MM\u0000*....", { kind: "image", mediaType: "image/tiff" }],
    ["GIF89a....", { what: "a GIF image" }],
    ["BM\u0036\u0010\u0000\u0000\u0000\u0000\u0000\u0000", { what: "a BMP image" }],
    ["PK\u0003\u0004....notes.txt", { kind: "text", mediaType: "application/zip" }],
    ["PK\u0003\u0004....xl/workbook.xml", { what: "an Excel workbook" }],
    ["PK\u0003\u0004....word/document.xml", { kind: "text", mediaType: docx }],
    ["....ftypheic....", { kind: "image", mediaType: "image/heic" }],
    [
      "{\\rtf1 {\\pict\\bin4 \u0000\u0001\u0000\u00FF}}",
      { kind: "text", mediaType: "application/rtf" },
    ],
    ["\u00D0\u00CF\u0011\u00E0....", { what: "an older Word or Excel file" }],
    [
      `\u00D0\u00CF\u0011\u00E0..${Array.from("EncryptedPackage").join("\u0000")}`,
      { what: "an Office document locked with a password" },
    ],
    [
      `\u00D0\u00CF\u0011\u00E0..${Array.from("__properties_version1.0").join("\u0000")}`,
      { what: "an Outlook message" },
    ],
    ["{\\rtf1\\ansi", { kind: "text", mediaType: "application/rtf" }],
    ['{"case": [1, 2], "facts": {}}', { what: "a data file (JSON), not a page to read" }],
    [
      '<?xml version="1.0"?><export><row/></export>',
      { what: "a data file (XML), not a page to read" },
    ],
    [`${"JVBERi0xLjcKJYGBgYEK".repeat(4)}\r\n`.repeat(3), packed],
    ["data:application/pdf;base64,JVBERi0xLjcK", packed],
    ["MZ\u0090\u0000\u0003", { kind: "unsupported" }],
  ])("is told from %j", (start, expected) => {
    expect(recognizeFile(bytesOf(start))).toMatchObject(expected);
  });

  it.each([
    ["Windows-1252 early", bytesOf(`Patient: Jos\u00E9\r\nPain 7\u009610\r\n${lines(40)}`)],
    ["Windows-1252 late", bytesOf(`${lines(40)}\r\nRelief \u009380%\u0094 \u0096 her words`)],
    ["UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, ...utf16(lines(40))])],
    ["UTF-16 without one", utf16(lines(40))],
    ["UTF-8", new TextEncoder().encode("Schmerz beim Sitzen, größer")],
    ["DOS", bytesOf("Levator ani therapy\r\n\u001A")],
    ["an HL7 message", bytesOf("\u000BMSH|^~\\&|LAB|EX\rPID|1||0001\r\u001C\r")],
    ["a printer", bytesOf(`\u001BE\u001B&l0O Levator ani therapy\r\n${lines(40)}\f`)],
    ["a mainframe, filled up with zeros", bytesOf(`${lines(3)}${"\u0000".repeat(90)}`)],
    ["a paste with vertical tabs", bytesOf("Dr. Example called.\u000BRelief was 80%.")],
  ])("is text, from %s", (_from, bytes) => {
    expect(recognizeFile(bytes)).toEqual(plain);
  });

  it("is no text where letters of it are damaged", () => {
    const cut = new TextEncoder().encode("Schmerz beim Sitzen, größer");
    const [at] = [cut.length - 4];
    expect(recognizeFile(cut.filter((_, index) => index !== at))).toMatchObject({
      kind: "unsupported",
      what: "text with damaged letters",
    });
  });

  it("is always something, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1024 }), (bytes) => {
        expect(["pdf", "image", "text", "unsupported"]).toContain(recognizeFile(bytes).kind);
      }),
    );
  });
});
