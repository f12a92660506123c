import { noteDates } from "./dates/note-dates.ts";
import { misspelledWords } from "./language/corrections.ts";
import type { Hit } from "./model/hit.ts";
import { piecesOf } from "./model/data-pages.ts";
import type { RecordDocument } from "./model/record-document.ts";
import { Lexicon } from "./phrases/lexicon.ts";
import { type Match, matchPhrases, readTokens } from "./phrases/match-phrases.ts";
import { PhraseIndex } from "./phrases/phrase-index.ts";
import { readQuery } from "./search/read-query.ts";
import { readSynonyms, type Synonyms } from "./search/synonyms.ts";
import { knownHeadings } from "./text/headings.ts";
import { pageAt } from "./text/joined-text.ts";
import { placeOf } from "./text/place-of.ts";
import { readDocument } from "./text/read-document.ts";

let synonyms: Synonyms | undefined;

/**
 * Sentences of all documents that have every part of a query in them, in the order of documents and text. A part is a
 * word with any ending, or a term with its synonyms: "tailbone" finds "coccyx", "NSAIDs" finds "naproxen". A query
 * without words finds nothing.
 */
export function findInRecord(documents: readonly RecordDocument[], query: string): readonly Hit[] {
  synonyms ??= readSynonyms();
  const parts = readQuery(query, synonyms);
  if (parts.length === 0) return [];
  const lexicon = new Lexicon(misspelledWords);
  const index = new PhraseIndex(lexicon);
  const owners = parts.map(({ phrases }) => index.add(phrases));
  return documents
    .flatMap(piecesOf)
    .flatMap((document) => hitsIn(document, lexicon, index, owners));
}

function hitsIn(
  document: RecordDocument,
  lexicon: Lexicon,
  index: PhraseIndex,
  owners: readonly number[],
): readonly Hit[] {
  const sentences = readDocument(document, {
    headings: knownHeadings,
    isWord: (word) => lexicon.isWord(word),
  }).map((sentence) => ({
    sentence,
    reading: readTokens(
      sentence.tokens,
      lexicon,
      (token) => pageAt(sentence.paragraph, token.start)?.origin === "ocr",
    ),
  }));
  const dates = noteDates({ document, sentences });
  return sentences.flatMap(({ sentence, reading }, at) => {
    const matches = matchPhrases(reading, index);
    const found = owners.map((owner) => matches.get(owner) ?? []);
    if (found.some(({ length }) => length === 0)) return [];
    const words = found.flat().toSorted((first, second) => first.start - second.start);
    const place = placeOf(sentence, words[0]?.start ?? 0);
    const spans = words.flatMap((match: Match) => place.spanOf(match) ?? []);
    const [span] = spans;
    if (span === undefined) return [];
    const date = dates[at];
    const hit = {
      document: document.id,
      page: place.page.number,
      span,
      spans,
      sentence: place.sentence,
    };
    return [date === undefined ? hit : { ...hit, date }];
  });
}
