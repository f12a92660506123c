import type { CaseRecord } from "../case/case-record.ts";
import { type JurisdictionRule, jurisdictionRules } from "./jurisdictions.ts";

/**
 * How much of the tool's judgement people see. `documentation-only` shows what is documented and what is
 * not, and hides every roll-up, recommendation and unfavorable suggestion.
 */
export const advisoryModes = ["full", "documentation-only"] as const;
export type AdvisoryMode = (typeof advisoryModes)[number];

export type Advisory = {
  readonly mode: AdvisoryMode;
  /** Two letters of the state whose law governs the review; absent where none is recorded. */
  readonly jurisdiction?: string;
  /** The rule behind the mode; absent where no rule speaks of the state. */
  readonly rule?: JurisdictionRule;
};

/** The mode in force for a case: `full`, unless its state's row says otherwise. */
export function advisoryOf({ request }: Pick<CaseRecord, "request">): Advisory {
  const { jurisdiction } = request;
  if (jurisdiction === undefined) return withoutState;
  const known = byState.get(jurisdiction);
  if (known !== undefined) return known;
  const rule = jurisdictionRules.find((one) => one.jurisdiction === jurisdiction);
  const advisory: Advisory =
    rule === undefined ? { mode: "full", jurisdiction } : { mode: rule.mode, jurisdiction, rule };
  byState.set(jurisdiction, advisory);
  return advisory;
}

// One object for each state: what is drawn from it need not be drawn again because the case was saved.
const withoutState: Advisory = { mode: "full" };
const byState = new Map<string, Advisory>();

export function advisoryModeOf(record: Pick<CaseRecord, "request">): AdvisoryMode {
  return advisoryOf(record).mode;
}
