import { expect, test } from "vitest";
import { currentSet, defaultParameters, type FactTree } from "#criteria";
import { assessAnswers } from "#domain";
import { answerNotes, notesBeside, notesInStep, othersOf } from "./answer-notes.ts";
import { stepProgress } from "./step-progress.ts";

const set = currentSet("sacrococcygeal-64999");
const assess = (answers: FactTree) => assessAnswers(set, defaultParameters(set), answers);
const placesOf = (id: string, answers: FactTree) =>
  set.facts
    .filter((fact) => notesBeside(fact, assess(answers)).some((note) => note.id === id))
    .map(({ path }) => path);
const statesOf = (answers: FactTree) =>
  stepProgress(assess(answers))
    .filter(({ state }) => state === "conflict")
    .map(({ id }) => id);

const painScores = {
  presentation: { painCurrent: 3 },
  conservative: { medication: { trials: [{ drug: "gabapentin", painAfter: 6 }] } },
};

test("two pain scores that disagree are said once in each of their steps, and both need attention", () => {
  expect(placesOf("pain-scores-conflict", painScores)).toEqual([
    "presentation.painCurrent",
    "conservative.medication.trials",
  ]);
  expect(statesOf(painScores)).toEqual(["presentation", "conservative"]);
});

test("a note beside one pain score leads to the other", () => {
  const assessment = assess(painScores);
  const [note] = answerNotes(assessment);
  if (note === undefined) throw new Error("there is no note");
  expect(note.whatToDo).toMatch(/enter the later one/);
  expect(othersOf(note, "presentation.painCurrent", assessment).map(({ path }) => path)).toEqual([
    "conservative.medication.trials",
  ]);
});

test("a note stands beside the last of its answers, not beside every one", () => {
  const sessions = {
    conservative: {
      physicalTherapy: {
        sessions: 6,
        firstSession: "not-documented",
        lastSession: "not-documented",
        weeks: "not-documented",
      },
    },
  };
  expect(placesOf("sessions-without-span", sessions)).toEqual([
    "conservative.physicalTherapy.weeks",
  ]);
});

test("a block without its relief is a remark beside the relief and puts no step in conflict", () => {
  const block = {
    request: { procedure: "ganglion-impar-injection" },
    blocks: { diagnostic: { performed: "yes", reliefPercent: "not-documented" } },
  };
  expect(placesOf("block-without-relief", block)).toEqual(["blocks.diagnostic.reliefPercent"]);
  expect(statesOf(block)).toEqual([]);
});

test("an examination finding entered as imaging is remarked on beside the studies", () => {
  const studies = [{ modality: "mri", region: "lumbar", finding: "tender with flexion" }];
  expect(notesInStep("imaging", assess({ imaging: { studies } })).map(({ id }) => id)).toContain(
    "exam-finding-as-imaging",
  );
  expect(notesInStep("blocks", assess({ imaging: { studies } }))).toEqual([]);
});

test("pitfalls about the care itself stay in the panel", () => {
  const early = { conservative: { cushion: "no", outcome: "improving" } };
  expect(answerNotes(assess(early))).toEqual([]);
});
