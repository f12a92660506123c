import { wholeCharacters } from "#domain";
/**
 * The words of one page in reading order. `pieces[i]` is where the i-th piece of text, as it is laid
 * over the page, begins in `text`; lines end with a line break.
 */
export type PageText = {
  readonly text: string;
  readonly pieces: readonly number[];
  /** What is printed on the page, where there is more to its text: values of fields, and comments. */
  readonly printed?: string;
  /** The words were read from a picture of the page. */
  readonly origin?: "ocr";
  /** Stretches that are not to be read on the page itself; absent where all is. */
  readonly asides?: readonly Aside[];
};

/** `hidden`: nobody can see the words on the page; `comment`: they are in a note that is attached to it. */
export type AsideKind = "hidden" | "comment";
export type Aside = TextSpan & { readonly kind: AsideKind };

/** A stretch of a page's text: from `start` up to, not including, `end`. */
export type TextSpan = { readonly start: number; readonly end: number };

/** Joins the pieces of a page; a piece that ends its line is followed by a line break. */
export function joinPieces(
  pieces: readonly {
    readonly text: string;
    readonly endsLine: boolean;
    readonly kind?: AsideKind | undefined;
  }[],
): PageText {
  let text = "";
  const starts: number[] = [];
  const asides: Aside[] = [];
  for (const { text: words, endsLine, kind } of pieces) {
    const start = text.length;
    starts.push(start);
    text += endsLine ? `${words}\n` : words;
    if (kind !== undefined) asides.push({ start, end: start + words.length, kind });
  }
  return asides.length === 0 ? { text, pieces: starts } : { text, pieces: starts, asides };
}

/** Of what kind the words of a span are, where they are not to be read on the page itself. */
export function asideAt({ asides = [] }: PageText, span: TextSpan): AsideKind | undefined {
  return asides.find(({ start, end }) => start < span.end && span.start < end)?.kind;
}

/** For a quote of the page: its words were read from a picture. Nothing where the page says them itself. */
export function originOf({ origin }: PageText): { readonly origin?: "ocr" } {
  return origin === undefined ? {} : { origin };
}

/** The words of a span on one line, as a person would quote them: a divided word is one word again. */
export function quoteOf({ text }: PageText, { start, end }: TextSpan): string {
  return text
    .slice(start, end)
    .replaceAll(/(?<=\p{L})[-\u2010\u00AD][ \t]*\n\s*(?=\p{Ll})/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/**
 * A selection grown to whole words: a pointer that slips by one letter must not make "0%" of "80%".
 * Numbers keep their points, signs and percent.
 */
export function wholeWords({ text }: PageText, { start, end }: TextSpan): TextSpan {
  const selected = text.slice(start, end);
  const isBlank = selected.trim() === "";
  if (isBlank) return { start, end };
  const from = start + (selected.length - selected.trimStart().length);
  const to = end - (selected.length - selected.trimEnd().length);
  const before = /\S*$/.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? "";
  const after = /^\S*/.exec(text.slice(to, to + 40))?.[0] ?? "";
  return wholeCharacters(text, { start: from - before.length, end: to + after.length });
}

const reach = 160;

/**
 * The sentence around a span, or as much of it as a quote can bear (160 letters either way). Chart notes
 * are lists more often than prose: a line that begins with a capital or a figure begins a statement.
 */
export function passageAround({ text }: PageText, { start, end }: TextSpan): TextSpan {
  const earliest = Math.max(0, start - reach);
  // With the first letter of the span: it may be what begins the statement.
  const before = text.slice(earliest, start + 1);
  const after = text.slice(end, end + reach);
  return wholeCharacters(text, {
    start: Math.min(earliest + opening(before), start),
    end: end + closing(after),
  });
}

function opening(before: string): number {
  const last = [...before.matchAll(/[.!?]\s+|\n\s*\n|\n(?=[\p{Lu}\p{Nd}])/gu)].at(-1);
  if (last !== undefined) return last.index + last[0].length;
  return before.length <= reach ? 0 : before.search(/\s/) + 1;
}

function closing(after: string): number {
  const first = /[.!?](?=\s|$)|\n\s*\n|\n(?=[\p{Lu}\p{Nd}])/u.exec(after);
  if (first !== null) return first.index + (first[0].startsWith("\n") ? 0 : 1);
  return after.length < reach ? after.length : Math.max(after.search(/\s\S*$/), 0);
}

/** The pieces a span runs through, each with the stretch of it that belongs to the span. */
export function piecesOf(
  { text, pieces }: PageText,
  { start, end }: TextSpan,
): readonly { readonly piece: number; readonly from: number; readonly to: number }[] {
  return pieces.flatMap((begins, piece) => {
    const ends = pieces[piece + 1] ?? text.length;
    const from = Math.max(start, begins);
    const to = Math.min(end, ends);
    return from < to ? [{ piece, from: from - begins, to: to - begins }] : [];
  });
}
