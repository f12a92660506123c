import type { PageSpan } from "./document.ts";

/** Puts pages and spans together: in order, without overlap, neighbours joined. */
export function joinPages(
  spans: readonly PageSpan[],
  pages: readonly number[] = [],
): [number, number][] {
  const all = [...spans, ...pages.map((page) => [page, page] as const)].toSorted(
    ([a], [b]) => a - b,
  );
  const joined: [number, number][] = [];
  for (const [first, last] of all) {
    const before = joined.at(-1);
    if (before === undefined || first > before[1] + 1) joined.push([first, last]);
    else before[1] = Math.max(before[1], last);
  }
  return joined;
}

/** The spans without some pages. */
export function withoutPages(
  spans: readonly PageSpan[],
  pages: readonly PageSpan[],
): [number, number][] {
  let left: [number, number][] = spans.map(([first, last]) => [first, last]);
  for (const [from, to] of pages) {
    left = left.flatMap(([first, last]): [number, number][] => {
      if (to < first || last < from) return [[first, last]];
      const before: [number, number][] = first < from ? [[first, from - 1]] : [];
      return to < last ? [...before, [to + 1, last]] : before;
    });
  }
  return left;
}

/** How many pages the spans hold, given that they do not overlap. */
export function countPages(spans: readonly PageSpan[]): number {
  return spans.reduce((count, [first, last]) => count + last - first + 1, 0);
}

/** "page 4", "pages 1–17", "pages 1–3, 7 and 9–12". */
export function pagesInWords(spans: readonly PageSpan[]): string {
  const parts = spans.map(([first, last]) =>
    first === last ? String(first) : `${String(first)}–${String(last)}`,
  );
  const last = parts.at(-1) ?? "none";
  const list = parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
  return `${countPages(spans) === 1 ? "page" : "pages"} ${list}`;
}
