import type { NarrativeWords } from "../../../model/narrative-words.ts";
import { coursePart, presentationPart, requestPart } from "./course.ts";
import { findingsPart } from "./findings.ts";
import { missing } from "./missing.ts";
import { phrases } from "./phrases.ts";

/** The clinical summary's authored parts, for every version of these criteria. */
export const narrative: NarrativeWords = {
  phrases,
  paragraphs: [[...requestPart, ...presentationPart], coursePart, findingsPart],
  missing,
  circumstances: {
    access: ["conservative.physicalTherapy.exception"],
    comorbidity: ["presentation.redFlags", "presentation.fracture"],
    priorResponse: [
      "conservative.outcome",
      "conservative.medication.trials",
      "priorInterventions",
      "blocks.diagnostic.reliefPercent",
    ],
    clinicianRationale: ["guideline.patientRationale"],
  },
};
