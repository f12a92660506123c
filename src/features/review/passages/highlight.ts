import type { RecordMention } from "#domain";
import type { RecordDocument } from "#records";

/** A part of a sentence; `isValue`: these words carry the value. */
export type SentencePart = { readonly text: string; readonly isValue: boolean };

/**
 * A mention's sentence with the words that carry its value. The sentence is on one line, the page is not: the words are
 * taken from the page and found again in the sentence; words that can't be found are not highlighted.
 */
export function sentenceParts(
  { sentence, valueSpans, document, page }: RecordMention,
  documents: readonly RecordDocument[],
): readonly SentencePart[] {
  const text =
    documents.find(({ id }) => id === document)?.pages.find(({ number }) => number === page)
      ?.text ?? "";
  const parts: SentencePart[] = [];
  let from = 0;
  for (const { start, end } of valueSpans) {
    const words = onOneLine(text.slice(start, end));
    const at = words === "" ? -1 : sentence.indexOf(words, from);
    if (at === -1) continue;
    if (at > from) parts.push({ text: sentence.slice(from, at), isValue: false });
    parts.push({ text: words, isValue: true });
    from = at + words.length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), isValue: false });
  return parts;
}

/** As the matcher puts a sentence on one line: a word divided at the end of a line is one word again. */
function onOneLine(text: string): string {
  return text
    .replaceAll(/(?<=\p{L})[-\u2010\u00AD][ \t]*\n\s*(?=\p{Ll})/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
