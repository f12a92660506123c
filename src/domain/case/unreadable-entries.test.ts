import { expect, test } from "vitest";
import { currentSet, readAnswers, treeFrom } from "#criteria";
import { unreadableEntries } from "./unreadable-entries.ts";

const set = currentSet("sacrococcygeal-64999");

function entriesOf(answers: readonly (readonly [string, unknown])[]) {
  const { problems } = readAnswers(set, treeFrom(answers));
  return unreadableEntries(set, problems).map(({ path, message }) => [path, message]);
}

test("a line with several wrong codes is one entry, told once", () => {
  const found = entriesOf([["request.diagnosisCodes", "53, ??, 9"]]);
  expect(found).toEqual([["request.diagnosisCodes", "must be an ICD-10-CM code such as M53.3"]]);
});

test("each wrong field of a row is an entry, as is each wrong answer", () => {
  const found = entriesOf([
    ["conservative.months", "about four"],
    ["conservative.medication.trials", [{ drug: "gabapentin", painBefore: "x", painAfter: "y" }]],
  ]);
  expect(new Set(found.map(([path]) => path))).toEqual(
    new Set([
      "conservative.medication.trials.0.painAfter",
      "conservative.medication.trials.0.painBefore",
      "conservative.months",
    ]),
  );
});
