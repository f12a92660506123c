import { getDocument, PDFWorker, VerbosityLevel, type PDFDocumentProxy } from "pdfjs-dist";
import { pdfStart, pdfStartWithin } from "./file-signature.ts";
import { PageNotShownError, type PageProblem } from "./page-problem.ts";
import type { EnclosedFile } from "./narratives/narrative.ts";
import { mostPages, type Opened } from "./page-source.ts";
import { insideOf } from "./pdf-inside.ts";
import { PdfFiles } from "./pdf-files.ts";
import { readPdfMessage, type PdfMessage } from "./pdf-messages.ts";
import { startPdfWorker } from "./pdf-worker.ts";

/** How much time and memory a page may take, and which decoders are used. */
export type PdfEffort = {
  readonly pageMs: number;
  /** Pixels of one image; one of 100 megapixels is a poster at 600 dpi. */
  readonly imagePixels: number;
  /** Bytes that the images of one page take, unfolded. */
  readonly imageBytes: number;
  /** Drawing commands of one page: a thousand take about a megabyte. */
  readonly operators: number;
  /** The browser's decoders of images are faster, pdf.js's own forgive more. */
  readonly hasBrowserDecoders: boolean;
};

export const usualEffort: PdfEffort = {
  pageMs: 10_000,
  imagePixels: 100_000_000,
  imageBytes: 800_000_000,
  operators: 300_000,
  hasBrowserDecoders: true,
};

/** When somebody asked for it. */
export const greatEffort: PdfEffort = {
  pageMs: 60_000,
  imagePixels: 400_000_000,
  imageBytes: 1_600_000_000,
  operators: 1_200_000,
  hasBrowserDecoders: false,
};

/** One worker with one open PDF in it. It can be ended at any time, whatever the worker is at. */
export type PdfSession = {
  readonly document: PDFDocumentProxy;
  /** Settles as `work` does, or rejects with a `PageNotShownError` once the session is over. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  readonly end: (why: PageProblem) => void;
  readonly hasEnded: () => boolean;
  /** Images that could not be decoded; one that several pages share is told of once. */
  readonly missingImages: ReadonlySet<string>;
  /** Pages whose drawing commands are kept by pdf.js, so that the worker says nothing of them again. */
  readonly listed: Set<number>;
  /** The drawing commands of those pages, by their numbers. */
  readonly functions: Map<number, readonly number[]>;
  /** Hears what the worker sends until the result is called. */
  readonly listen: (hear: (message: PdfMessage) => void) => () => void;
};

export type OpenedSession =
  | {
      readonly ok: true;
      readonly session: PdfSession;
      /** Files that lie inside the PDF. */
      readonly encloses: readonly EnclosedFile[];
    }
  | Extract<Opened, { readonly ok: false }>;

const patienceMs = 20_000;

/**
 * Opens a PDF in a worker of its own, which ends with it: whatever a damaged or hostile file does there, the
 * page stays responsive and nothing stays behind.
 */
export async function openSession(content: Blob, effort: PdfEffort): Promise<OpenedSession> {
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.INFOS });
  const over = new AbortController();
  const end = (why: PageProblem) => {
    if (over.signal.aborted) return;
    over.abort(new PageNotShownError(why));
    worker.destroy();
    port.terminate();
  };
  const opened = await Promise.race([read(content, worker, effort), failureOf(port), patience()]);
  if (!opened.ok) {
    end("damaged");
    return opened;
  }
  const { document } = opened;
  const listeners = new Set<(message: PdfMessage) => void>();
  const missingImages = new Set<string>();
  port.addEventListener("message", ({ data }) => {
    const message = readPdfMessage(data);
    if (message?.kind === "image" && message.isMissing) missingImages.add(message.id);
    if (message !== undefined) for (const hear of listeners) hear(message);
  });
  const session: PdfSession = {
    document,
    during: (work) => orEnd(work, over.signal),
    end,
    hasEnded: () => over.signal.aborted,
    missingImages,
    listed: new Set(),
    functions: new Map(),
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
  return { ok: true, session, encloses: opened.encloses };
}

function orEnd<T>(work: Promise<T>, over: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new PageNotShownError(reasonOf(over)));
    if (over.aborted) stop();
    over.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => over.removeEventListener("abort", stop));
  });
}

function reasonOf({ reason }: AbortSignal): PageProblem {
  return reason instanceof PageNotShownError ? reason.problem : "damaged";
}

type Read =
  | {
      readonly ok: true;
      readonly document: PDFDocumentProxy;
      readonly encloses: readonly EnclosedFile[];
    }
  | Extract<Opened, { readonly ok: false }>;

async function read(content: Blob, worker: PDFWorker, effort: PdfEffort): Promise<Read> {
  try {
    const document = await getDocument({
      worker,
      // Moved, not copied, into the worker. Reading stretches of the blob as they are needed is slower: pdf.js
      // visits every page's dictionary on opening, all over the file.
      data: await bytesFromHeader(content),
      BinaryDataFactory: PdfFiles,
      useWorkerFetch: false,
      cMapPacked: true,
      isEvalSupported: false,
      enableXfa: false,
      // A page may hold an image that unfolds to gigabytes.
      maxImageSize: effort.imagePixels,
      isImageDecoderSupported: effort.hasBrowserDecoders,
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

/** Places in a PDF count from its header, and pdf.js looks for that in the first 1024 bytes alone. */
async function bytesFromHeader(content: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(await content.slice(0, pdfStartWithin).arrayBuffer());
  return new Uint8Array(await content.slice(Math.max(pdfStart(head), 0)).arrayBuffer());
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
