// Character maps, fonts and image decoders that come with pdf.js; each is a file of the application's own
// origin and is fetched when a PDF needs it. The bundler gives every one an address with a hash.
const addresses: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>("/node_modules/pdfjs-dist/cmaps/*.bcmap", {
    query: "?url",
    import: "default",
    eager: true,
  }),
  ...import.meta.glob<string>("/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}", {
    query: "?url",
    import: "default",
    eager: true,
  }),
  ...import.meta.glob<string>("/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm", {
    query: "?url",
    import: "default",
    eager: true,
  }),
};

const folders: Readonly<Record<string, string>> = {
  cMapUrl: "cmaps",
  standardFontDataUrl: "standard_fonts",
  wasmUrl: "wasm",
};

/**
 * Fetches those files on the page's side, so that the worker, which handles what strangers sent, needs no
 * network of its own. The shape is pdf.js's `BinaryDataFactory`.
 */
export class PdfFiles {
  /** @throws {Error} for a file that pdf.js does not come with */
  async fetch({
    kind,
    filename,
  }: {
    readonly kind: string;
    readonly filename: string;
  }): Promise<Uint8Array> {
    const address = addresses[`/node_modules/pdfjs-dist/${folders[kind] ?? ""}/${filename}`];
    if (address === undefined) throw new Error("pdf.js has no such file");
    const answer = await fetch(address);
    if (!answer.ok) throw new Error("a file of the PDF viewer cannot be loaded");
    return new Uint8Array(await answer.arrayBuffer());
  }
}
