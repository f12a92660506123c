import type { RecordWords } from "../../../model/record-words.ts";
import { factsReadElsewhere } from "../../../request/facts-read-elsewhere.ts";
import { careDetailWords } from "../../spine-pain-record-words/care-details.ts";
import { requestedSideRules, serviceWords } from "../../spine-pain-record-words/service.ts";
import { acupunctureWords } from "./acupuncture.ts";
import { alternativeWords } from "./alternatives.ts";
import { blockDetailWords } from "./block-details.ts";
import { blockWords } from "./blocks.ts";
import { careWords } from "./care.ts";
import { courseWords } from "./course.ts";
import { dynamicFilmWords } from "./dynamic-films.ts";
import { examAndRecencyWords } from "./exam-and-recency.ts";
import { imagingWords } from "./imaging.ts";
import { medicationWords } from "./medication.ts";
import { presentationWords } from "./presentation.ts";
import { priorProcedureWords } from "./prior-procedures.ts";
import { redFlagWords } from "./red-flags.ts";
import { requestWords } from "./request.ts";
import { siJointEvaluationWords } from "./si-joint-evaluation.ts";
import { studyWords } from "./studies.ts";
import { studyDateWords } from "./study-dates.ts";
import { tables } from "./tables.ts";
import { therapyWords } from "./therapy.ts";

/** How records say the facts of these criteria, for every version. */
export const recordWords: RecordWords = {
  tables,
  readElsewhere: factsReadElsewhere,
  facts: [
    ...requestWords,
    ...serviceWords,
    { path: "request.side", rules: requestedSideRules },
    ...presentationWords,
    redFlagWords,
    ...careDetailWords,
    ...examAndRecencyWords,
    ...therapyWords,
    ...careWords,
    ...acupunctureWords,
    ...medicationWords,
    ...courseWords,
    ...dynamicFilmWords,
    ...imagingWords,
    ...studyWords,
    ...studyDateWords,
    ...blockWords,
    ...blockDetailWords,
    ...alternativeWords,
    ...siJointEvaluationWords,
    ...priorProcedureWords,
  ],
};
