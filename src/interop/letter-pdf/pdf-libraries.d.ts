// pdfkit's published types are of 0.17; this came with 0.20.
declare module "pdfkit/output" {
  /** Resolves with the file once the document has ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}

// Its published types know Node.js's Buffer alone; its code takes any bytes.
declare module "fontkit" {
  /** @throws {Error} for bytes that are no font */
  export function create(bytes: Uint8Array): { hasGlyphForCodePoint(code: number): boolean };
}

// As Vite's client types have it; the server, which sets letters too, is checked without them.
declare module "*.ttf?url" {
  const address: string;
  export default address;
}
