import type { CaseRecord } from "../case-record.ts";
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
  if (jurisdiction === undefined) return { mode: "full" };
  const rule = jurisdictionRules.find((one) => one.jurisdiction === jurisdiction);
  return rule === undefined
    ? { mode: "full", jurisdiction }
    : { mode: rule.mode, jurisdiction, rule };
}

export function advisoryModeOf(record: Pick<CaseRecord, "request">): AdvisoryMode {
  return advisoryOf(record).mode;
}
