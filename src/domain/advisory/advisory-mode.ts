import { isDocumentationOnly, readerOf, requestPaths } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import { stateName } from "../case/us-states.ts";
import { citationInWords } from "../clocks/reading-state.ts";
import { type JurisdictionRule, jurisdictionRules, toolDutyWords } from "./jurisdictions.ts";

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
  /** The rule behind the mode; absent where no rule speaks of the case. */
  readonly rule?: JurisdictionRule;
  /** No criteria are on file for the request: there is nothing to recommend, whatever the state. */
  readonly hasNoCriteria?: true;
};

/** What the mode of a case follows from. */
export type AdvisedCase = Pick<CaseRecord, "request" | "criteriaSet" | "answers">;

/**
 * The mode in force for a case: `full`, unless no criteria are on file, or the rule of its state says otherwise for its
 * line of business and the day it was received. Where line or day is not entered, the rule is taken to hold.
 */
export function advisoryOf({ request, criteriaSet, answers }: AdvisedCase): Advisory {
  return isDocumentationOnly(criteriaSet)
    ? advisoryFor(request.jurisdiction, undefined, true)
    : advisoryFor(request.jurisdiction, ruleFor(request.jurisdiction, answers), false);
}

/** The state's rule that holds for the line of business and the day of receipt; the newest where several do. */
function ruleFor(
  jurisdiction: string | undefined,
  answers: CaseRecord["answers"],
): JurisdictionRule | undefined {
  if (jurisdiction === undefined) return undefined;
  const line = answerAt(answers, requestPaths.lineOfBusiness);
  const received = answerAt(answers, requestPaths.receivedAt)?.slice(0, 10);
  return jurisdictionRules.findLast(
    (rule) =>
      rule.jurisdiction === jurisdiction &&
      (line === undefined || rule.lines.some((reached) => reached === line)) &&
      (rule.from === undefined || received === undefined || received >= rule.from),
  );
}

function answerAt(answers: CaseRecord["answers"], path: string): string | undefined {
  const answer = readerOf(path)(answers);
  return typeof answer === "string" && answer !== "" ? answer : undefined;
}

function advisoryFor(
  jurisdiction: string | undefined,
  rule: JurisdictionRule | undefined,
  hasNoCriteria: boolean,
): Advisory {
  const key = [jurisdiction, rule?.id, hasNoCriteria].join(" ");
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const advisory: Advisory = {
    mode: hasNoCriteria ? "documentation-only" : (rule?.mode ?? "full"),
    ...(hasNoCriteria ? { hasNoCriteria: true as const } : {}),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(rule === undefined ? {} : { rule }),
  };
  byKey.set(key, advisory);
  return advisory;
}

// One object for each: what is drawn from it need not be drawn again because the case was saved.
const byKey = new Map<string, Advisory>();

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
  const { name = "state law", because = "" } = advisory.rule ?? {};
  return {
    title: `Documentation only: ${name}`,
    text: `${because} Nothing is recommended here. ${ruleSourceInWords(advisory)}`.trim(),
  };
}

/**
 * What the state asks of a review that a tool takes part in, with its source and how surely it was read, as sentences;
 * for a state without a row, that none is on file. Nothing where no state is recorded.
 */
export function stateRuleInWords(advisory: Advisory): readonly string[] {
  const { jurisdiction, rule } = advisory;
  if (jurisdiction === undefined) return [];
  const state = stateName(jurisdiction);
  if (rule === undefined) {
    return [
      jurisdictionRules.some((row) => row.jurisdiction === jurisdiction)
        ? `${state}’s rule on automated tools does not reach this line of business or date.`
        : `${state}: rule on automated tools not on file.`,
    ];
  }
  return [
    rule.because,
    ...rule.asks.map((duty) => toolDutyWords[duty]),
    ruleSourceInWords(advisory),
  ];
}

function ruleSourceInWords({ rule }: Advisory): string {
  if (rule === undefined) return "";
  const caution = rule.caution === undefined ? "" : ` ${rule.caution}`;
  return `Source: ${citationInWords({ provenance: rule.source, state: rule.standing })}.${caution}`;
}

export function advisoryModeOf(record: AdvisedCase): AdvisoryMode {
  return advisoryOf(record).mode;
}
