import { expect, test } from "vitest";
import { resolveParameters } from "#criteria";
import { sacroiliacJoint } from "../sets/sacroiliac-joint/index.ts";

const underMedicareAdvantage = { request: { lineOfBusiness: "medicare-advantage" } };
const underAnother = { request: { lineOfBusiness: "commercial-erisa" } };

function issuesOf(parameters: unknown, facts = underMedicareAdvantage) {
  const resolved = resolveParameters(sacroiliacJoint, parameters, facts);
  return resolved.ok ? [] : resolved.issues.map(({ path, message }) => `${path} ${message}`);
}

test.each([
  [{ diagnosticReliefMin: 75.001 }, "diagnosticReliefMin must be at most 75 (%)"],
  [{ painMinMonths: 6 }, "painMinMonths must be at most 3 (months)"],
  [{ provocativeTestsMin: 4 }, "provocativeTestsMin must be at most 3 (tests)"],
  [{ therapeuticMax12m: 3 }, "therapeuticMax12m must be at least 4 (sessions)"],
  [{ diagnosticMax12m: 0 }, "diagnosticMax12m must be at least 2 (sessions)"],
  [{ rfaCovered: "yes" }, "rfaCovered must be `no`"],
])("a Medicare Advantage plan may not be stricter than the set: %o", (parameters, issue) => {
  expect(issuesOf(parameters)).toEqual([`parameters.${issue} for Medicare Advantage`]);
  expect(issuesOf(parameters, underAnother)).toEqual([]);
});

test("the set's own value and a laxer one are taken", () => {
  const own = Object.fromEntries(
    sacroiliacJoint.parameters.map((parameter) => [parameter.name, parameter.default]),
  );
  expect(issuesOf(own)).toEqual([]);
  const laxer = { diagnosticReliefMin: 50, therapeuticMax12m: 6, painMinMonths: 0 };
  expect(issuesOf(laxer)).toEqual([]);
});

test("a value outside its range gives that issue only", () => {
  expect(issuesOf({ diagnosticReliefMin: 101 })).toEqual([
    "parameters.diagnosticReliefMin must be a number from 0 to 100 (%)",
  ]);
});

test("while the line of business is unanswered nothing is locked", () => {
  expect(resolveParameters(sacroiliacJoint, { painMinMonths: 6 }).ok).toBe(true);
  expect(resolveParameters(sacroiliacJoint, { painMinMonths: 6 }, { request: {} }).ok).toBe(true);
});
