import { findText } from "./find-text.ts";
import type { PageSource } from "./page-source.ts";
import { asideAt, type AsideKind, type PageText, type TextSpan } from "./page-text.ts";
import { nextTurn } from "./text/next-turn.ts";
import { isSearchable } from "./text-quality.ts";

/** A place that says the words. `aside`: they are not to be read on the page itself. */
export type Hit = {
  readonly page: number;
  readonly span: TextSpan;
  readonly aside?: AsideKind;
};

export type Found = {
  readonly hits: readonly Hit[];
  /** How many pages have been searched for these words, from the first on. */
  readonly searched: number;
  /** Of those, the ones whose words cannot be found: scanned, not readable, or with letters that mean nothing. */
  readonly unsearchable: readonly number[];
};

/** Enough to see that the words are too common. */
const mostHits = 2000;
/** How long the page may be kept from drawing and answering keys. */
const sliceMs = 40;

/** Searches a document page by page and reports what it found so far, again and again, until the last page. */
export async function searchPages(
  source: Pick<PageSource, "pageCount" | "textOf">,
  words: string,
  signal: AbortSignal,
  report: (found: Found) => void,
): Promise<void> {
  const hits: Hit[] = [];
  const unsearchable: number[] = [];
  let sliceEnds = performance.now() + sliceMs;
  for (let page = 1; page <= source.pageCount; page += 1) {
    // One page after the other, so that the first hits come first
    const text = await source.textOf(page).catch(() => unread);
    if (signal.aborted) return;
    if (!isReadable(text)) unsearchable.push(page);
    if (hits.length < mostHits) {
      for (const span of findText(text, words)) {
        const aside = asideAt(text, span);
        hits.push(aside === undefined ? { page, span } : { page, span, aside });
      }
    }
    const isLast = page === source.pageCount;
    if (isLast || performance.now() > sliceEnds || (hits.length > 0 && page < 10)) {
      report({ hits: [...hits], searched: page, unsearchable: [...unsearchable] });
      await nextTurn();
      if (signal.aborted) return;
      sliceEnds = performance.now() + sliceMs;
    }
  }
}

const unread: PageText = { text: "", pieces: [] };

const readable = new WeakMap<PageText, boolean>();

/** Fields and comments of a scanned page do not make its words readable. */
function isReadable(text: PageText): boolean {
  // A page that was read and has no words is a blank one.
  if (text.origin === "ocr") return true;
  const known = readable.get(text) ?? isSearchable(text.printed ?? text.text);
  readable.set(text, known);
  return known;
}
