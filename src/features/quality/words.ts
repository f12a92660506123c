import { storeWords } from "#data";
import {
  type CaseState,
  type CaseSummary,
  type Kappa,
  fewestPairs,
  type QualityError,
  stateWords,
  type StoreError,
  type Stratum,
} from "#domain";
import { recommendations, recommendationWords } from "#criteria";

/** "0.62 (0.31 to 0.84)"; what cannot be computed is said, never shown as 0 or 1. */
export function kappaInWords(kappa: Kappa): string {
  switch (kappa.kind) {
    case "estimate":
      return `${twoPlaces(kappa.kappa)} (${twoPlaces(kappa.low)} to ${twoPlaces(kappa.high)})`;
    case "too-few":
      return `Too few cases for kappa: ${kappa.n} of ${fewestPairs} needed`;
    case "no-variance":
      return `Can’t be measured: ${who[kappa.who]} gave every case “${kappa.said}”`;
  }
}

const who = {
  both: "both reviewers",
  first: "the first reviewer",
  second: "the second reviewer",
} as const;

/** "10 of 12". */
export function agreedInWords({ agreed, n }: Pick<Kappa, "agreed" | "n">): string {
  return `${agreed} of ${n}`;
}

export function twoPlaces(value: number): string {
  const fixed = value.toFixed(2);
  return fixed === "-0.00" ? "0.00" : fixed;
}

/** The stratum as a person reads it: "Recommend approval; adverse determination". */
export function stratumInWords({ recommendation, outcome }: Stratum): string {
  return `${recommendationInWords(recommendation)}; ${stateWords[outcome].toLowerCase()}`;
}

export function recommendationInWords(recommendation: string): string {
  const known = recommendations.find((one) => one === recommendation);
  return known === undefined ? "No recommendation recorded" : recommendationWords[known].short;
}

/** By what an auditor knows a case: "Ada Example, REF-7, Radiofrequency ablation"; what is not entered is left out. */
export function auditedCaseName({
  memberName,
  reference,
  procedure,
}: Pick<CaseSummary, "memberName" | "reference" | "procedure">): string {
  const member = memberName === "" ? "Unnamed member" : memberName;
  return [member, reference, procedure ?? ""].filter((part) => part !== "").join(", ");
}

/** Where a decided case is now; with `isReopened` its decision is being reconsidered. */
export function stateSince(state: CaseState, isReopened: boolean): string {
  return isReopened ? `Reopened since: ${stateWords[state]}` : stateWords[state];
}

/** What happened, what is safe, what to do next. */
export function qualityErrorInWords(error: QualityError | StoreError): string {
  switch (error.kind) {
    case "forbidden":
    case "unauthorized":
      return "Only a QA analyst or an administrator can save quality records, each in their own name. Nothing was changed.";
    case "conflict":
      return `It was changed ${storeWords().elsewhere}. Nothing was saved. Reload the page, then try again.`;
    case "quota":
      return `${storeWords().full} Nothing was changed. ${storeWords().makeRoom}, then try again.`;
    case "unavailable":
      return "Storage can’t be used right now. Nothing was changed. Reload the page.";
    case "invalid":
      return "The stored record or the entry can’t be read. Nothing was changed.";
    case "not-found":
    case "gone":
      return "This record is no longer stored. Nothing was changed.";
  }
}
