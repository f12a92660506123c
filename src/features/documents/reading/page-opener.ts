import type { PageOpener } from "#data";
import type { PictureReader } from "#interop/ocr";
import { ocrEngine } from "#interop/ocr";
import { textEngine } from "./engines.ts";

/** Opens documents to read all of their pages; what that takes is loaded when there is a document to read. */
export function createPageOpener(): PageOpener {
  let starting: Promise<PictureReader | undefined> | undefined;

  async function ocr(): Promise<PictureReader | undefined> {
    const before = await starting;
    if (before !== undefined && !before.hasEnded()) return before;
    starting = import("./start-ocr.ts").then(
      ({ startOcr }) => startOcr(),
      () => undefined,
    );
    return starting;
  }

  return {
    engines: [textEngine, ocrEngine],
    async open(document, content) {
      try {
        const { openPages } = await import("./open-pages.ts");
        return await openPages(document, content, ocr);
      } catch {
        // It could not be loaded: nothing is known about the document.
        return undefined;
      }
    },
    rest() {
      const ending = starting;
      starting = undefined;
      void ending?.then((reader) => reader?.end());
    },
  };
}
