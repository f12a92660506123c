import type { DocumentKind } from "#domain";
import type { BundleWants } from "./bundles/bundle-messages.ts";
import { openImage } from "./open-image.ts";
import { openText } from "./open-text.ts";
import type { Opened } from "./page-source.ts";
import { type NarrativeType, narrativeTypes, writtenTypes } from "./text/text-kind.ts";

/**
 * Opens the content of a document. pdf.js is loaded when the first PDF is opened.
 *
 * @param wants what is wanted of data besides its pages
 */
export async function openDocument(
  { kind, mediaType }: { readonly kind: DocumentKind; readonly mediaType: string },
  content: Blob,
  wants: BundleWants = "pages",
): Promise<Opened> {
  switch (kind) {
    case "pdf":
      return openWithPdfJs(content);
    case "image":
      return ["image/tiff", "image/heic"].includes(mediaType)
        ? openInWorker("pictures", mediaType, content)
        : openImage(content);
    case "text": {
      const type = narrativeTypes.find((known) => known === mediaType);
      if (type !== undefined) return openWithReader(type, content, wants);
      return writtenTypes.some((known) => known === mediaType)
        ? openInWorker("written", mediaType, content)
        : openText(content);
    }
  }
}

/** What reads mail and markup is loaded when the first is opened. */
async function openWithReader(
  type: NarrativeType,
  content: Blob,
  wants: BundleWants,
): Promise<Opened> {
  try {
    if (type === "application/fhir+json") {
      const { openBundle } = await import("./bundles/open-bundle.ts");
      return await openBundle(content, wants);
    }
    const { openNarrative } = await import("./narratives/open-narrative.ts");
    return await openNarrative(type, content);
  } catch {
    return { ok: false, reason: "no-viewer" };
  }
}

/** What reads files of other programs is loaded when the first is opened. */
async function openInWorker(
  what: "pictures" | "written",
  mediaType: string,
  content: Blob,
): Promise<Opened> {
  try {
    if (what === "pictures") {
      const { openPictures } = await import("./open-pictures.ts");
      return await openPictures(mediaType, content);
    }
    const { openWritten } = await import("./open-written.ts");
    return await openWritten(mediaType, content);
  } catch {
    return { ok: false, reason: "no-viewer" };
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
