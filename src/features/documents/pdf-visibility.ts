import { AnnotationMode, type PDFPageProxy } from "pdfjs-dist";
import { releaseCanvas } from "./canvas-scale.ts";
import { piecesOf, type PageText, type TextSpan } from "./page-text.ts";
import { drawPdfPage, viewportOf } from "./pdf-draw.ts";
import { operators } from "./pdf-messages.ts";
import type { PdfEffort, PdfSession } from "./pdf-session.ts";
import type { PdfWords } from "./pdf-words.ts";
import { canBeSeen, type PixelBox } from "./pixel-visibility.ts";

/** Two pixels a point on most pages. */
const view = { scale: 1.5, rotation: 0 } as const;

/**
 * Whether nobody can see the words of a span on their page: written in the color of the paper, covered, off the
 * page, or tiny. The page is drawn with and without its words, and the two are compared where the words are. Words
 * laid over the picture of a scan count as seen: the picture shows them.
 */
export async function isHiddenOnPage(
  session: PdfSession,
  page: PDFPageProxy,
  words: PdfWords,
  text: PageText,
  span: TextSpan,
  effort: PdfEffort,
): Promise<boolean> {
  const boxes = boxesOf(page, words, text, span);
  if (boxes.length === 0) return false;
  const { signal } = new AbortController();
  const { canvas: whole } = await drawPdfPage(session, page, view, effort, signal);
  const functions = session.functions.get(page.pageNumber);
  const wordless = globalThis.document.createElement("canvas");
  try {
    if (functions === undefined) return false;
    wordless.width = whole.width;
    wordless.height = whole.height;
    const pixels = whole.width / viewportOf(page, view).width;
    const viewport = viewportOf(page, { ...view, scale: view.scale * pixels });
    const task = page.render({
      canvas: wordless,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
      operationsFilter: (index) => functions[index] !== operators.showText,
    });
    await session.during(task.promise);
    const isPicture = functions.some((fn) => pictures.has(fn));
    return !boxes.some((box) => {
      const scaled = {
        left: box.left * pixels,
        top: box.top * pixels,
        right: box.right * pixels,
        bottom: box.bottom * pixels,
      };
      return canBeSeen(whole, wordless, scaled, isPicture);
    });
  } finally {
    releaseCanvas(whole);
    releaseCanvas(wordless);
  }
}

/** Commands that paint images and masks, as in pdf.js's `OPS`. */
const pictures: ReadonlySet<number> = new Set([83, 84, 85, 86, 87, 88, 89, 90]);

/** Where the words of a span are drawn, in pixels of `view`; those of fields and comments are not drawn as words. */
function boxesOf(
  page: PDFPageProxy,
  { content }: PdfWords,
  text: PageText,
  span: TextSpan,
): readonly PixelBox[] {
  const items = content.items.filter((item) => "str" in item);
  const viewport = viewportOf(page, view);
  return piecesOf(text, span).flatMap(({ piece, from, to }): readonly PixelBox[] => {
    const item = items[piece];
    if (item === undefined || item.str.trim() === "") return [];
    const transform: readonly unknown[] = item.transform;
    const [a, b, c, d, x, y] = transform.map(Number);
    if (!a && !b) return [];
    const along = Math.hypot(a ?? 0, b ?? 0);
    const unit = { x: (a ?? 0) / along, y: (b ?? 0) / along };
    const length = Math.max(item.str.length, 1);
    const corners = [from, to].flatMap((at) => {
      const reach = (item.width * Math.min(at, length)) / length;
      const foot = { x: (x ?? 0) + unit.x * reach, y: (y ?? 0) + unit.y * reach };
      return [
        viewport.convertToViewportPoint(foot.x, foot.y),
        viewport.convertToViewportPoint(foot.x + (c ?? 0) * 0.7, foot.y + (d ?? 0) * 0.7),
      ].map((point) => point.map(Number));
    });
    const across = corners.map(([left = 0]) => left);
    const down = corners.map(([, top = 0]) => top);
    return [
      {
        left: Math.min(...across),
        right: Math.max(...across),
        top: Math.min(...down),
        bottom: Math.max(...down),
      },
    ];
  });
}
