import { releaseCanvas } from "./canvas-scale.ts";
import type { PageSource } from "./page-source.ts";

/** Most documents are through by then; pages that are left are told of when they are looked at. */
const patienceMs = 6000;

/**
 * The pages of a document that cannot be drawn, or not all of them. Each page is drawn once and small; where that
 * takes too long, the rest is not looked at. Documents that cannot lack a page are not drawn at all.
 */
export async function undrawnPagesOf(source: PageSource): Promise<readonly number[]> {
  if (source.problemOf === undefined) return [];
  const patience = AbortSignal.timeout(patienceMs);
  const undrawn: number[] = [];
  for (let page = 1; page <= source.pageCount && !patience.aborted; page += 1) {
    try {
      // One page after the other: each takes what memory there is for one
      releaseCanvas(await source.draw(page, { scale: 0.1, rotation: 0 }, patience));
    } catch {
      // Why it was not drawn is asked below; nothing is known about a page for which no time was left.
    }
    const problem = source.problemOf(page);
    if (problem !== undefined && problem !== "blank") undrawn.push(page);
    source.release(page);
  }
  return undrawn;
}
