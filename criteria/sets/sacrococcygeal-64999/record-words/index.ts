import type { RecordWords } from "../../../model/record-words.ts";
import { acupunctureWords } from "./acupuncture.ts";
import { alternativeWords } from "./alternatives.ts";
import { blockWords } from "./blocks.ts";
import { careWords } from "./care.ts";
import { courseWords } from "./course.ts";
import { dynamicFilmWords } from "./dynamic-films.ts";
import { imagingWords } from "./imaging.ts";
import { medicationWords } from "./medication.ts";
import { presentationWords } from "./presentation.ts";
import { priorProcedureWords } from "./prior-procedures.ts";
import { redFlagWords } from "./red-flags.ts";
import { requestWords } from "./request.ts";
import { siJointEvaluationWords } from "./si-joint-evaluation.ts";
import { studyWords } from "./studies.ts";
import { tables } from "./tables.ts";
import { therapyWords } from "./therapy.ts";

/** How records say the facts of these criteria, for every version. */
export const recordWords: RecordWords = {
  tables,
  facts: [
    ...requestWords,
    ...presentationWords,
    redFlagWords,
    ...therapyWords,
    ...careWords,
    ...acupunctureWords,
    ...medicationWords,
    ...courseWords,
    ...dynamicFilmWords,
    ...imagingWords,
    ...studyWords,
    ...blockWords,
    ...alternativeWords,
    ...siJointEvaluationWords,
    ...priorProcedureWords,
  ],
};
