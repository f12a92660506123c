import type { RecordDocument, TextSpan } from "#records";

/** A part of a sentence; `isMarked`: these words carry the value, or were looked for. */
export type SentencePart = { readonly text: string; readonly isMarked: boolean };

/**
 * A sentence with some of its words marked. The sentence is on one line, the page is not: the words are taken from the
 * page and found again in the sentence; words that can't be found are not marked.
 *
 * @param place where the sentence is: the id of its document, and its page, counted from 1
 */
export function sentenceParts(
  sentence: string,
  spans: readonly TextSpan[],
  place: { readonly document: string; readonly page: number },
  documents: readonly RecordDocument[],
): readonly SentencePart[] {
  const text =
    documents
      .find(({ id }) => id === place.document)
      ?.pages.find(({ number }) => number === place.page)?.text ?? "";
  const parts: SentencePart[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    const words = onOneLine(text.slice(start, end));
    const at = words === "" ? -1 : sentence.indexOf(words, from);
    if (at === -1) continue;
    if (at > from) parts.push({ text: sentence.slice(from, at), isMarked: false });
    parts.push({ text: words, isMarked: true });
    from = at + words.length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), isMarked: false });
  return parts;
}

/** As the matcher puts a sentence on one line: a word divided at the end of a line is one word again. */
function onOneLine(text: string): string {
  return text
    .replaceAll(/(?<=\p{L})[-\u2010\u00AD][ \t]*\n\s*(?=\p{Ll})/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
