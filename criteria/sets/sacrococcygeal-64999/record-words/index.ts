import type { RecordWords } from "../../../model/record-words.ts";
import { presentationWords } from "./presentation.ts";
import { redFlagWords } from "./red-flags.ts";

/** How records say the facts of these criteria, for every version. */
export const recordWords: RecordWords = {
  tables: {},
  facts: [...presentationWords, redFlagWords],
};
