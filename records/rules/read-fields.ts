import type { FieldWords } from "#criteria";
import type { Captured, Match, Reading, TokenRange } from "../phrases/match-phrases.ts";
import { isWithin, clauseAround } from "./circumstances.ts";
import type { CompiledField, CompiledRule } from "./compile-words.ts";
import type { ReadRecord, ReadSentence } from "./read-sentences.ts";

type Place = { readonly record: ReadRecord; readonly read: ReadSentence };
type ChoiceField = Extract<FieldWords, { from: "choice" }>;
type Entry = { readonly [field: string]: string | number };

/**
 * One entry of a list from the words around a match; a field that is not found is left out. Whether a required field is
 * there is for whoever knows the fact.
 *
 * @param sentence the sentence on one line
 */
export function readEntry(match: Match, rule: CompiledRule, place: Place, sentence: string): Entry {
  const entry: Record<string, string | number> = {};
  for (const compiled of rule.fields) {
    const value = readField(match, compiled, place, sentence);
    if (value !== undefined) entry[compiled.field.name] = value;
  }
  return entry;
}

function readField(
  match: Match,
  { field, owners }: CompiledField,
  place: Place,
  sentence: string,
): string | number | undefined {
  switch (field.from) {
    case "fixed":
      return field.value;
    case "words":
      return wordsOf(match, place.read);
    case "sentence":
      return sentence;
    case "choice": {
      return choiceNear(match, { field, owners }, place) ?? field.otherwise;
    }
    case "number":
      return numberNear(match, owners[0], field, place.read);
    case "date":
      return nearestDate(place.read.reading, match, field.isPartial === true)?.value;
  }
}

/** More than any sentence has words. */
const clauseBreak = 10_000;

/** The value whose words stand nearest in the sentence; further away, the first that is there. */
function choiceNear(
  match: Match,
  { field, owners }: { readonly field: ChoiceField; readonly owners: readonly number[] },
  place: Place,
): string | undefined {
  const clause = clauseAround(place.read.reading, match);
  const there = field.values.flatMap(({ value }, at) => {
    const owner = owners[at];
    if (owner === undefined || !isWithin(owner, field.within, match, place)) return [];
    const own = nearest(place.read.matches.get(owner) ?? [], match);
    if (own === undefined) return [{ value, away: Infinity }];
    // Words of the same clause come before nearer ones of another.
    const inClause = own.start < clause.end && own.end > clause.start;
    return [{ value, away: distance(own, match) + (inClause ? 0 : clauseBreak) }];
  });
  let best = there[0];
  for (const choice of there) if (best === undefined || choice.away < best.away) best = choice;
  return best?.value;
}

/** The words of a match as the record writes them. */
function wordsOf(match: TokenRange, { sentence }: ReadSentence): string {
  const first = sentence.tokens[match.start];
  const last = sentence.tokens[match.end - 1];
  if (first === undefined || last === undefined) return "";
  return sentence.paragraph.text.slice(first.start, last.end).replaceAll(/\s+/g, " ");
}

/** The number of the nearest match, in the clause or in the sentence. */
function numberNear(
  match: Match,
  owner: number | undefined,
  field: Extract<FieldWords, { from: "number" }>,
  read: ReadSentence,
): number | undefined {
  if (owner === undefined) return undefined;
  const range =
    field.within === "clause"
      ? clauseAround(read.reading, match)
      : { start: 0, end: read.reading.tokens.length };
  const found = (read.matches.get(owner) ?? []).filter(
    ({ start, end }) => start >= range.start && end <= range.end,
  );
  return nearest(found, match)?.number?.value;
}

/** The date of the sentence that stands nearest to a match: a whole one, or any. */
export function nearestDate(
  reading: Reading,
  match: TokenRange,
  mayBePartial: boolean,
): Captured<string> | undefined {
  const dates = [...reading.dates.values()].filter(
    ({ value }) => value !== undefined && (mayBePartial || value.length === 10),
  );
  return nearest(dates, match);
}

function nearest<Range extends TokenRange>(
  ranges: readonly Range[],
  match: TokenRange,
): Range | undefined {
  let best: Range | undefined;
  for (const range of ranges) {
    if (best === undefined || distance(range, match) < distance(best, match)) best = range;
  }
  return best;
}

function distance(range: TokenRange, match: TokenRange): number {
  return Math.max(range.start - match.end, match.start - range.end, 0);
}
