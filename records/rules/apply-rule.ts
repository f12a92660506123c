import type { MentionValue } from "../model/mention.ts";
import type { Match, TokenRange } from "../phrases/match-phrases.ts";
import { negatedInWords, type Standing, standingOf } from "./circumstances.ts";
import type { CompiledRule } from "./compile-words.ts";
import { nearestDate, readEntry } from "./read-fields.ts";
import type { ReadRecord, ReadSentence } from "./read-sentences.ts";

/** What a rule found in a sentence, before it is put on its page. */
export type Finding = {
  readonly value?: MentionValue;
  readonly polarity?: "present" | "denied";
  readonly setAside?: string;
  /** Tokens that carry the value. */
  readonly words: readonly TokenRange[];
  readonly isGuess: boolean;
};

type Place = { readonly record: ReadRecord; readonly read: ReadSentence };

/** Everything a rule finds in a sentence. */
export function applyRule(
  rule: CompiledRule,
  place: Place,
  sentenceInOneLine: () => string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const each = (owner: number | undefined, find: Find): void => {
    if (owner === undefined) return;
    for (const match of place.read.matches.get(owner) ?? []) {
      const standing = standingOf(match, rule, place);
      const finding = standing.counts ? find(match, standing) : undefined;
      if (finding !== undefined) findings.push(finding);
    }
  };
  each(rule.phrases, (match, standing) =>
    findingOf(match, rule, standing, place, sentenceInOneLine),
  );
  if (rule.rule.kind === "finding") {
    const denied = { value: rule.rule.value, polarity: "denied" } as const;
    const isPlain = ({ setAside }: Counting): boolean => setAside === undefined;
    each(rule.deniedBy, (match, standing) =>
      isPlain(standing) && (!standing.isNegated || !isTurned(match, place.read))
        ? { ...base(match), ...denied }
        : undefined,
    );
    each(rule.negatedOnly, (match, standing) =>
      isPlain(standing) && standing.isNegated ? { ...base(match), ...denied } : undefined,
    );
  }
  return findings;
}

type Counting = Standing & { readonly counts: true };
type Find = (match: Match, standing: Counting) => Finding | undefined;

/**
 * Words that deny a finding are turned only by a negation right before or within them ("not afebrile"), or by an answer
 * ("Afebrile? No."): in a list of denials they stand as they are ("no cough, afebrile").
 */
function isTurned(match: Match, { ranges }: ReadSentence): boolean {
  return ranges.some(({ context, cue, isAnswer }) => {
    if (context !== "negated") return false;
    if (isAnswer === true) return true;
    const isPassedOver = match.skipped?.some(
      ({ start, end }) => cue.start >= start && cue.end <= end,
    );
    return cue.end === match.start || isPassedOver === true;
  });
}

function findingOf(
  match: Match,
  { rule, ...compiled }: CompiledRule,
  standing: Counting,
  place: Place,
  sentenceInOneLine: () => string,
): Finding | undefined {
  if (rule.kind === "passage") {
    const aside = standing.setAside ?? (standing.isNegated ? negatedInWords : undefined);
    return aside === undefined ? base(match) : { ...base(match), setAside: aside };
  }
  if (standing.setAside !== undefined) return { ...base(match), setAside: standing.setAside };
  if (rule.kind === "finding") {
    const number = match.number?.value;
    if (number !== undefined && !isBetween(number, rule)) return undefined;
    const polarity = standing.isNegated ? "denied" : "present";
    return { ...base(match), value: rule.value, polarity };
  }
  if (rule.kind === "value") {
    const value = standing.isNegated ? rule.whenNegated : rule.value;
    return value === undefined ? negated(match) : { ...base(match), value };
  }
  if (standing.isNegated) return negated(match);
  if (rule.kind === "number") return numberFinding(match, rule);
  if (rule.kind === "date") return dateFinding(match, rule.isPartial === true, place);
  const entry = readEntry(match, { rule, ...compiled }, place, sentenceInOneLine());
  return { ...base(match), value: entry };
}

function numberFinding(
  match: Match,
  rule: { readonly min?: number; readonly max?: number; readonly times?: number },
): Finding | undefined {
  const { number } = match;
  if (number === undefined) return undefined;
  const words = [{ start: number.start, end: number.end }];
  if (number.value === undefined) {
    return { ...base(match), words, setAside: "a range, not one number" };
  }
  const value = number.value * (rule.times ?? 1);
  if (!isBetween(value, rule)) return undefined;
  return { ...base(match), words, value };
}

function isBetween(
  value: number,
  { min = 0, max = Infinity }: { readonly min?: number; readonly max?: number },
): boolean {
  return value >= min && value <= max;
}

function dateFinding(match: Match, isPartial: boolean, { read }: Place): Finding {
  const date = match.date ?? nearestDate(read.reading, match, true);
  if (date?.value === undefined) return base(match);
  const words = [{ start: date.start, end: date.end }];
  if (date.value.length < 10 && !isPartial) return { ...base(match), words };
  return { ...base(match), words, value: date.value };
}

function base(match: Match): Finding {
  return { words: [{ start: match.start, end: match.end }], isGuess: match.isGuess };
}

function negated(match: Match): Finding {
  return { ...base(match), setAside: negatedInWords };
}
