import { expect, test } from "vitest";
import type { FactTree } from "#criteria";
import { exampleAssessment, noticeInput } from "./cases-for-test.ts";
import { sectionText } from "./letter.ts";
import { writeLetter } from "./letters-for-test.ts";

function reasonsOf(example: string, changes: FactTree): string {
  const assessment = exampleAssessment(example, changes);
  const { letter } = writeLetter("adverse", noticeInput(assessment, { outcome: "adverse" }));
  return sectionText(letter, "reason");
}

// One of two possible faults said of both is neither: a member would not know which to answer.
test.each<[string, string, FactTree]>([
  ["A test injection was not done.", "02", { blocks: { diagnostic: { performed: "no" } } }],
  [
    "Your test injection was not at the tailbone.",
    "02",
    { blocks: { diagnostic: { site: "other" } } },
  ],
  ["No simpler treatment was tried first.", "13", { priorInterventions: [] }],
  [
    "None of your earlier treatments was a simpler one that did not help.",
    "13",
    { priorInterventions: [{ procedure: "ganglion-impar-injection", outcome: "helped" }] },
  ],
])("the letter says %s", (sentence, example, changes) => {
  expect(reasonsOf(example, changes)).toContain(`What your records show: ${sentence}`);
});
