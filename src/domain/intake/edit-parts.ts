import { joinPages, withoutPages } from "../case/page-spans.ts";
import { type DocumentPart, documentPartWords } from "./document-part.ts";

// What a person does with the documents in a file. Each gives new parts; every page stays in exactly one.

/** Parts that hold every page: what belongs to none is with the document before it, or a document of its own. */
export function wholeParts(parts: readonly DocumentPart[], pageCount: number): DocumentPart[] {
  const taken = parts.flatMap(({ pages }) => pages);
  const left = withoutPages([[1, pageCount]], taken);
  const whole = left.reduce<DocumentPart[]>(
    (all, span) => {
      const before = all.findIndex(({ pages }) => pages.some(([, last]) => last === span[0] - 1));
      return before === -1
        ? [...all, { kind: "other", title: documentPartWords.other, pages: [span] }]
        : all.map((part, at) =>
            at === before ? { ...part, pages: joinPages([...part.pages, span]) } : part,
          );
    },
    [...parts],
  );
  return inOrder(whole);
}

/** The pages of a document from this one on become a document of their own. */
export function startPartAt(parts: readonly DocumentPart[], page: number): DocumentPart[] {
  return parts.flatMap((part): DocumentPart[] => {
    const [first] = part.pages[0] ?? [page];
    const isWithin = part.pages.some(([from, to]) => from <= page && page <= to);
    if (!isWithin || first === page) return [part];
    const last = part.pages.at(-1)?.[1] ?? page;
    return [
      { ...part, pages: withoutPages(part.pages, [[page, last]]) },
      {
        kind: part.kind,
        title: documentPartWords[part.kind],
        pages: withoutPages(part.pages, [[1, page - 1]]),
      },
    ];
  });
}

/** A document becomes the end of the one before it. */
export function joinPart(parts: readonly DocumentPart[], index: number): DocumentPart[] {
  const [before, joined] = [parts[index - 1], parts[index]];
  if (before === undefined || joined === undefined) return [...parts];
  const pages = joinPages([...before.pages, ...joined.pages]);
  return parts.flatMap((part, at) => {
    if (at === index) return [];
    return [at === index - 1 ? { ...before, pages } : part];
  });
}

/** A page goes to another document; one that has no page left is gone. */
export function movePage(
  parts: readonly DocumentPart[],
  page: number,
  toIndex: number,
): DocumentPart[] {
  if (parts[toIndex] === undefined) return [...parts];
  const moved = parts.map((part, at) => {
    const pages = withoutPages(part.pages, [[page, page]]);
    return { ...part, pages: at === toIndex ? joinPages(pages, [page]) : pages };
  });
  return inOrder(moved.filter(({ pages }) => pages.length > 0));
}

/**
 * A document begins at another page: pages before it go to the document before, and pages from there on to its own
 * first page come from it. It always keeps a page, and so does the one before.
 */
export function moveStart(
  parts: readonly DocumentPart[],
  index: number,
  page: number,
): DocumentPart[] {
  const [before, part] = [parts[index - 1], parts[index]];
  const [own, last] = [part?.pages[0]?.[0], part?.pages.at(-1)?.[1]];
  const first = before?.pages[0]?.[0];
  if (before === undefined || part === undefined || own === undefined || last === undefined)
    return [...parts];
  if (first === undefined || page <= first || page > last) return [...parts];
  const both = joinPages([...before.pages, ...part.pages]);
  return parts.map((other, at) => {
    if (at === index - 1) return { ...before, pages: withoutPages(both, [[page, last]]) };
    return at === index ? { ...part, pages: withoutPages(both, [[1, page - 1]]) } : other;
  });
}

/** By their first pages. */
function inOrder(parts: readonly DocumentPart[]): DocumentPart[] {
  return parts.toSorted((a, b) => (a.pages[0]?.[0] ?? 0) - (b.pages[0]?.[0] ?? 0));
}
