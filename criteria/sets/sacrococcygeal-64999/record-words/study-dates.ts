import type { FactWords, RecordRule } from "../../../model/record-words.ts";
import { dynamicFilmWords } from "./dynamic-films.ts";
import { imagingWords } from "./imaging.ts";

/** The date that stands with the words by which a study is known to be done. */
function datesOf(rules: readonly RecordRule[]): readonly RecordRule[] {
  return rules.flatMap((rule): readonly RecordRule[] => {
    if (rule.kind !== "value" || rule.value !== "yes") return [];
    const { value: _, whenNegated: __, ...circumstances } = rule;
    return [{ ...circumstances, kind: "date", isPartial: true }];
  });
}

/** A radiology report says its date in a line of its own. */
function dateOfReport(studyWords: readonly string[]): RecordRule {
  return {
    kind: "date",
    isPartial: true,
    phrases: ["(date of exam|exam date|date of study|study date) ..2 <date>"],
    near: [{ phrases: studyWords, within: "document" }],
  };
}

function rulesOf(words: readonly FactWords[], path: string): readonly RecordRule[] {
  return words.find((fact) => fact.path === path)?.rules ?? [];
}

/** When the films were taken. */
export const studyDateWords: readonly FactWords[] = [
  {
    path: "imaging.dynamicStandingDate",
    rules: [
      ...datesOf(rulesOf(dynamicFilmWords, "imaging.dynamicStanding")),
      dateOfReport(["standing ..6 (sitting|seated)", "(sitting|seated) ..6 standing"]),
    ],
  },
  {
    path: "imaging.dynamicSittingDate",
    rules: [
      ...datesOf(rulesOf(dynamicFilmWords, "imaging.dynamicSitting")),
      dateOfReport(["standing ..6 (sitting|seated)", "(sitting|seated) ..6 standing"]),
    ],
  },
  {
    path: "imaging.coccyxMriOrCtDate",
    rules: datesOf(rulesOf(imagingWords, "imaging.coccyxMriOrCt")),
  },
];
