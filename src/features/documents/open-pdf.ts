import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  TextLayer,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist";
import type { EnclosedFile } from "./narratives/narrative.ts";
import { insideOf } from "./pdf-inside.ts";
import { pixelsPerCssPixel, releaseCanvas } from "./canvas-scale.ts";
import { mostPages, type Opened, type PageSource, type PageView } from "./page-source.ts";
import { joinPieces, type PageText } from "./page-text.ts";
import { PdfFiles } from "./pdf-files.ts";
import { startPdfWorker } from "./pdf-worker.ts";

/** Points are 1/72 inch, CSS pixels 1/96. */
const pixelsPerPoint = 96 / 72;
const patienceMs = 20_000;

/**
 * Opens a PDF in a worker of its own, which ends with it: whatever a damaged or hostile file does there, the
 * page stays responsive and nothing stays behind.
 */
export async function openPdf(content: Blob): Promise<Opened> {
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  const opened = await Promise.race([read(content, worker), failureOf(port), patience()]);
  if (!opened.ok) {
    close();
    return opened;
  }
  return { ok: true, source: sourceOf(opened.document, close), encloses: opened.encloses };
}

type Read =
  | {
      readonly ok: true;
      readonly document: PDFDocumentProxy;
      readonly encloses: readonly EnclosedFile[];
    }
  | Extract<Opened, { readonly ok: false }>;

async function read(content: Blob, worker: PDFWorker): Promise<Read> {
  try {
    const document = await getDocument({
      worker,
      // Moved, not copied, into the worker. Reading stretches of the blob as they are needed is slower: pdf.js
      // visits every page's dictionary on opening, all over the file.
      data: new Uint8Array(await content.arrayBuffer()),
      BinaryDataFactory: PdfFiles,
      useWorkerFetch: false,
      cMapPacked: true,
      isEvalSupported: false,
      enableXfa: false,
      // A page may hold an image that unfolds to gigabytes; one of 100 megapixels is a poster at 600 dpi.
      maxImageSize: 100_000_000,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
    if (document.numPages > mostPages) return { ok: false, reason: "too-many-pages" };
    const inside = await insideOf(document);
    if (inside.reason !== undefined) {
      return { ok: false, reason: inside.reason, encloses: inside.encloses };
    }
    // A file can promise pages that it does not hold.
    await document.getPage(1);
    return { ok: true, document, encloses: inside.encloses };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { ok: false, reason: isLocked ? "locked" : "damaged" };
  }
}

function failureOf(port: Worker): Promise<Read> {
  return new Promise((resolve) => {
    port.addEventListener("error", () => resolve({ ok: false, reason: "no-viewer" }), {
      once: true,
    });
  });
}

function patience(): Promise<Read> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ ok: false, reason: "too-slow" }), patienceMs);
  });
}

function sourceOf(document: PDFDocumentProxy, close: () => void): PageSource {
  const texts = new Map<number, Promise<PageText>>();
  const viewportOf = (page: PDFPageProxy, { scale, rotation }: PageView) =>
    page.getViewport({ scale: scale * pixelsPerPoint, rotation: page.rotate + rotation });

  return {
    pageCount: document.numPages,

    async sizeOf(number) {
      const { width, height } = viewportOf(await document.getPage(number), upright);
      return { width, height };
    },

    async draw(number, view, signal) {
      const page = await document.getPage(number);
      signal.throwIfAborted();
      const size = viewportOf(page, view);
      const fineness = pixelsPerCssPixel(size, globalThis.devicePixelRatio);
      const viewport = viewportOf(page, { ...view, scale: view.scale * fineness });
      const canvas = globalThis.document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(viewport.width));
      canvas.height = Math.max(1, Math.round(viewport.height));
      const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
      const stop = () => task.cancel();
      signal.addEventListener("abort", stop, { once: true });
      try {
        await task.promise;
        return canvas;
      } catch (error) {
        releaseCanvas(canvas);
        throw error;
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },

    textOf(number) {
      const known = texts.get(number);
      if (known !== undefined) return known;
      const text = document.getPage(number).then(readText);
      texts.set(number, text);
      return text;
    },

    async layText(number, view, host) {
      const page = await document.getPage(number);
      const viewport = viewportOf(page, view);
      host.style.setProperty("--total-scale-factor", String(viewport.scale));
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: host,
        viewport,
      });
      await layer.render();
      return layer.textDivs;
    },

    release(number) {
      void document.getPage(number).then((page) => page.cleanup());
    },

    close,
  };
}

const upright: PageView = { scale: 1, rotation: 0 };

async function readText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent();
  return joinPieces(
    items.flatMap((item) => ("str" in item ? [{ text: item.str, endsLine: item.hasEOL }] : [])),
  );
}
