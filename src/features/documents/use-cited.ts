import { useEffect, useState } from "react";
import type { CaseCitation } from "#domain";
import { placeOf } from "./citing.ts";
import { locateQuote } from "./find-text.ts";
import type { Place } from "./page-column.tsx";
import type { PageSource } from "./page-source.ts";

/** The place of a citation; its words are looked for on its page and on those beside it. */
export function useCited(
  source: PageSource,
  citation: CaseCitation | undefined,
  tell: (words: string) => void,
): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    if (citation === undefined) return undefined;
    let isWanted = true;
    const page = Math.min(placeOf(citation).page, source.pageCount);
    const show = async () => {
      const { resource, path, quote } = citation;
      const ofData =
        resource === undefined || path === undefined ? undefined : source.placeOf?.(resource, path);
      const found = ofData ?? (await findQuote(source, quote, page));
      if (!isWanted) return;
      const next: Place =
        citation.region === undefined ? (found ?? { page }) : { page, region: citation.region };
      // Another page was read meanwhile and nothing else has changed: the reader stays where she is.
      setPlace((before) => (isSame(before, next) ? before : next));
      const isLost = quote !== undefined && citation.region === undefined && !found;
      tell(
        isLost
          ? `The quoted words were not found near page ${String(page)}.`
          : `Page ${String(next.page)}`,
      );
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [source, citation, tell]);
  return citation === undefined ? undefined : place;
}

function isSame(one: Place | undefined, other: Place): boolean {
  return (
    one?.page === other.page &&
    one.region === other.region &&
    one.span?.start === other.span?.start &&
    one.span?.end === other.span?.end
  );
}

async function findQuote(
  source: PageSource,
  quote: string | undefined,
  page: number,
): Promise<Place | undefined> {
  if (quote === undefined) return undefined;
  for (const near of [page, page + 1, page - 1]) {
    if (near < 1 || near > source.pageCount) continue;
    // The page itself comes first; the others are rarely needed
    const text = await source.textOf(near).catch(() => undefined);
    const span = text === undefined ? undefined : locateQuote(text, quote);
    if (span !== undefined) return { page: near, span };
  }
  return undefined;
}
