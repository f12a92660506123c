import type { Match, Matches, Reading } from "../phrases/match-phrases.ts";
import type { ContextCue } from "../language/context-cues.ts";

/** A stretch of a sentence, as indexes of tokens, over which a cue acts. */
export type CueRange = {
  readonly context: ContextCue["context"];
  readonly from: number;
  readonly to: number;
  /** The cue's own words. */
  readonly cue: { readonly start: number; readonly end: number };
  /**
   * The cue is part of a longer one that takes it away ("no change in"): it holds only for a match that has words of that
   * one ("change in bowel habits").
   */
  readonly onlyFor?: { readonly start: number; readonly end: number };
  /** The sentence is a question, and the answer behind it says so of all of it. */
  readonly isAnswer?: true;
};

/** A cue with the owner of its phrases. */
export type IndexedCue = { readonly cue: ContextCue; readonly owner: number };

const breaks = new Set(
  "but however although though except yet nevertheless besides because whereas while otherwise despite".split(
    " ",
  ),
);
const newSubjects = new Set(
  "he she they it there this patient pt which who we i has had have is was are were does did do complains reports admits states endorses notes describes remains continues positive shows reveals demonstrates will presents denies".split(
    " ",
  ),
);

/** Where the cues of a sentence act. Of cues that overlap, the longest holds. */
export function cueRanges(
  reading: Reading,
  matches: Matches,
  cues: readonly IndexedCue[],
): readonly CueRange[] {
  const hits = cues.flatMap(({ cue, owner }) =>
    (matches.get(owner) ?? []).map((match) => ({ cue, match })),
  );
  return hits.flatMap(({ cue, match }) => {
    if (cue.context === "nothing") return [];
    const longer = hits.filter((hit) => covers(hit.match, match));
    if (longer.some((hit) => hit.cue.context !== "nothing")) return [];
    const range = {
      context: cue.context,
      cue: { start: match.start, end: match.end },
      from: cue.direction === "forward" ? match.end : reachBack(reading, match, cue),
      to: cue.direction === "backward" ? match.start : reachOn(reading, match, cue),
    };
    const [taking] = longer;
    if (taking === undefined) return [range];
    return [{ ...range, onlyFor: { start: taking.match.start, end: taking.match.end } }];
  });
}

function covers(longer: Match, shorter: Match): boolean {
  const length = longer.end - longer.start;
  return (
    length > shorter.end - shorter.start && longer.start < shorter.end && shorter.start < longer.end
  );
}

function reachOn({ tokens }: Reading, match: Match, cue: ContextCue): number {
  const most = Math.min(
    tokens.length,
    cue.reach === undefined ? tokens.length : match.end + cue.reach,
  );
  if (cue.isWholeSentence === true) return most;
  for (let at = match.end; at < most; at += 1) {
    if (isBoundary(tokens, at)) return at;
    if (at === match.end) continue;
    if (cue.isList !== true && /,/.test(tokens[at]?.gap ?? "") && cue.reach !== undefined)
      return at;
  }
  return most;
}

function reachBack({ tokens }: Reading, match: Match, cue: ContextCue): number {
  const least = Math.max(0, cue.reach === undefined ? 0 : match.start - cue.reach);
  for (let at = match.start; at > least; at -= 1) {
    if (isBoundary(tokens, at) || (cue.reach !== undefined && /,/.test(tokens[at]?.gap ?? "")))
      return at;
  }
  return least;
}

/** A new statement begins: "; ", " but ", ", she has", " and has". */
export function isBoundary(tokens: Reading["tokens"], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (/[;•]/.test(token.gap) || breaks.has(token.text) || /[☐☒]/.test(token.text)) return true;
  const before = tokens[at - 1]?.text ?? "";
  const isJoined = /,/.test(token.gap) || before === "and" || before === "or";
  if (!isJoined) return false;
  if (newSubjects.has(token.text)) return true;
  return (
    (token.text === "the" || token.text === "his" || token.text === "her") &&
    tokens[at + 1]?.text === "patient"
  );
}
