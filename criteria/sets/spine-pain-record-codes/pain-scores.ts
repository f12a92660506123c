import type { CodeTable, FactCodes, ScoreAnswer } from "../../model/record-codes.ts";
import { seenLoinc } from "./rows.ts";

/** LOINC's codes for how severe pain is, from 0 to 10. */
const numericRating = [seenLoinc("Pain severity, 0 to 10 verbal numeric rating", "72514-3")];
const unnamedScale = [seenLoinc("Pain severity, reported", "38208-5")];
const faces = [seenLoinc("Pain severity, Wong-Baker FACES scale", "38221-8")];

const scores: CodeTable = [...numericRating, ...unnamedScale, ...faces];

/**
 * LOINC's answer list for 0 to 10. Its codes are out of order, and LA6113-0, which is 2, is displayed as "2 or more"
 * in files: the code alone says the number. Read in the value sets of public implementation guides.
 */
const answerCodes = [
  "LA6111-4",
  "LA6112-2",
  "LA6113-0",
  "LA6114-8",
  "LA6115-5",
  "LA10137-0",
  "LA10138-8",
  "LA10139-6",
  "LA10140-4",
  "LA10141-2",
  "LA13942-0",
];

const answers: readonly ScoreAnswer[] = answerCodes.map((code, score) => ({
  system: "loinc-answer",
  code,
  score,
  means: `${String(score)} of 10`,
  certainty: "seen",
}));

/** The score at the start of the episode, and the latest one before the request. */
export const baselineCodes: FactCodes = {
  path: "presentation.painBaseline",
  rules: [{ kind: "score", take: "first", scores, answers, max: 10 }],
};

export const currentPainCodes: FactCodes = {
  path: "presentation.painCurrent",
  rules: [{ kind: "score", take: "last", scores, answers, max: 10 }],
};

/** Only a code that names the scale says which it was. */
export const painScaleCodes: FactCodes = {
  path: "presentation.painScale",
  rules: [
    { kind: "scale", scores: numericRating, value: "nrs" },
    { kind: "scale", scores: faces, value: "other-named" },
  ],
};
