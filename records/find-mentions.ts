import type { RecordWords } from "#criteria";
import { eventDate, noteDates } from "./dates/note-dates.ts";
import { piecesOf, withoutDataPages } from "./model/data-pages.ts";
import type { Mention } from "./model/mention.ts";
import type { RecordDocument } from "./model/record-document.ts";
import { applyRule, type Finding } from "./rules/apply-rule.ts";
import { type CompiledRule, type CompiledWords, compileWords } from "./rules/compile-words.ts";
import { type ReadRecord, readRecord, type ReadSentence } from "./rules/read-sentences.ts";
import { placeOf } from "./text/place-of.ts";

const compiled = new WeakMap<RecordWords, CompiledWords>();

/**
 * Every passage of the documents that speaks of a fact, in the order of documents and text. Nothing is answered by it;
 * where no words are found, nothing is said of the fact.
 *
 * @param words how a policy's facts are said (`recordWordsOf`); the same object is compiled once
 */
export function findMentions(
  documents: readonly RecordDocument[],
  words: RecordWords,
): readonly Mention[] {
  let ready = compiled.get(words);
  if (ready === undefined) compiled.set(words, (ready = compileWords(words)));
  return documents.flatMap((document) =>
    piecesOf(document).flatMap((piece) => mentionsIn(piece, ready)),
  );
}

function mentionsIn(document: RecordDocument, words: CompiledWords): readonly Mention[] {
  const record = readRecord(withoutDataPages(document), words);
  const dates = noteDates(record);
  const mentions: Mention[] = [];
  for (const [at, read] of record.sentences.entries()) {
    if (read.sentence.isHeading) continue;
    const own: Mention[] = [];
    for (const rule of rulesFor(read, words)) {
      const findings = applyRule(rule, { record, read }, () => placeOf(read.sentence, 0).sentence);
      for (const finding of findings) {
        own.push(mentionOf(rule.path, finding, read, record, dates[at]));
      }
    }
    mentions.push(...withoutRepeats(own));
  }
  return mentions;
}

/** The rules whose phrases stand in a sentence, in the order of the words. */
function rulesFor({ matches }: ReadSentence, words: CompiledWords): readonly CompiledRule[] {
  const numbers = new Set<number>();
  for (const owner of matches.keys()) {
    const number = words.rulesOf.get(owner);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers]
    .toSorted((first, second) => first - second)
    .flatMap((number) => words.rules[number] ?? []);
}

function mentionOf(
  path: string,
  finding: Finding,
  read: ReadSentence,
  record: ReadRecord,
  noteDate: string | undefined,
): Mention {
  const { sentence, reading } = read;
  const [first] = finding.words;
  const place = placeOf(sentence, first?.start ?? 0);
  const date = first === undefined ? noteDate : (eventDate(reading, first) ?? noteDate);
  const tokens = finding.words.flatMap(({ start, end }) => sentence.tokens.slice(start, end));
  return {
    path,
    document: record.document.id,
    page: place.page.number,
    span: place.span,
    valueSpans: finding.words.flatMap((range) => place.spanOf(range) ?? []),
    sentence: place.sentence,
    origin: place.page.origin,
    isDoubtful: finding.isGuess || tokens.some(read.isDoubtfulToken),
    ...(finding.value === undefined ? {} : { value: finding.value }),
    ...(finding.polarity === undefined ? {} : { polarity: finding.polarity }),
    ...(finding.setAside === undefined ? {} : { setAside: finding.setAside }),
    ...(date === undefined ? {} : { date }),
  };
}

/**
 * Two rules that say the same of a sentence are one mention, and a passage without a value says nothing beside one of
 * the same fact that has one.
 */
function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const { path, value, polarity, setAside } = mention;
    const hasBetter =
      value === undefined &&
      mentions.some((other) => other.path === path && other.value !== undefined);
    const key = JSON.stringify([path, value, polarity, value === undefined ? setAside : ""]);
    if (hasBetter || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
