import type { DocumentKind } from "#domain";
import { openImage } from "./open-image.ts";
import { openText } from "./open-text.ts";
import type { Opened } from "./page-source.ts";

/** Opens the content of a document. pdf.js is loaded when the first PDF is opened. */
export async function openDocument(kind: DocumentKind, content: Blob): Promise<Opened> {
  switch (kind) {
    case "pdf":
      return openWithPdfJs(content);
    case "image":
      return openImage(content);
    case "text":
      return openText(content);
  }
}

async function openWithPdfJs(content: Blob): Promise<Opened> {
  try {
    const { openPdf } = await import("./open-pdf.ts");
    return await openPdf(content);
  } catch {
    // The viewer itself could not be loaded or started: nothing is known about the file.
    return { ok: false, reason: "no-viewer" };
  }
}

/** Loads pdf.js while the reader is still choosing. Failing is for opening to tell. */
export function prepareForPdfs(): void {
  import("./open-pdf.ts").catch(() => undefined);
}
