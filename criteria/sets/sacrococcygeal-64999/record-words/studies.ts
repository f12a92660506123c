import type { FactWords } from "../../../model/record-words.ts";
import { studyRules } from "../../spine-pain-record-words/studies.ts";

/** Other imaging, a line a study. */
export const studyWords: readonly FactWords[] = [{ path: "imaging.studies", rules: studyRules }];
