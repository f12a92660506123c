import { openStates } from "../case/case-state.ts";
import type { AssessedCase } from "./assessed-case.ts";
import { missingIn } from "./derived-values.ts";

/** On what or whom a case waits once its nurse has handed it on. */
export const waitingReasons = ["records", "coding", "information", "physician", "notice"] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export const waitingWords: Readonly<Record<WaitingReason, string>> = {
  records: "Records from the provider",
  coding: "A coding answer",
  information: "Other information",
  physician: "Physician decision",
  notice: "Notice to be sent",
};

/** Null while the case is the nurse's to work on, and once nothing is left to be done. */
export function waitingFor(assessed: AssessedCase): WaitingReason | null {
  const { state } = assessed.record;
  if (openStates.some((open) => open === state)) return null;
  switch (state) {
    case "information-requested": {
      const { missingPaper, codingQueries } = missingIn(assessed);
      if (missingPaper > 0) return "records";
      return codingQueries > 0 ? "coding" : "information";
    }
    case "referred-to-physician":
    case "recommended-approval":
      return "physician";
    case "approved":
    case "partially-approved":
    case "adverse":
      return "notice";
    default:
      return null;
  }
}
