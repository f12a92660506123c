import type { RecordWords } from "../../../model/record-words.ts";
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
  facts: [
    ...requestWords,
    ...planWords,
    ...presentationWords,
    ...otherCauseWords,
    ...examWords,
    ...careWords,
    ...sessionWords,
    ...continuedWords,
  ],
};
