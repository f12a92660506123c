import { AnnotationMode, OPS, type PDFPageProxy } from "pdfjs-dist";
import { pixelsPerCssPixel, releaseCanvas } from "./canvas-scale.ts";
import { problemInWarnings, type PageProblem } from "./page-problem.ts";
import type { PageView } from "./page-source.ts";
import type { PdfEffort, PdfSession } from "./pdf-session.ts";

/** Points are 1/72 inch, CSS pixels 1/96. */
const pixelsPerPoint = 96 / 72;

/** How a page lies when it is shown. */
export function viewportOf(page: PDFPageProxy, { scale, rotation }: PageView) {
  return page.getViewport({ scale: scale * pixelsPerPoint, rotation: page.rotate + rotation });
}

/** Whether an image is drawn on the page, as every scan is one, by its drawing commands. */
export async function hasPicture(session: PdfSession, page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await session.during(page.getOperatorList());
  return fnArray.some((fn) => pictureOperators.has(fn));
}

const pictureOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
]);

export type PdfDrawing = {
  readonly canvas: HTMLCanvasElement;
  readonly problem: PageProblem | undefined;
};

/**
 * Draws a page, and tells what of it could not be drawn. One page at a time: the worker does not say which page
 * its warnings are about.
 *
 * @throws when `signal` says that nobody wants the page any more, or the session is ended
 */
export async function drawPdfPage(
  session: PdfSession,
  page: PDFPageProxy,
  view: PageView,
  effort: PdfEffort,
  signal: AbortSignal,
): Promise<PdfDrawing> {
  const size = viewportOf(page, view);
  const fineness = pixelsPerCssPixel(size, globalThis.devicePixelRatio);
  const viewport = viewportOf(page, { ...view, scale: view.scale * fineness });
  const canvas = globalThis.document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const watch = watchDrawing(session, effort, page.pageNumber);
  // For display pdf.js waits for the screen's frames, of which a hidden page has none.
  const intent = globalThis.document.visibilityState === "hidden" ? "print" : "display";
  const task = page.render({ canvas, viewport, intent, annotationMode: AnnotationMode.ENABLE });
  const stop = () => task.cancel();
  signal.addEventListener("abort", stop, { once: true });
  try {
    await session.during(task.promise);
    return { canvas, problem: watch.problem() };
  } catch (error) {
    task.cancel();
    releaseCanvas(canvas);
    // What the worker still says about this page must not be laid to the next.
    await watch.isQuiet();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    watch.stop();
  }
}

/** The worker has a page in hand as long as it sends; it tells the end in a line of its own. */
const quietMs = 300;

function watchDrawing(session: PdfSession, effort: PdfEffort, pageNumber: number) {
  const warnings = new Set<string>();
  const drawn = new Set<string>();
  const functions: number[] = [];
  const endsWith = `page=${String(pageNumber)} - getOperatorList`;
  const isListed = session.listed.has(pageNumber);
  let [weight, imageBytes, isDone] = [0, 0, false];
  let tellQuiet: (() => void) | undefined;
  const stop = session.listen((message) => {
    switch (message.kind) {
      case "warning":
        warnings.add(message.text);
        if (!message.text.includes(endsWith)) break;
        isDone = true;
        tellQuiet?.();
        break;
      case "operators":
        for (const fn of message.functions) functions.push(fn);
        if (message.isLast) {
          session.listed.add(pageNumber);
          session.functions.set(pageNumber, functions);
        }
        weight += message.weight;
        for (const id of message.images) drawn.add(id);
        if (weight > effort.operators) session.end("complex");
        break;
      case "image":
        imageBytes += message.byteLength;
        if (imageBytes > effort.imageBytes) session.end("complex");
        break;
      case "words":
        break;
    }
  });
  return {
    stop,
    problem(): PageProblem | undefined {
      const said = problemInWarnings(warnings);
      if (said !== undefined) return said;
      if ([...drawn].some((id) => session.missingImages.has(id))) return "image";
      if (isListed) return undefined;
      // The worker gave the page up without a word: what is drawn ends where it did.
      if (!session.listed.has(pageNumber)) return "damaged";
      return weight === 0 ? "blank" : undefined;
    },
    isQuiet: () =>
      isListed || isDone || session.hasEnded()
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            tellQuiet = resolve;
            setTimeout(resolve, quietMs);
          }),
  };
}
