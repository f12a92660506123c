import { describe, expect, it, test } from "vitest";
import { specialtyNames } from "./specialties.ts";
import { compareReviewer, type ReviewedRequest } from "./compare-reviewer.ts";
import { qualificationsOf, type ReviewerQualifications } from "./reviewer-qualifications.ts";
import { isSameSpecialty } from "./specialties.ts";
import { currentSets, policyOf } from "#criteria";

const day = "2026-03-09";
const none: ReviewerQualifications = { specialties: [], licences: [] };
const specialties = ["Pain medicine", "Orthopedic surgery"];
const arizona = (dates: { validFrom?: string; validTo?: string }): ReviewerQualifications => ({
  specialties: [],
  licences: [
    { state: "TX", number: "T1" },
    { state: "AZ", number: "A1", ...dates },
  ],
});
const results = (reviewer: ReviewerQualifications, request: Partial<ReviewedRequest>) => {
  const asked = { lineOfBusiness: "qhp", jurisdiction: "AZ", specialties, ...request };
  const { findings, unknown } = compareReviewer(reviewer, asked, day);
  return { found: findings.map(({ rule, result }) => `${rule.asks} ${result}`), unknown };
};

describe("a license where a state asks for one", () => {
  it.each([
    [{ validTo: "2026-03-09" }, "met"],
    [{ validTo: "2026-03-08" }, "not-met"],
    [{ validFrom: "2026-03-09", validTo: "2027-03-09" }, "met"],
    [{ validFrom: "2026-03-10" }, "not-met"],
    [{}, "met"],
  ])("%j is %s on the day itself", (dates, result) => {
    expect(results(arizona(dates), {}).found).toEqual([`licence ${result}`]);
  });
  it("of another state is none, and none on file is not a no", () => {
    const texas = { specialties: [], licences: [{ state: "TX", number: "T1" }] };
    expect(results(texas, {}).found).toEqual(["licence not-met"]);
    expect(results(none, {}).found).toEqual(["licence not-on-file"]);
  });
  it("is asked by states for the lines their law reaches, and nowhere without a rule on file", () => {
    for (const lineOfBusiness of [
      "medicare-advantage",
      "medicaid-managed-care",
      "commercial-erisa",
    ])
      expect(results(none, { lineOfBusiness }).found).not.toContain("licence not-on-file");
    expect(results(none, { jurisdiction: "OH" })).toEqual({
      found: [],
      unknown: ["State rule not on file for Ohio"],
    });
  });
  it("says of what was not entered that it is unknown", () => {
    expect(results(none, { jurisdiction: null }).unknown).toHaveLength(1);
    for (const lineOfBusiness of [null, "", "workers-compensation"])
      expect(results(none, { lineOfBusiness })).toEqual({
        found: [],
        unknown: ["The line of business is not entered"],
      });
  });
});

test.each(["medicare-advantage", "medicaid-managed-care"])(
  "%s asks for expertise in the field of the service, whatever the state",
  (lineOfBusiness) => {
    const request = { lineOfBusiness, jurisdiction: null };
    const orthopedist = { ...none, specialties: ["orthopaedics"] };
    expect(results(orthopedist, request).found).toEqual(["expertise met"]);
    expect(results({ ...none, specialties: ["Urology"] }, request).found).toEqual([
      "expertise not-met",
    ]);
    expect(results(none, request).found).toEqual(["expertise not-on-file"]);
    expect(results(none, { ...request, specialties: [] }).unknown).toHaveLength(1);
  },
);

test("what is on file in two places is one fact, with the days that were entered", () => {
  const profile = { specialty: "Orthopedics", licence: { state: "TX", number: "DO-1" } };
  const claimed = { specialties: ["Pain Management"], licences: [] };
  const entered = {
    specialties: ["orthopedic surgery"],
    licences: [
      { state: "TX", number: " DO-1", validTo: "2027-01-31" },
      { state: "OK", number: "9" },
    ],
  };
  expect(qualificationsOf(profile, claimed, null, entered)).toEqual({
    specialties: ["Orthopedic surgery", "Pain medicine"],
    licences: [
      { state: "TX", number: "DO-1", validTo: "2027-01-31" },
      { state: "OK", number: "9" },
    ],
  });
  expect(qualificationsOf({}, null)).toEqual(none);
});

test("every set names specialties that can be chosen", () => {
  for (const set of currentSets)
    for (const name of policyOf(set)?.specialties ?? [])
      expect(specialtyNames.some((known) => isSameSpecialty(known, name))).toBe(true);
});
