import { createContext, use } from "react";
import type {
  Advisory,
  Assessment,
  CaseRecord,
  CaseWarning,
  CitedPlace,
  Decision,
  DecisionDraft,
  Person,
  ReviewerComparison,
} from "#domain";
import type { Reason } from "#criteria";

/** What every part of the physician's page reads. */
export type DecisionPageState = {
  readonly record: CaseRecord;
  readonly assessment: Assessment;
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly advisory: Advisory;
  readonly person: Person;
  /** Specialty and licenses of the person who works here beside what the request asks of whoever decides. */
  readonly comparison: ReviewerComparison;
  /** The draft of the person who works here; empty while he or she has written nothing. */
  readonly draft: DecisionDraft;
  /** Whether the person who works here may prepare a decision on the case now. */
  readonly mayPrepare: boolean;
  readonly amend: (change: (draft: DecisionDraft) => DecisionDraft) => void;
  /** Says by name that a data warning is as documented; absent for those who may not. */
  readonly confirm: ((warning: CaseWarning) => void) | undefined;
  /** Shows a cited place in the record; a place whose document is attached counts as opened. */
  readonly open: (place: CitedPlace, isAttached: boolean) => void;
};

export type SignableOutcome = Exclude<Decision["outcome"], "withdrawn">;

export const DecisionPageContext = createContext<DecisionPageState | null>(null);

/** @throws Error outside of the physician's page. */
export function useDecisionPage(): DecisionPageState {
  const decisionPage = use(DecisionPageContext);
  if (decisionPage === null)
    throw new Error("useDecisionPage needs the physician's page around it");
  return decisionPage;
}
