import { PDFDocument } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSignature } from "./file-signature.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("what a file is", () => {
  it("is a PDF by its header, as a kept library writes it", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect(readSignature(await pdf.save())).toEqual({ kind: "pdf", mediaType: "application/pdf" });
  });

  it("is a PDF when a mail gateway left bytes before the header", () => {
    expect(readSignature(bytesOf("\u0000\r\nX-Fax: 1\r\n%PDF-1.4\n"))).toMatchObject({
      kind: "pdf",
    });
  });

  it.each([
    ["\u0089PNG\r\n\u001A\n", { kind: "image", mediaType: "image/png" }],
    ["\u00FF\u00D8\u00FF\u00E0", { kind: "image", mediaType: "image/jpeg" }],
    ["Phone note, 9 March\r\n\tcalled back", { kind: "text", mediaType: "text/plain" }],
    ["II*\u0000....", { kind: "unsupported", what: "a TIFF image" }],
    ["MM\u0000*....", { kind: "unsupported", what: "a TIFF image" }],
    ["PK\u0003\u0004....", { kind: "unsupported", what: "a Word, Excel or ZIP file" }],
    ["....ftypheic....", { kind: "unsupported", what: "a HEIC photo" }],
    ["{\\rtf1\\ansi", { kind: "unsupported", what: "a Rich Text document" }],
    ["  <!DOCTYPE html><script>", { kind: "unsupported", what: "a web page" }],
    ["MZ\u0090\u0000\u0003", { kind: "unsupported" }],
  ])("is told from %j", (start, expected) => {
    expect(readSignature(bytesOf(start))).toMatchObject(expected);
  });

  it("is text also when a letter of several bytes is cut at the end", () => {
    const umlaut = new TextEncoder().encode("Schmerz beim Sitzen, größer");
    expect(readSignature(umlaut.subarray(0, umlaut.length - 4))).toMatchObject({ kind: "text" });
  });

  it("is always something, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1024 }), (bytes) => {
        expect(["pdf", "image", "text", "unsupported"]).toContain(readSignature(bytes).kind);
      }),
    );
  });
});
