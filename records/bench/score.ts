import type { Mention } from "../model/mention.ts";
import type { NoteAnnotations, StatedFact, Trap } from "./annotations.ts";
import { sameAnswer } from "./same-answer.ts";

/** A mention with where its sentence stands in the note's file. */
export type PlacedMention = {
  readonly mention: Mention;
  readonly start: number;
  readonly end: number;
};

/** Counts of one fact; sums of them are counts as well. */
export type Tally = {
  /** Facts that have one clear answer, and those whose answer was found in their passage. */
  readonly stated: number;
  readonly found: number;
  /** All facts, ambiguous ones too, and those whose passage was shown. */
  readonly passages: number;
  readonly shown: number;
  /** Proposals that are a fact of the note. */
  readonly right: number;
  readonly traps: number;
  readonly sprung: number;
  /** Proposals that are neither a fact nor a trap: to be looked at. */
  readonly unlisted: number;
  /** Notes in which an answer was proposed though none is stated. */
  readonly outOfNothing: number;
};

export type NoteScore = {
  readonly tallies: ReadonlyMap<string, Tally>;
  /** For people: what was missed, sprung and unlisted. */
  readonly remarks: readonly Remark[];
};

export type Remark = {
  readonly kind: "missed" | "not shown" | "trap" | "unlisted";
  readonly path: string;
  readonly text: string;
};

/** Scores the mentions of a note against what people found in it. */
export function scoreNote(
  placed: readonly PlacedMention[],
  { facts, traps }: NoteAnnotations,
): NoteScore {
  const tallies = new Map<string, Tally>();
  const remarks: Remark[] = [];
  const paths = new Set([
    ...Object.keys(facts),
    ...traps.map(({ path }) => path),
    ...placed.map(({ mention }) => mention.path),
  ]);
  for (const path of paths) {
    const own = placed.filter(({ mention }) => mention.path === path);
    const scored = scorePath(
      own,
      facts[path] ?? [],
      traps.filter((trap) => trap.path === path),
    );
    tallies.set(path, scored.tally);
    remarks.push(...scored.remarks.map((remark) => ({ ...remark, path })));
  }
  return { tallies, remarks };
}

function scorePath(
  mentions: readonly PlacedMention[],
  facts: readonly StatedFact[],
  traps: readonly Trap[],
): { readonly tally: Tally; readonly remarks: readonly Omit<Remark, "path">[] } {
  const proposals = mentions.filter(
    ({ mention }) => mention.value !== undefined && mention.setAside === undefined,
  );
  const remarks: Omit<Remark, "path">[] = [];
  const isFound = (fact: StatedFact): boolean =>
    proposals.some((placed) => holds(placed, fact) && sameAnswer(placed.mention, fact));
  const isShown = (fact: StatedFact): boolean => mentions.some((placed) => holds(placed, fact));
  const clear = facts.filter(({ ambiguous }) => ambiguous !== true);
  for (const fact of facts) {
    if (!isShown(fact)) remarks.push({ kind: "not shown", text: factText(fact) });
    else if (fact.ambiguous !== true && !isFound(fact))
      remarks.push({ kind: "missed", text: factText(fact) });
  }
  const isRight = ({ mention }: PlacedMention): boolean =>
    facts.some((fact) => sameAnswer(mention, fact));
  const wrong = proposals.filter((placed) => !isRight(placed));
  const springs = (placed: PlacedMention, trap: Trap): boolean =>
    holds(placed, trap) &&
    (trap.polarity === undefined || placed.mention.polarity === trap.polarity);
  const sprung = traps.filter((trap) => wrong.some((placed) => springs(placed, trap)));
  for (const trap of sprung) remarks.push({ kind: "trap", text: `${trap.why}: ${trap.quote}` });
  const unlisted = wrong.filter((placed) => !traps.some((trap) => springs(placed, trap)));
  for (const { mention } of unlisted) {
    const value = JSON.stringify(mention.value);
    remarks.push({
      kind: "unlisted",
      text: `${value} ${mention.polarity ?? ""} ${mention.sentence}`,
    });
  }
  return {
    remarks,
    tally: {
      stated: clear.length,
      found: clear.filter(isFound).length,
      passages: facts.length,
      shown: facts.filter(isShown).length,
      right: proposals.length - wrong.length,
      traps: traps.length,
      sprung: sprung.length,
      unlisted: unlisted.length,
      outOfNothing: facts.length === 0 && proposals.length > 0 ? 1 : 0,
    },
  };
}

function factText({ answer, polarity, quote, ambiguous }: StatedFact): string {
  return `${JSON.stringify(answer)} ${polarity ?? ""}${ambiguous === true ? " (ambiguous)" : ""} ${quote}`;
}

/** A passage holds a quote when it has the larger part of it. */
function holds(
  { start, end }: PlacedMention,
  quote: { readonly at: readonly (readonly [number, number])[] },
): boolean {
  return quote.at.some(([first, last]) => {
    const shared = Math.min(end, last) - Math.max(start, first);
    return shared * 2 >= last - first;
  });
}
