import { pixelsPerCssPixel, releaseCanvas } from "./canvas-scale.ts";
import { mostPages, type Opened, type PageSize, type PageView } from "./page-source.ts";
import { joinPieces } from "./page-text.ts";

const lettersPerLine = 88;
const linesPerPage = 52;
/** A letter page at 96 dpi, with lines that fill it. */
const size: PageSize = { width: 816, height: 1056 };
const margin = 72;
const lineHeight = (size.height - 2 * margin) / linesPerPage;
const fontSize = 12;
const fontFamily = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** Opens plain text as pages that always break at the same places, so that a page can be cited. */
export async function openText(content: Blob): Promise<Opened> {
  const pages = textPages(await content.text());
  if (pages.length > mostPages) return { ok: false, reason: "too-many-pages" };
  const linesOf = (page: number) => pages[page - 1] ?? [];
  return {
    ok: true,
    source: {
      pageCount: pages.length,
      sizeOf: async () => size,
      async draw(page, view, signal) {
        signal.throwIfAborted();
        return drawLines(linesOf(page), view);
      },
      textOf: async (page) => joinPieces(linesOf(page).map((text) => ({ text, endsLine: true }))),
      layText: async (page, view, host) => layLines(linesOf(page), view, host),
      release: () => undefined,
      close: () => undefined,
    },
  };
}

/** Breaks a text into pages of lines: at form feeds, at line ends, between words, and where nothing else helps. */
export function textPages(text: string): readonly (readonly string[])[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\t", "    ")
    .split("\f")
    .flatMap((sheet) => inChunks(sheet.split("\n").flatMap(brokenLine), linesPerPage));
}

function brokenLine(line: string): readonly string[] {
  const broken: string[] = [];
  let rest = line;
  while (rest.length > lettersPerLine) {
    const space = rest.lastIndexOf(" ", lettersPerLine);
    const end = space > lettersPerLine / 2 ? space + 1 : lettersPerLine;
    broken.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...broken, rest];
}

function inChunks(lines: readonly string[], length: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(lines.length / length) }, (_, chunk) =>
    lines.slice(chunk * length, (chunk + 1) * length),
  );
}

function drawLines(lines: readonly string[], { scale }: PageView): HTMLCanvasElement {
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
  context.font = `${String(fontSize)}px ${fontFamily}`;
  context.textBaseline = "middle";
  lines.forEach((line, index) =>
    context.fillText(line, margin, margin + (index + 0.5) * lineHeight),
  );
  return canvas;
}

function layLines(
  lines: readonly string[],
  { scale }: PageView,
  host: HTMLElement,
): readonly HTMLElement[] {
  return lines.map((line, index) => {
    const element = document.createElement("span");
    element.textContent = line;
    element.style.left = `${String(margin * scale)}px`;
    element.style.top = `${String((margin + index * lineHeight) * scale)}px`;
    element.style.fontFamily = fontFamily;
    element.style.fontSize = `${String(fontSize * scale)}px`;
    element.style.lineHeight = `${String(lineHeight * scale)}px`;
    host.append(element, document.createElement("br"));
    return element;
  });
}
