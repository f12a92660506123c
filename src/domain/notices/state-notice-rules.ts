import { insuredLines, type LineOfBusiness, maybeInsuredLines } from "../clocks/index.ts";
import type { Cited } from "../clocks/reading-state.ts";

/** Something that a state asks of a letter against a request, beside what federal law asks (data). */
export type StateNoticeRule = Cited & {
  /** Two letters of the state whose law governs the review. */
  readonly jurisdiction: string;
  /**
   * `review-form`: the form for an independent review goes with the letter. `immediate-review`: the letter tells of a
   * review outside the plan at once where a condition is life-threatening. `direct-phone`: the provider is given the
   * name and the direct phone number of whoever decided.
   */
  readonly asks: "review-form" | "immediate-review" | "direct-phone";
  readonly lines: readonly LineOfBusiness[];
};

/** A state without a row has none on file. */
export const stateNoticeRules: readonly StateNoticeRule[] = [
  {
    jurisdiction: "TX",
    asks: "review-form",
    lines: maybeInsuredLines,
    provenance: "Texas Insurance Code section 4201.303",
    state: "confirmed",
  },
  {
    jurisdiction: "TX",
    asks: "immediate-review",
    lines: insuredLines,
    provenance: "Texas Insurance Code section 4201.303",
    state: "confirmed",
  },
  {
    jurisdiction: "CA",
    asks: "direct-phone",
    lines: maybeInsuredLines,
    provenance: "California Health and Safety Code section 1367.01(h)(4)",
    state: "likely",
  },
];

/** The rule that asks this of a letter in a state and line of business; undefined where none is on file. */
export function stateNoticeRule(
  asks: StateNoticeRule["asks"],
  jurisdiction: string | undefined,
  line: LineOfBusiness,
): StateNoticeRule | undefined {
  return stateNoticeRules.find(
    (rule) => rule.asks === asks && rule.jurisdiction === jurisdiction && rule.lines.includes(line),
  );
}
