/**
 * The worker that reads PDFs: pdf.js's own, and what it says on its console is passed on to the page, which learns
 * from it what of a page could not be drawn. pdf.js tells that nowhere else.
 */
export { WorkerMessageHandler } from "pdfjs-dist/build/pdf.worker.min.mjs";

/** A hostile file must not answer one request with a million warnings. */
const mostPerRequest = 200;
let left = mostPerRequest;

addEventListener("message", () => {
  left = mostPerRequest;
});

// pdf.js leaves alone what is not addressed to its own two ends.
const pass = (warning: unknown) => {
  if (left <= 0) return;
  left -= 1;
  postMessage({ targetName: "reader", warning: String(warning).slice(0, 300) });
};
Object.assign(globalThis.console, { info: pass, warn: pass, log: pass });

/**
 * pdf.js says nothing when packed content breaks off: it takes what there is. The browser's own unpacking knows;
 * that bytes follow behind the end is harmless, and has words of its own.
 */
globalThis.DecompressionStream = class extends DecompressionStream {
  override get writable() {
    const writable = super.writable;
    const getWriter = writable.getWriter.bind(writable);
    writable.getWriter = () => {
      const writer = getWriter();
      writer.closed.catch((error: unknown) => {
        if (!/junk|trailing|additional/i.test(String(error)))
          pass(`flate stream: ${String(error)}`);
      });
      return writer;
    };
    return writable;
  }
};
