import { expect, test } from "vitest";
import { assessAnswers } from "#domain";
import { currentSet, defaultParameters } from "#criteria";
import { openExclusions, stillExcluded } from "./exclude-rest.ts";

const set = currentSet("sacrococcygeal-64999");
const open = (procedure: string, alternatives: Readonly<Record<string, string>>) =>
  openExclusions(
    assessAnswers(set, defaultParameters(set), { request: { procedure }, alternatives }),
    "alternatives",
  ).map(({ path }) => path);

test("only what nobody has answered is excluded together, whatever the answer is", () => {
  expect(
    open("ganglion-impar-injection", {
      pilonidalCyst: "present",
      hemorrhoids: "not-documented",
      perianalAbscess: "not-evaluated",
    }),
  ).toEqual([
    "alternatives.pelvicOrganDisease",
    "alternatives.lumbosacralSpine",
    "alternatives.sacroiliacJoint",
  ]);
});

test("the joint that is itself the target of the request is not excluded with the others", () => {
  expect(open("si-joint-injection", {})).not.toContain("alternatives.sacroiliacJoint");
});

test("questions of another kind in the step are never among them", () => {
  expect(open("ganglion-impar-injection", {})).not.toContain("alternatives.siJointEvaluation");
});

test("undoing takes away what still stands, not what was answered since", () => {
  const facts = { alternatives: { pilonidalCyst: "present", hemorrhoids: "excluded" } };
  expect(stillExcluded(facts, ["alternatives.pilonidalCyst", "alternatives.hemorrhoids"])).toEqual([
    "alternatives.hemorrhoids",
  ]);
});
