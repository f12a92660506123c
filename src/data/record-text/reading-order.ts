/** A page whose picture has yet to be read. */
export type PendingPage = { readonly document: string; readonly page: number };

/**
 * The page to read next: the one that is shown, then those behind it in its document, then those before it, nearest
 * first; after them the other documents from their first page on. `undefined` where none is left.
 */
export function nextPicture(
  pending: readonly PendingPage[],
  shown: PendingPage | undefined,
): PendingPage | undefined {
  const here = shown === undefined ? [] : pending.filter((one) => one.document === shown.document);
  if (shown === undefined || here.length === 0) return pending[0];
  return here.toSorted((one, other) => distance(one, shown) - distance(other, shown))[0];
}

/** Pages behind the shown one come before those ahead of it, however far away they are. */
function distance({ page }: PendingPage, shown: PendingPage): number {
  return page >= shown.page ? page - shown.page : 1_000_000 + shown.page - page;
}
