import { isInEffect, type LineOfBusiness, type Urgency } from "./due-rules.ts";
import { insuredLines } from "./insured-lines.ts";
import type { Cited } from "./reading-state.ts";
import { businessDays, days, type Span } from "./span.ts";

/** A shorter time that a state or an accreditation asks of some plans (data). */
export type LocalRule = Cited & {
  readonly id: string;
  /** Who asks it, as a person reads it. */
  readonly name: string;
  /** A state by its two letters, or an accreditation that the plan has for the line of business. */
  readonly of: { readonly jurisdiction: string } | { readonly accreditation: "NCQA" };
  readonly lines: readonly LineOfBusiness[];
  readonly urgency: Urgency;
  /** For requests received from this day on, `YYYY-MM-DD` in the plan's zone. */
  readonly from?: string;
  readonly before?: string;
  readonly decision: Span;
  /** From when it counts: receipt of the request, or of the information the plan asked for. */
  readonly counts: "from-request" | "from-information";
  /** When the written notice is due after the decision; absent: with the decision. */
  readonly noticeAfterDecision?: Span;
  /** What of it has not been verified, for who relies on it. */
  readonly caution: string;
};

/** Every state and accreditation whose time was read; a state without a row has none on file. */
export const localRules: readonly LocalRule[] = [
  {
    id: "tx-standard",
    name: "Texas",
    of: { jurisdiction: "TX" },
    lines: insuredLines,
    urgency: "standard",
    decision: days(3),
    counts: "from-request",
    noticeAfterDecision: businessDays(3, "none"),
    provenance:
      "Tex. Ins. Code 1301.135(c): by the third calendar day after receipt; 4201.304: notice of an adverse determination within 3 working days",
    state: "confirmed",
    caution:
      "Whether Texas lets this time pause or be extended, and which holidays are no working days, has not been verified: it runs on, and every weekday counts.",
  },
  {
    id: "ca-standard",
    name: "California",
    of: { jurisdiction: "CA" },
    lines: insuredLines,
    urgency: "standard",
    decision: businessDays(5, "california"),
    counts: "from-information",
    provenance:
      "Cal. Health & Safety Code 1367.01(h): 5 business days from receipt of the information that is reasonably necessary and was requested",
    state: "confirmed",
    caution:
      "Counted from receipt of the request until information that was requested arrives, then from its arrival. A bill of 2025-26 would make it 3 business days.",
  },
  {
    id: "ncqa-standard",
    name: "NCQA accreditation",
    of: { accreditation: "NCQA" },
    lines: [...insuredLines, "commercial-erisa"],
    urgency: "standard",
    from: "2026-07-01",
    decision: days(7),
    counts: "from-request",
    provenance: "NCQA utilization management standards, non-urgent preservice, from 2026-07-01",
    state: "likely",
    caution: "Whether NCQA lets this time pause or be extended has not been verified: it runs on.",
  },
];

/** Lines of business for which a state may set a shorter time. */
export const linesUnderStateLaw: readonly LineOfBusiness[] = [
  ...insuredLines,
  "medicaid-managed-care",
];

export type LocalScope = {
  readonly lineOfBusiness: string | null;
  readonly urgency: string | null;
  /** `YYYY-MM-DD` in the plan's zone. */
  readonly receivedOn: string;
  /** Two letters of the state whose law governs the request; absent where none is recorded. */
  readonly jurisdiction?: string;
  /** Lines of business for which the plan is accredited by NCQA, as the plan entered it. */
  readonly accreditedLines?: readonly string[];
};

/** Every local rule that a request is under. */
export function localRulesFor(scope: LocalScope): readonly LocalRule[] {
  return localRules.filter(
    (rule) =>
      rule.urgency === scope.urgency &&
      rule.lines.some((line) => line === scope.lineOfBusiness) &&
      isInEffect(rule, scope.receivedOn) &&
      isOver(rule, scope),
  );
}

function isOver({ of }: LocalRule, { jurisdiction, accreditedLines, lineOfBusiness }: LocalScope) {
  return "jurisdiction" in of
    ? of.jurisdiction === jurisdiction
    : (accreditedLines ?? []).some((line) => line === lineOfBusiness);
}

/**
 * What a person is told of state law where no row is on file; undefined where a row is, or where the line of
 * business is under no state's clock.
 */
export function stateRuleGap(scope: LocalScope): string | undefined {
  if (!linesUnderStateLaw.some((line) => line === scope.lineOfBusiness)) return undefined;
  const { jurisdiction } = scope;
  if (jurisdiction === undefined) {
    return "State not recorded: a state may require a shorter time.";
  }
  return localRulesFor(scope).some(({ of }) => "jurisdiction" in of)
    ? undefined
    : `State rule not on file for ${jurisdiction}: it may require a shorter time. Check before you rely on this date.`;
}
