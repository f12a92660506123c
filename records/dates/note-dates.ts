import type { Reading, TokenRange } from "../phrases/match-phrases.ts";
import type { RecordDocument } from "../model/record-document.ts";
import type { Sentence } from "../text/read-document.ts";

/** What is looked at for dates. */
type DatedText = {
  readonly document: Pick<RecordDocument, "date">;
  readonly sentences: readonly { readonly sentence: Sentence; readonly reading: Reading }[];
};

const labels =
  /\b(?:date of (?:service|visit|exam|examination|study|procedure|operation|evaluation|report|consultation|encounter)|dos|(?:visit|exam|service|study|encounter|procedure|report) date|date|seen on|dictated)\b/;
/** Dates of these are none of the note. */
const others =
  /\b(?:birth|dob|injury|onset|loss|accident|fax(?:ed)?|print(?:ed)?|receiv(?:ed)?|signed|sent)\b/;

/**
 * For each sentence the date of the note that it belongs to, YYYY-MM-DD: the last date behind a label such as "Date of
 * service" at or before it; the document's own date where none is.
 */
export function noteDates(record: DatedText): readonly (string | undefined)[] {
  let current: string | undefined;
  return record.sentences.map((read) => {
    current = labeledDate(read) ?? current;
    return current ?? record.document.date;
  });
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
