import { pixelsPerCssPixel, releaseCanvas } from "./canvas-scale.ts";
import { type EnclosedFile, headingSign } from "./narratives/narrative.ts";
import type { Opened, PageSize, PageView } from "./page-source.ts";
import { joinPieces } from "./page-text.ts";
import { chartText } from "./text/chart-text.ts";
import { nextTurn } from "./text/next-turn.ts";
import { linesPerPage, type TextPages, textPages } from "./text/text-pages.ts";

/** About 80 MB of notes; with more, a browser can no longer scroll the pages. */
export const mostTextPages = 20_000;
/** A letter page at 96 dpi, with lines that fill it. */
const size: PageSize = { width: 816, height: 1056 };
const margin = 72;
const lineHeight = (size.height - 2 * margin) / linesPerPage;
const fontSize = 12;
const fontFamily = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
/** Pages that are read in one turn: a search through thousands must not stop the page. */
const pagesPerTurn = 8;

/** Opens plain text as pages that always break at the same places, so that a page can be cited. */
export async function openText(content: Blob): Promise<Opened> {
  const read = chartText(new Uint8Array(await content.arrayBuffer()));
  if (!read.ok) return { ok: false, reason: "damaged" };
  return openLines(read.text, {
    hasHeadings: false,
    encloses: [],
    remarks: read.remark === undefined ? [] : [read.remark],
  });
}

type Line = { readonly text: string; readonly isHeading: boolean };

type AboutLines = {
  readonly hasHeadings: boolean;
  readonly encloses: readonly EnclosedFile[];
  readonly remarks: readonly string[];
};

/** Opens words that have been read already; with headings, a line that begins with `headingSign` is one. */
export async function openLines(text: string, about: AboutLines): Promise<Opened> {
  const pages = await textPages(text, mostTextPages);
  return pages === undefined ? { ok: false, reason: "too-much-text" } : openLinePages(pages, about);
}

/** Opens lines that are broken into pages already, each line with no more letters than a page has room for. */
export function openLinePages(pages: TextPages, about: AboutLines): Opened {
  if (pages.length > mostTextPages) return { ok: false, reason: "too-much-text" };
  const linesOf = (page: number) =>
    (pages[page - 1] ?? []).map((line): Line => {
      const isHeading = about.hasHeadings && line.startsWith(headingSign);
      return { text: isHeading ? line.slice(headingSign.length) : line, isHeading };
    });
  let pagesRead = 0;
  const { encloses, remarks } = about;
  return {
    ok: true,
    encloses,
    remarks,
    source: {
      pageCount: pages.length,
      sizeOf: async () => size,
      async draw(page, view, signal) {
        signal.throwIfAborted();
        return drawLines(linesOf(page), view);
      },
      async textOf(page) {
        pagesRead += 1;
        if (pagesRead % pagesPerTurn === 0) await nextTurn();
        return joinPieces(linesOf(page).map((line) => ({ text: line.text, endsLine: true })));
      },
      layText: async (page, view, host) => layLines(linesOf(page), view, host),
      release: () => undefined,
      close: () => undefined,
    },
  };
}

function drawLines(lines: readonly Line[], { scale }: PageView): HTMLCanvasElement {
  const shown = { width: size.width * scale, height: size.height * scale };
  const fineness = pixelsPerCssPixel(shown, globalThis.devicePixelRatio);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(shown.width * fineness));
  canvas.height = Math.max(1, Math.round(shown.height * fineness));
  const context = canvas.getContext("2d");
  if (context === null) {
    releaseCanvas(canvas);
    throw new Error("the browser gives no canvas");
  }
  context.scale(scale * fineness, scale * fineness);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = "#1b1f24";
  context.textBaseline = "middle";
  lines.forEach(({ text, isHeading }, index) => {
    context.font = `${isHeading ? "bold " : ""}${String(fontSize)}px ${fontFamily}`;
    // A line runs as its first letter does, from the same margin, here and in the words laid over it.
    context.direction = runsRightToLeft(text) ? "rtl" : "ltr";
    context.textAlign = "left";
    context.fillText(text, margin, margin + (index + 0.5) * lineHeight);
  });
  return canvas;
}

function layLines(
  lines: readonly Line[],
  { scale }: PageView,
  host: HTMLElement,
): readonly HTMLElement[] {
  return lines.map(({ text, isHeading }, index) => {
    const element = document.createElement("span");
    element.textContent = text;
    element.dir = "auto";
    if (isHeading) element.style.fontWeight = "bold";
    element.style.left = `${String(margin * scale)}px`;
    element.style.top = `${String((margin + index * lineHeight) * scale)}px`;
    element.style.fontFamily = fontFamily;
    element.style.fontSize = `${String(fontSize * scale)}px`;
    element.style.lineHeight = `${String(lineHeight * scale)}px`;
    host.append(element, document.createElement("br"));
    return element;
  });
}

function runsRightToLeft(line: string): boolean {
  const [first = ""] = /\p{L}/u.exec(line) ?? [];
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(first);
}
