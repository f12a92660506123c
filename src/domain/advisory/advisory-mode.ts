import { isDocumentationOnly } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import { type JurisdictionRule, jurisdictionRules } from "./jurisdictions.ts";

/**
 * How much of what the criteria say people see. `documentation-only` shows what is documented and what is
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
  /** No criteria are on file for the request: there is nothing to recommend, whatever the state. */
  readonly hasNoCriteria?: true;
};

/** What the mode of a case follows from. */
export type AdvisedCase = Pick<CaseRecord, "request" | "criteriaSet">;

/** The mode in force for a case: `full`, unless no criteria are on file or its state's row says otherwise. */
export function advisoryOf({ request, criteriaSet }: AdvisedCase): Advisory {
  return isDocumentationOnly(criteriaSet) ? withoutCriteria(request) : advisoryIn(request);
}

function withoutCriteria({ jurisdiction }: CaseRecord["request"]): Advisory {
  const key = jurisdiction ?? "";
  const known = withoutCriteriaByState.get(key);
  if (known !== undefined) return known;
  const advisory: Advisory = {
    mode: "documentation-only",
    hasNoCriteria: true,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  };
  withoutCriteriaByState.set(key, advisory);
  return advisory;
}

/** Why nothing is recommended, as a heading and a sentence; undefined where the recommendation is shown. */
export function advisoryInWords(
  advisory: Advisory,
): { readonly title: string; readonly text: string } | undefined {
  if (advisory.mode === "full") return undefined;
  if (advisory.hasNoCriteria === true) {
    return {
      title: "No criteria on file",
      text: "No criteria are on file for this request, so nothing is recommended. Document the case, then refer it to a physician advisor.",
    };
  }
  const { name = "state law", because = "", source = "" } = advisory.rule ?? {};
  return {
    title: `Documentation only: ${name}`,
    text: `${because} Nothing is recommended here. Source: ${source}.`,
  };
}

function advisoryIn({ jurisdiction }: CaseRecord["request"]): Advisory {
  if (jurisdiction === undefined) return withoutState;
  const known = byState.get(jurisdiction);
  if (known !== undefined) return known;
  const rule = jurisdictionRules.find(
    (jurisdictionRule) => jurisdictionRule.jurisdiction === jurisdiction,
  );
  const advisory: Advisory =
    rule === undefined ? { mode: "full", jurisdiction } : { mode: rule.mode, jurisdiction, rule };
  byState.set(jurisdiction, advisory);
  return advisory;
}

// One object for each state: what is drawn from it need not be drawn again because the case was saved.
const withoutState: Advisory = { mode: "full" };
const byState = new Map<string, Advisory>();
const withoutCriteriaByState = new Map<string, Advisory>();

export function advisoryModeOf(record: AdvisedCase): AdvisoryMode {
  return advisoryOf(record).mode;
}
