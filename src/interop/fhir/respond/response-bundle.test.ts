import type { Bundle, ClaimResponse } from "@medplum/fhirtypes";
import { describe, expect, test } from "vitest";
import { linesOfBusiness } from "#domain";
import { baseIssues, guideIssues } from "../check/check-bundle-for-test.ts";
import { actionsOf, brokenResponseRules } from "../check/response-rules-for-test.ts";
import { publicBundle } from "../examples-for-test.ts";
import { exampleNames } from "../../../domain/notices/cases-for-test.ts";
import { answeredCase, type AnsweredOutcome, answeredOutcomes } from "./answered-cases-for-test.ts";
import { responseBundle, type ResponseInput } from "./response-bundle.ts";

function answerOf(input: ResponseInput): Bundle {
  const result = responseBundle(input);
  if (!result.ok) throw new Error(result.reason);
  return result.bundle;
}

function responseIn(bundle: Bundle): ClaimResponse {
  const response = bundle.entry?.[0]?.resource;
  if (response?.resourceType !== "ClaimResponse") throw new Error("No ClaimResponse comes first.");
  return response;
}

const allIssues = (bundle: Bundle, request?: Bundle) => [
  ...baseIssues(bundle),
  ...guideIssues(bundle, "pas-response-bundle"),
  ...brokenResponseRules(bundle, request),
];

const expectedActions: Readonly<Record<AnsweredOutcome, readonly string[]>> = {
  received: ["A4"],
  approved: ["A1"],
  "partially-approved": ["A6"],
  adverse: ["A3"],
  withdrawn: [],
  "information-requested": ["A4"],
  extended: ["A4"],
  reopened: ["A4"],
  voided: ["A4"],
};

describe.each(answeredOutcomes)("The answer to a request that is %s", (outcome) => {
  test.each(linesOfBusiness)(
    "fits the profiles, the base standard and the guide's words for every sample case, under %s",
    (line) => {
      for (const name of exampleNames) {
        const bundle = answerOf(answeredCase(name, outcome, line));
        expect([name, allIssues(bundle)]).toEqual([name, []]);
        expect((responseIn(bundle).item ?? []).flatMap(actionsOf)).toEqual(
          expectedActions[outcome],
        );
      }
    },
  );

  test("fits them for every public request, whose identifier and addresses it repeats", () => {
    for (const name of ["referral", "surgical", "homecare", "referral-test-kit"]) {
      const request = publicBundle("pas-requests", name);
      const bundle = answerOf({ ...answeredCase("02", outcome), request });
      expect([name, allIssues(bundle, request)]).toEqual([name, []]);
      expect(bundle.identifier).toEqual(request.identifier);
    }
  });
});
