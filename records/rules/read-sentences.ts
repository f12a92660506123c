import { answeredNo } from "../context/answered-no.ts";
import { type CueRange, cueRanges } from "../context/cue-ranges.ts";
import type { RecordDocument, RecordPage } from "../model/record-document.ts";
import {
  type Matches,
  matchPhrases,
  type Reading,
  readTokens,
  withTables,
} from "../phrases/match-phrases.ts";
import { pageAt } from "../text/joined-text.ts";
import { readDocument, type Sentence } from "../text/read-document.ts";
import type { Token } from "../text/tokens.ts";
import type { CompiledWords } from "./compile-words.ts";

/** A sentence with everything that was found in it. */
export type ReadSentence = {
  readonly sentence: Sentence;
  /** Number of the page on which it begins. */
  readonly page: number;
  readonly reading: Reading;
  readonly matches: Matches;
  readonly ranges: readonly CueRange[];
  /** A token that OCR was not sure of. */
  readonly isDoubtfulToken: (token: Token) => boolean;
};

/** A document's sentences, and which phrases stand where. */
export type ReadRecord = {
  readonly document: RecordDocument;
  readonly sentences: readonly ReadSentence[];
  /** Owners found in each paragraph, under each heading, and anywhere. */
  readonly inParagraph: readonly ReadonlySet<number>[];
  readonly inSection: readonly ReadonlySet<number>[];
  /** By the page's number. */
  readonly onPage: ReadonlyMap<number, ReadonlySet<number>>;
  readonly inDocument: ReadonlySet<number>;
};

export function readRecord(document: RecordDocument, words: CompiledWords): ReadRecord {
  const read = readDocument(document, {
    headings: words.headings,
    isWord: (word) => words.lexicon.isWord(word),
  });
  const sentences = read.map((sentence, at) => readSentence(sentence, read[at + 1], words));
  const inParagraph: Set<number>[] = [];
  const inSection: Set<number>[] = [];
  const onPage = new Map<number, Set<number>>();
  const inDocument = new Set<number>();
  for (const { sentence, matches, page } of sentences) {
    const paragraph = (inParagraph[sentence.paragraphNumber] ??= new Set());
    const section = (inSection[sentence.sectionNumber] ??= new Set());
    const own = onPage.get(page) ?? new Set();
    onPage.set(page, own);
    for (const owner of matches.keys()) {
      own.add(owner);
      paragraph.add(owner);
      section.add(owner);
      inDocument.add(owner);
    }
  }
  return { document, sentences, inParagraph, inSection, onPage, inDocument };
}

function readSentence(
  sentence: Sentence,
  next: Sentence | undefined,
  words: CompiledWords,
): ReadSentence {
  const pageOf = (token: Token): RecordPage | undefined => pageAt(sentence.paragraph, token.start);
  const isDoubtfulToken = (token: Token): boolean => isDoubtful(sentence, token, pageOf(token));
  const isOcr = sentence.paragraph.pieces.some(({ page }) => page.origin === "ocr");
  const plain = readTokens(
    sentence.tokens,
    words.lexicon,
    (token) => isOcr && pageOf(token)?.origin === "ocr",
  );
  const reading = withTables(plain, words.tableIndex, words.tableNames);
  const matches = matchPhrases(reading, words.index);
  const [first] = sentence.tokens;
  return {
    sentence,
    page: (first === undefined ? undefined : pageOf(first)?.number) ?? 1,
    reading,
    matches,
    ranges: [...cueRanges(reading, matches, words.cues), ...answeredNo(sentence, next)],
    isDoubtfulToken,
  };
}

function isDoubtful(sentence: Sentence, token: Token, page: RecordPage | undefined): boolean {
  if (page?.doubtful === undefined || page.doubtful.length === 0) return false;
  const piece = sentence.paragraph.pieces.findLast(({ at }) => at <= token.start);
  if (piece === undefined) return false;
  const start = piece.from + token.start - piece.at;
  const end = start + token.end - token.start;
  return page.doubtful.some((word) => word.start < end && start < word.end);
}
