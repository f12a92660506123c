import { describe, expect, test } from "vitest";
import { type CriteriaSet, currentSets, findSet, readAnswers } from "#criteria";
import { answersFromDetails, isEnteredWithCase, serviceDetailsOf } from "./service-details.ts";

const before = {
  reference: "",
  requestingProvider: "",
  facility: "",
  units: "2",
  site: "ambulatory surgery center",
  side: "Left",
  serviceFrom: "2026-03-10",
  serviceThrough: "2026-06-10",
};
const nothing = { reference: "", requestingProvider: "", facility: "" };
const older = findSet("sacrococcygeal-64999@1.1.0");
const olderSet = older.ok ? older.set : currentSets[0];

describe.each(currentSets)("service details under $id", (set: CriteriaSet) => {
  const read = (request: object) => readAnswers(set, { request }).facts;

  test("the answers are their place, and an entry from before stands in while a question is open", () => {
    const facts = read({ units: "3", siteOfService: "office", serviceThrough: "2026-07-01" });
    expect(serviceDetailsOf({ request: before }, { set, facts })).toEqual({
      units: "3",
      site: "Office",
      side: "Left",
      serviceFrom: "2026-03-10",
      serviceThrough: "2026-07-01",
    });
    const silent = read({ units: "not-documented" });
    expect(serviceDetailsOf({ request: nothing }, { set, facts: silent }).units).toBeUndefined();
  });

  test("what was entered with a case becomes answers where it is one, and is asked in one place", () => {
    const facts = answersFromDetails(before, set);
    expect(facts).toEqual({
      request: {
        units: 2,
        siteOfService: "ambulatory-surgery-center",
        side: "left",
        serviceFrom: "2026-03-10",
        serviceThrough: "2026-06-10",
      },
    });
    const asked = { set, facts };
    expect(isEnteredWithCase("units", { request: before }, asked)).toBe(false);
    expect(isEnteredWithCase("providerFax", { request: before }, asked)).toBe(true);
  });

  test("what is no answer stays as it was typed", () => {
    const odd = { units: "two", site: "Suite 4", serviceFrom: "soon" };
    const facts = answersFromDetails(odd, set);
    expect(facts).toEqual({});
    expect(isEnteredWithCase("site", { request: odd }, { set, facts })).toBe(true);
    expect(isEnteredWithCase("side", { request: odd }, { set, facts })).toBe(false);
    expect(serviceDetailsOf({ request: { ...nothing, ...odd } }, { set, facts }).site).toBe(
      "Suite 4",
    );
  });
});

test("criteria that do not ask for them leave the details where they were entered", () => {
  if (olderSet === undefined) throw new Error("no set");
  expect(answersFromDetails(before, olderSet)).toEqual({});
  expect(isEnteredWithCase("units", { request: {} }, { set: olderSet, facts: {} })).toBe(true);
  expect(serviceDetailsOf({ request: before }, { set: olderSet, facts: {} }).units).toBe("2");
});
