import { TextLayer } from "pdfjs-dist";
import { PageNotShownError, type PageProblem } from "./page-problem.ts";
import type { PageSource } from "./page-source.ts";
import type { PageText } from "./page-text.ts";
import { drawPdfPage, hasPicture, viewportOf } from "./pdf-draw.ts";
import type { PdfSession } from "./pdf-session.ts";
import { efforts, pageOf, pdfSessions } from "./pdf-sessions.ts";
import { isHiddenOnPage } from "./pdf-visibility.ts";
import { placeNotes, pageTextOf, readPdfWords, type PdfWords } from "./pdf-words.ts";

/** How many pages' words are kept as pdf.js gives them, to be laid over a page. */
const mostWords = 6;

/** A page of a chart has more letters; the line that a fax machine prints on a page has fewer. */
const fewLetters = 350;

/** The pages of an open PDF. */
export function pdfSource(content: Blob, first: PdfSession): PageSource {
  const sessions = pdfSessions(content, first);
  const problems = new Map<number, PageProblem>();
  const failed = new Set<number>();
  const hardPages = new Set<number>();
  const texts = new Map<number, Promise<PageText>>();
  const words = new Map<number, Promise<PdfWords>>();

  const wordsOf = (number: number): Promise<PdfWords> => {
    const known = words.get(number);
    if (known !== undefined) return known;
    const read = sessions.inTurn("usual", false, async (session) =>
      readPdfWords(session, await pageOf(session, number)),
    );
    words.set(number, read);
    const oldest = words.keys().next().value;
    if (words.size > mostWords && oldest !== undefined) words.delete(oldest);
    return read;
  };

  const textOf = (number: number): Promise<PageText> => {
    const known = texts.get(number);
    if (known !== undefined) return known;
    const text = wordsOf(number).then(pageTextOf);
    texts.set(number, text);
    return text;
  };

  return {
    pageCount: first.document.numPages,

    async sizeOf(number) {
      const { width, height } = await sessions.now(async (session) =>
        viewportOf(await pageOf(session, number), upright),
      );
      return { width, height };
    },

    async draw(number, view, signal) {
      const known = problems.get(number);
      if (known !== undefined && failed.has(number)) throw new PageNotShownError(known);
      const effort = hardPages.has(number) ? "great" : "usual";
      try {
        const drawing = await sessions.inTurn(effort, true, async (session) => {
          signal.throwIfAborted();
          const page = await pageOf(session, number);
          return drawPdfPage(session, page, view, efforts[effort], signal);
        });
        // What pdf.js keeps of a page it does not complain of again.
        if (drawing.problem !== undefined) problems.set(number, drawing.problem);
        return drawing.canvas;
      } catch (error) {
        signal.throwIfAborted();
        const problem = error instanceof PageNotShownError ? error.problem : "damaged";
        problems.set(number, problem);
        failed.add(number);
        throw new PageNotShownError(problem);
      }
    },

    problemOf: (number) => problems.get(number),

    tryHarder(number) {
      if (hardPages.has(number)) return;
      hardPages.add(number);
      problems.delete(number);
      failed.delete(number);
    },

    async isHidden(number, span) {
      if (failed.has(number) || hardPages.has(number)) return false;
      const [text, read] = await Promise.all([textOf(number), wordsOf(number)]);
      return sessions.inTurn("usual", false, async (session) => {
        const page = await pageOf(session, number);
        return isHiddenOnPage(session, page, read, text, span, efforts.usual);
      });
    },

    async isPictureWithFewWords(number) {
      const { text, printed = text } = await textOf(number);
      if (printed.replaceAll(/\s/g, "").length > fewLetters) return false;
      return sessions.inTurn("usual", false, async (session) =>
        hasPicture(session, await pageOf(session, number)),
      );
    },

    textOf,

    async layText(number, view, host) {
      const [read, viewport] = await Promise.all([
        wordsOf(number),
        sessions.now(async (session) => viewportOf(await pageOf(session, number), view)),
      ]);
      // The layer counts in the page's own units, of which some pages have larger ones.
      const unit = viewport.scale * viewport.userUnit;
      host.style.setProperty("--total-scale-factor", String(unit));
      const layer = new TextLayer({ textContentSource: read.content, container: host, viewport });
      await layer.render();
      return [...layer.textDivs, ...placeNotes(read.notes, viewport, host)];
    },

    release(number) {
      words.delete(number);
      void sessions
        .now(async (session) => {
          const page = await pageOf(session, number);
          session.listed.delete(number);
          session.functions.delete(number);
          page.cleanup();
        })
        .catch(() => undefined);
    },

    close: sessions.close,
  };
}

const upright = { scale: 1, rotation: 0 } as const;
