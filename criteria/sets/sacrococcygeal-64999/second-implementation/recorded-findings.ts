import { isTree } from "./tree-path.ts";

// Whole words only: "pain onset" holds the letters of "pain on" and must not match. Two words may
// be any white space apart, as a line break in a pasted report is.
const examinationWords =
  /(?<![\p{L}\p{N}_])(?:tender|tenderness|painful|pain\s+with|pain\s+on)(?![\p{L}\p{N}_])/iu;

/** Whether a study's finding is worded as tenderness or provoked pain. */
export function mentionsExamination(studies: unknown): boolean {
  if (!Array.isArray(studies)) return false;
  return studies.some(
    (study) =>
      isTree(study) && typeof study.finding === "string" && examinationWords.test(study.finding),
  );
}

/** Whether a drug helped and still left a score of 3 or more. */
export function hasPartialResponse(trials: unknown): boolean {
  if (!Array.isArray(trials)) return false;
  return trials.some(
    (trial) =>
      isTree(trial) &&
      typeof trial.painBefore === "number" &&
      typeof trial.painAfter === "number" &&
      trial.painAfter < trial.painBefore &&
      trial.painAfter >= 3,
  );
}

/** Whether the last recorded score after a drug and the current score are a point or more apart. */
export function scoresConflict(trials: unknown, painCurrent: unknown): boolean {
  if (!Array.isArray(trials) || typeof painCurrent !== "number") return false;
  let lastScore: number | undefined;
  for (const trial of trials) {
    if (isTree(trial) && typeof trial.painAfter === "number") lastScore = trial.painAfter;
  }
  if (lastScore === undefined) return false;
  // 5.1 and 4.1 are one point apart on paper, and a little less in binary fractions.
  return Math.abs(lastScore - painCurrent) >= 1 - 1e-9;
}
