import type { RecordContext, SectionKind } from "#criteria";
import type { Match } from "../phrases/match-phrases.ts";
import type { CueRange } from "./cue-ranges.ts";

/** What headings say of all that stands below them. */
const sectionContexts: Partial<Readonly<Record<SectionKind, RecordContext>>> = {
  "family-history": "family",
  goals: "goal",
  plan: "planned",
  orders: "planned",
  instructions: "template",
  consent: "template",
};

/** The contexts in which a match stands, from the cues of its sentence and the heading above. */
export function contextsOf(
  match: Match,
  ranges: readonly CueRange[],
  section: SectionKind | undefined,
): ReadonlySet<RecordContext> {
  const contexts = new Set<RecordContext>();
  const tense = new Set<"current" | "past">();
  for (const { context, from, to, cue, onlyFor } of ranges) {
    if (onlyFor !== undefined && (match.start >= onlyFor.end || match.end <= onlyFor.start)) {
      continue;
    }
    if (cue.start >= match.start && cue.end <= match.end) {
      // Words of the phrase itself are part of what it says; those it passes over ("lost no weight") turn it.
      if (!isSkipped(match, cue)) continue;
    } else if (match.start >= to || match.end <= from) continue;
    if (context === "current" || context === "past") tense.add(context);
    else if (context !== "nothing") contexts.add(context);
  }
  const fromSection = section === undefined ? undefined : sectionContexts[section];
  if (fromSection !== undefined && !(fromSection === "planned" && tense.size > 0)) {
    contexts.add(fromSection);
  }
  return contexts;
}

function isSkipped({ skipped }: Match, cue: CueRange["cue"]): boolean {
  return skipped?.some(({ start, end }) => cue.start >= start && cue.end <= end) === true;
}
