/** Somebody's own words, paragraph by paragraph; marks of their own become single ones. */
export function quotedParagraphs(words: string): readonly string[] {
  return words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(quoted);
}

/** One line of somebody's own words, or a title. */
export function quoted(words: string): string {
  return `“${words.trim().replaceAll(/[“”"]/g, (mark) => (mark === "“" ? "‘" : "’"))}”`;
}

/** A text without what stands in quotation marks: the plan's own words. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(quotePattern, " ");
}

/** The text cut at its quotations, these marked. */
export function cutAtQuotes(
  text: string,
): readonly { readonly text: string; readonly isQuoted: boolean }[] {
  return text
    .split(/(“[^”]*”)/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, isQuoted: piece.startsWith("“") }));
}

const quotePattern = /“[^”]*”/g;
