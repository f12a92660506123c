import { type ContextEffect, defaultEffects, type RecordContext, type Within } from "#criteria";
import { isBoundary } from "../context/cue-ranges.ts";
import { contextsOf } from "../context/contexts-of.ts";
import type { Match, Reading, TokenRange } from "../phrases/match-phrases.ts";
import type { CompiledRule } from "./compile-words.ts";
import type { ReadRecord, ReadSentence } from "./read-sentences.ts";

/** What the surroundings of a match make of it. */
export type Standing =
  | { readonly counts: false }
  | {
      readonly counts: true;
      readonly isNegated: boolean;
      /** Why it is shown without a value, in words for the screen. */
      readonly setAside?: string;
    };

const inWords: Readonly<Record<RecordContext, string>> = {
  negated: "negated",
  planned: "planned",
  hypothetical: "not stated as a fact",
  family: "family history",
  "other-body-part": "about another body part",
  historical: "in the past",
  goal: "a goal",
  template: "form or instructions",
};

/** The first that holds is the reason that is shown. */
const order: readonly RecordContext[] = [
  "family",
  "template",
  "hypothetical",
  "goal",
  "other-body-part",
  "planned",
  "historical",
];

/** Whether a match counts where it stands, by its rule's circumstances and the contexts around it. */
export function standingOf(
  match: Match,
  rule: CompiledRule,
  place: { readonly record: ReadRecord; readonly read: ReadSentence },
): Standing {
  const { read } = place;
  const { section } = read.sentence;
  const { onlySections, skipSections } = rule.rule;
  if (onlySections !== undefined && (section === undefined || !onlySections.includes(section))) {
    return { counts: false };
  }
  if (section !== undefined && skipSections?.includes(section) === true) return { counts: false };
  if (rule.unless !== undefined && isWithin(rule.unless, "clause", match, place)) {
    return { counts: false };
  }
  if (!rule.near.every(({ owner, within }) => isWithin(owner, within, match, place))) {
    return { counts: false };
  }
  const contexts = new Set(contextsOf(match, read.ranges, section));
  if (isAboutOther(match, rule, read.reading)) contexts.add("other-body-part");
  return afterContexts(match, rule, contexts, place);
}

function afterContexts(
  match: Match,
  rule: CompiledRule,
  contexts: ReadonlySet<RecordContext>,
  place: { readonly record: ReadRecord; readonly read: ReadSentence },
): Standing {
  const effectOf = (context: RecordContext): ContextEffect =>
    rule.rule.contexts?.[context] ??
    (context === "planned" && rule.rule.kind === "finding" ? "use" : defaultEffects[context]);
  const holding = order.filter((context) => contexts.has(context));
  if (holding.some((context) => effectOf(context) === "skip")) return { counts: false };
  const isNegated = contexts.has("negated") && rule.rule.contexts?.negated !== "use";
  if (isNegated && rule.rule.contexts?.negated === "skip") return { counts: false };
  if (isNegated && rule.rule.contexts?.negated === "set-aside") {
    return { counts: true, isNegated, setAside: negatedInWords };
  }
  const aside = holding.find((context) => effectOf(context) === "set-aside");
  if (aside !== undefined) return { counts: true, isNegated, setAside: inWords[aside] };
  if (
    rule.withoutValueNear !== undefined &&
    isWithin(rule.withoutValueNear, "sentence", match, place)
  ) {
    return { counts: true, isNegated, setAside: "no clear value" };
  }
  return { counts: true, isNegated };
}

/** Words for a negation that leaves no value. */
export const negatedInWords = inWords.negated;

/** Whether phrases of an owner stand as near to a match as asked. */
export function isWithin(
  owner: number,
  within: Within,
  match: TokenRange,
  { record, read }: { readonly record: ReadRecord; readonly read: ReadSentence },
): boolean {
  switch (within) {
    case "clause": {
      const clause = clauseAround(read.reading, match);
      return (read.matches.get(owner) ?? []).some(
        ({ start, end }) => start < clause.end && end > clause.start,
      );
    }
    case "sentence":
      return read.matches.has(owner);
    case "paragraph":
      return record.inParagraph[read.sentence.paragraphNumber]?.has(owner) === true;
    case "section":
      return record.inSection[read.sentence.sectionNumber]?.has(owner) === true;
    case "page":
      return record.onPage.get(read.page)?.has(owner) === true;
    case "document":
      return record.inDocument.has(owner);
  }
}

/** The part of the sentence between the nearest starts of new statements. */
export function clauseAround({ tokens }: Reading, match: TokenRange): TokenRange {
  let { start, end } = match;
  while (start > 0 && !isBoundary(tokens, start)) start -= 1;
  while (end < tokens.length && !isBoundary(tokens, end)) end += 1;
  return { start, end };
}

/** The nearest part of the body in the clause is one of the others. */
function isAboutOther(match: Match, rule: CompiledRule, reading: Reading): boolean {
  const parts = rule.rule.bodyParts;
  if (parts === undefined) return false;
  const clause = clauseAround(reading, match);
  const others = distanceTo(parts.others, match, clause, reading);
  return others < distanceTo(parts.ours, match, clause, reading);
}

/** How many words lie between a match and the nearest word of some tables within a clause. */
function distanceTo(
  tables: readonly string[],
  match: TokenRange,
  clause: TokenRange,
  reading: Reading,
): number {
  let nearest = Infinity;
  for (const name of tables) {
    for (const [start, ends] of reading.tables.get(name) ?? []) {
      const end = ends[0] ?? start + 1;
      if (start < clause.start || end > clause.end) continue;
      // "Fell six feet" is a measure.
      if (reading.tokens[start]?.text === "feet" && reading.numbers.has(start - 1)) continue;
      nearest = Math.min(nearest, Math.max(start - match.end, match.start - end, 0));
    }
  }
  return nearest;
}
