/**
 * Does something once the page has nothing else to do. What it loads may fail, as when the network is away: it
 * is loaded again when it is needed.
 *
 * @returns takes the wish back
 */
export function whenIdle(work: () => Promise<void>): () => void {
  const leaving = new AbortController();
  const start = () => {
    if (!leaving.signal.aborted) void work().catch(() => undefined);
  };
  // Not every browser says when it is idle.
  if ("requestIdleCallback" in window) window.requestIdleCallback(start, { timeout: 2000 });
  else setTimeout(start, 500);
  return () => leaving.abort();
}
