import type { PageOpener } from "#data";
import { textEngine } from "./engines.ts";

/** Opens documents to read all of their pages; what that takes is loaded when there is a document to read. */
export function createPageOpener(): PageOpener {
  return {
    engines: [textEngine],
    async open(document, content) {
      try {
        const { openPages } = await import("./open-pages.ts");
        return await openPages(document, content);
      } catch {
        // It could not be loaded: nothing is known about the document.
        return undefined;
      }
    },
    rest: () => undefined,
  };
}
