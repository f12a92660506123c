import type { Reading, TokenRange } from "../phrases/match-phrases.ts";
import { proposeParts, type ProposedPart } from "../cover/propose-parts.ts";
import { latestShortYear } from "../cover/written-dates.ts";
import type { RecordDocument } from "../model/record-document.ts";
import { pageAt } from "../text/joined-text.ts";
import type { Sentence } from "../text/read-document.ts";

/** What is looked at for dates. */
type DatedText = {
  readonly document: RecordDocument;
  readonly sentences: readonly { readonly sentence: Sentence; readonly reading: Reading }[];
};

const labels =
  /\b(?:date of (?:service|visit|exam|examination|study|procedure|operation|evaluation|report|consultation|encounter)|dos|(?:visit|exam|service|study|encounter|procedure|report) date|date|seen on|dictated|discharge)\b/;
/** Dates of these are none of the note. */
const others =
  /\b(?:birth|dob|injury|onset|loss|accident|fax(?:ed)?|print(?:ed)?|receiv(?:ed)?|signed|sent)\b/;

const partsOf = new WeakMap<RecordDocument, readonly ProposedPart[]>();

/**
 * For each sentence the date of the note that it belongs to, YYYY-MM-DD: the last date behind a label such as "Date of
 * service" at or before it in the same note, else the date that the note gives itself elsewhere. A fax holds several
 * notes, and none has the date of the one before it. The document's own date where none is.
 */
export function noteDates(record: DatedText): readonly (string | undefined)[] {
  let current: string | undefined;
  let note: ProposedPart | undefined;
  const notes = notesIn(record.document);
  return record.sentences.map((read) => {
    const own = noteOf(read.sentence, notes);
    if (own !== note) current = undefined;
    note = own;
    current = labeledDate(read) ?? current;
    return current ?? (notes.length > 1 ? note?.date : undefined) ?? record.document.date;
  });
}

function notesIn(document: RecordDocument): readonly ProposedPart[] {
  const known = partsOf.get(document) ?? proposeParts(document, latestShortYear);
  partsOf.set(document, known);
  return known;
}

function noteOf(
  { paragraph, tokens }: Sentence,
  notes: readonly ProposedPart[],
): ProposedPart | undefined {
  const page = pageAt(paragraph, tokens[0]?.start ?? 0)?.number ?? 0;
  return notes.find(({ pages: [first, last] }) => page >= first && page <= last);
}

function labeledDate({ sentence, reading }: DatedText["sentences"][number]): string | undefined {
  for (const { value, start } of reading.dates.values()) {
    if (value?.length !== 10) continue;
    const before = sentence.tokens
      .slice(Math.max(0, start - 4), start)
      .map(({ text }) => text)
      .join(" ");
    if (labels.test(before) && !others.test(before)) return value;
  }
  return undefined;
}

/** How many words may stand between an event and its date. */
const nearby = 8;

/** The whole date that stands beside some words of a sentence: "MRI dated 3/8/2006". */
export function eventDate(reading: Reading, words: TokenRange): string | undefined {
  for (const { value, start, end } of reading.dates.values()) {
    if (value?.length !== 10) continue;
    if (start >= words.start && end <= words.end) return value;
    if (start >= words.end && start - words.end <= nearby) return value;
  }
  return undefined;
}
