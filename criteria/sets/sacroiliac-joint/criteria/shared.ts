import type { Condition, EachValueRule, EntryRule, Rule } from "../../../model/rule.ts";

/** "Yes" is met, "no" is not. */
export const yesOrNo = (fact: string): Rule => ({
  rule: "choice",
  fact,
  met: ["yes"],
  notMet: ["no"],
});

/** As above for a field of a session. */
export const fieldYesOrNo = (field: string): EntryRule => ({
  rule: "choice",
  field,
  met: ["yes"],
  notMet: ["no"],
});

/** Each requested side on its own; a session of both sides concerns either. */
export const bySide = (part: Rule): EachValueRule => ({
  rule: "each-value",
  of: "request.side",
  standsFor: { left: ["left"], right: ["right"], both: ["left", "right"] },
  part,
});

export const concernsSide = [{ field: "side", covers: "request.side" }] as const;

const isKind = (kinds: readonly string[]): Condition => ({
  when: "procedure",
  column: "kind",
  in: kinds,
});

/** A rule for some kinds of procedure; for every other kind the criterion does not apply. */
export function onlyFor(kinds: readonly string[], rule: Rule): Rule {
  return {
    rule: "when",
    cases: [{ if: isKind(kinds), then: rule }],
    otherwise: {
      rule: "fixed",
      status: "not-applicable",
      because: "The requested procedure is of another kind.",
    },
  };
}

/** What comes before a block is judged: the pain, the examination, and conservative care. */
export const beforeBlocks = [
  "indication.location",
  "indication.severity",
  "indication.duration",
  "indication.no-radiculopathy",
  "indication.no-other-cause",
  "exam.provocative-tests",
  "exam.side-matches",
  "conservative.care",
];
