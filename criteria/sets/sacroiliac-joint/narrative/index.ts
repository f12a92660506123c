import type { NarrativeWords } from "../../../model/narrative-words.ts";
import { coursePart, requestPart } from "./course.ts";
import { findingsPart } from "./findings.ts";
import { missing } from "./missing.ts";
import { phrases } from "./phrases.ts";

/** The clinical summary's authored parts, for every version of these criteria. */
export const narrative: NarrativeWords = {
  phrases,
  paragraphs: [requestPart, coursePart, findingsPart],
  missing,
  circumstances: {
    access: ["conservative.exception"],
    comorbidity: ["presentation.redFlags", "presentation.otherCauses", "plan.contrastBar"],
    priorResponse: ["diagnosticSessions", "therapeuticSessions"],
    clinicianRationale: ["continued.rationale"],
  },
};
