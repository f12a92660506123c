import type { CaseDocument, DocumentStore } from "#domain";
import { releaseCanvas } from "./canvas-scale.ts";
import { openDocument } from "./open-document.ts";
import type { PageSource } from "./page-source.ts";

export type PagesChecked = {
  /** Pages that cannot be drawn, or not all of them. */
  readonly undrawn: readonly number[];
  /** The last page that was looked at. */
  readonly through: number;
};

/**
 * Draws each page once and small, from one on, until `signal` ends it or `most` were drawn. Documents that cannot
 * lack a page are not drawn at all.
 */
export async function checkPages(
  source: Pick<PageSource, "pageCount" | "draw" | "problemOf" | "release">,
  from: number,
  signal: AbortSignal,
  most = source.pageCount,
): Promise<PagesChecked> {
  if (source.problemOf === undefined) return { undrawn: [], through: source.pageCount };
  const undrawn: number[] = [];
  const last = Math.min(source.pageCount, from + most - 1);
  for (let page = from; page <= last; page += 1) {
    try {
      // One page after the other: each takes what memory there is for one
      releaseCanvas(await source.draw(page, { scale: 0.1, rotation: 0 }, signal));
    } catch {
      // Why it was not drawn is asked below; nothing is known about a page for which no time was left.
    }
    if (signal.aborted) return { undrawn, through: page - 1 };
    const problem = source.problemOf(page);
    if (problem !== undefined && problem !== "blank") undrawn.push(page);
    source.release(page);
  }
  return { undrawn, through: last };
}

/** So many pages are noted at once. */
const pagesAtOnce = 10;

/**
 * Goes on with the check that attaching began, where it stopped, in a worker of its own, until `signal` ends it: what
 * is found is noted as it is found, so that the next visit goes on from there.
 */
export async function checkRemainingPages(
  store: Pick<DocumentStore, "content" | "noteUndrawnPages">,
  { id, kind, mediaType, isUncounted, checkedThrough = Number.MAX_SAFE_INTEGER }: CaseDocument,
  signal: AbortSignal,
): Promise<void> {
  const stored = await store.content(id);
  if (!stored.ok || stored.value.integrity === "changed" || signal.aborted) return;
  const opened = await openDocument({ kind, mediaType }, stored.value.content);
  if (!opened.ok) return;
  const { source } = opened;
  try {
    for (let from = checkedThrough + 1; from <= source.pageCount && !signal.aborted;) {
      const most = isUncounted === true ? source.pageCount : pagesAtOnce;
      const { undrawn, through } = await checkPages(source, from, signal, most);
      // What was looked at before it was ended counts; of a document that is counted by it, all of it or nothing.
      if (through >= from && (isUncounted !== true || through === source.pageCount))
        await store.noteUndrawnPages(id, undrawn, through);
      from = through + 1;
    }
  } finally {
    source.close();
  }
}
