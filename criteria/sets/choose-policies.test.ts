import { describe, expect, it, test } from "vitest";
import {
  chooseSets,
  criteriaSets,
  currentSet,
  currentSets,
  policyOf,
  referenceOf,
} from "#criteria";
import type { Policy } from "../model/policy.ts";
import { chooseFrom, newestIn } from "./choose-policies.ts";
import { sacrococcygeal64999Policy } from "./sacrococcygeal-64999/policy.ts";

const version = sacrococcygeal64999Policy.versions.at(-1);
if (version === undefined) throw new Error("the policy has no version");
const aid = (number: string) => ({ ...version, id: "walking-aid", version: number });
/** A made-up second policy of two versions that shares one code with the first. */
const walkingAid: Policy = {
  ...sacrococcygeal64999Policy,
  id: "walking-aid",
  versions: [aid("1.0.0"), aid("2.0.0")],
  intake: { procedureCodes: ["E0143", "64999"], diagnosisCodes: ["R26", "M53.3"] },
};
const anyDiagnosis: Policy = {
  ...walkingAid,
  id: "any-diagnosis",
  versions: [{ ...version, id: "any-diagnosis" }],
  intake: { procedureCodes: ["L0100"], diagnosisCodes: [] },
};
const both = [sacrococcygeal64999Policy, walkingAid, anyDiagnosis];

describe("the criteria of a request", () => {
  it.each([
    ["by its code alone", "E0143", [], ["walking-aid"]],
    ["by its diagnosis alone", "", ["R26.89"], ["walking-aid", "any-diagnosis"]],
    ["by code and diagnosis", "64999", ["M46.1"], ["sacrococcygeal-64999"]],
    ["written without dot and capitals", " 64999 ", ["m461"], ["sacrococcygeal-64999"]],
    ["by one diagnosis of several", "64999", ["G89.29", "r26.2"], ["walking-aid"]],
    ["several, where several match", "64999", ["M53.3"], ["sacrococcygeal-64999", "walking-aid"]],
    ["whatever the diagnosis, where it names none", "L0100", ["Z99"], ["any-diagnosis"]],
    ["none for another code", "27096", ["M53.3"], []],
    ["none for another diagnosis", "64999", ["J45"], []],
    ["none for the beginning of a code", "6499", [], []],
    [
      "all, while nothing is known",
      "",
      [""],
      ["sacrococcygeal-64999", "walking-aid", "any-diagnosis"],
    ],
  ])("are found %s", (_, cptCode, diagnosisCodes, ids) => {
    expect(chooseFrom(both, { cptCode, diagnosisCodes }).map(({ id }) => id)).toEqual(ids);
  });

  it("are the newest version, wherever the policy stands in the list", () => {
    const newest = (policies: readonly Policy[]) =>
      chooseFrom(policies, { cptCode: "E0143", diagnosisCodes: [] }).map((set) => set.version);
    expect(newest(both)).toEqual(["2.0.0"]);
    expect(newest(both.toReversed())).toEqual(["2.0.0"]);
    expect(newestIn(both, "walking-aid").version).toBe("2.0.0");
    expect(newestIn(both, "sacrococcygeal-64999")).toBe(version);
    expect(() => newestIn(both, "walking-aid@2.0.0")).toThrow(RangeError);
  });
});

test("every set in use belongs to the policy of its id and is found by its own codes", () => {
  for (const set of criteriaSets) expect(policyOf(set)?.versions).toContain(set);
  expect(new Set(criteriaSets.map(referenceOf)).size).toBe(criteriaSets.length);
  for (const set of currentSets) {
    expect(currentSet(set.id)).toBe(set);
    const { procedureCodes = [] } = policyOf(set)?.intake ?? {};
    expect(procedureCodes).not.toEqual([]);
    for (const cptCode of procedureCodes)
      expect(chooseSets({ cptCode, diagnosisCodes: [] })).toContain(set);
  }
  expect(policyOf({ id: "nobody" })).toBeUndefined();
});
