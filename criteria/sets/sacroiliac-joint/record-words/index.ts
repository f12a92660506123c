import type { RecordWords } from "../../../model/record-words.ts";
import { factsReadElsewhere } from "../../../request/facts-read-elsewhere.ts";
import { careDetailWords } from "../../spine-pain-record-words/care-details.ts";
import { trialRules } from "../../spine-pain-record-words/medication-trials.ts";
import { serviceWords } from "../../spine-pain-record-words/service.ts";
import { studyRules } from "../../spine-pain-record-words/studies.ts";
import { careWords } from "./care.ts";
import { continuedWords } from "./continued.ts";
import { examWords } from "./exam.ts";
import { presentationWords } from "./presentation.ts";
import { otherCauseWords } from "./other-causes.ts";
import { planWords } from "./plan.ts";
import { requestWords } from "./request.ts";
import { sessionWords } from "./sessions.ts";
import { tables } from "./tables.ts";

/** How records say the facts of these criteria, for every version. */
export const recordWords: RecordWords = {
  tables,
  readElsewhere: factsReadElsewhere,
  facts: [
    ...requestWords,
    ...serviceWords,
    ...planWords,
    ...presentationWords,
    ...otherCauseWords,
    ...examWords,
    ...careWords,
    ...careDetailWords,
    { path: "conservative.medication.trials", rules: trialRules },
    { path: "imaging.studies", rules: studyRules },
    ...sessionWords,
    ...continuedWords,
  ],
};
