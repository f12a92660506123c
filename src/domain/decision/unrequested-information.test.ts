import { describe, expect, test } from "vitest";
import { askedAsMissing } from "./asked-criteria.ts";
import { decisionFields, decisionGaps } from "./decision-gaps.ts";
import { type DecisionDraft, noDecisionYet } from "./decision.ts";
import { examplePhysician, exampleNames, referredExample } from "./example-for-test.ts";
import { decisionIssue } from "../life/decision-issue.ts";
import { signedDecision } from "./sign-decision.ts";
import {
  isMostlyNotDocumented,
  mustSayWhyNotRequested,
  wasInformationRequested,
} from "./unrequested-information.ts";

const at = "2026-03-09T09:00:00.000Z";
const asked = { kind: "information-requested", at, reason: "Films" } as const;

test.each([
  [["not-documented", "not-documented", "met"], true],
  [["not-documented", "unanswered", "not-met"], true],
  [["not-documented", "met"], false],
  [["not-documented", "not-applicable"], true],
  [["not-met", "not-met", "not-documented"], false],
  [[], false],
] as const)("of %j most are not documented: %s", (statuses, expected) => {
  const criteria = statuses.map((status) => ({ status, isAdvisory: false }));
  expect(isMostlyNotDocumented(criteria)).toBe(expected);
  const advisory = Array.from({ length: 9 }, () => ({
    status: "not-documented",
    isAdvisory: true,
  }));
  expect(isMostlyNotDocumented([...criteria, ...advisory])).toBe(expected);
});

test("a request counts as made by a determination or by an event that stands", () => {
  expect(wasInformationRequested({}, [])).toBe(false);
  expect(wasInformationRequested({ clockEvents: [asked] }, [])).toBe(true);
  expect(
    wasInformationRequested({ clockEvents: [{ ...asked, withdrawn: "by mistake" }] }, []),
  ).toBe(false);
  for (const line of [
    { action: "request-information", disposition: "information-requested" },
    // A line of release 1 names no action.
    { disposition: "information-requested" },
  ] as const)
    expect(wasInformationRequested({}, [line])).toBe(true);
});

describe.each(exampleNames)("a decision on %s", (name) => {
  const { record, assessment } = referredExample(name.slice(0, 2));
  const isMostlySilent =
    askedAsMissing(assessment.evaluation).length * 2 >
    assessment.evaluation.criteria.filter(
      ({ criterion, status }) => criterion.advisory !== true && status !== "not-applicable",
    ).length;

  test("against the request says why no information was requested, exactly where most is not documented", () => {
    for (const outcome of ["adverse", "partially-approved"] as const) {
      const fieldsWhen = (wasRequested: boolean, noRequestReason?: string) =>
        decisionGaps(
          {
            ...noDecisionYet,
            outcome,
            ...(noRequestReason === undefined ? {} : { noRequestReason }),
          },
          { record, assessment, mode: "full", wasRequested, now: 0, known: () => new Set() },
        ).map(({ field }) => field);
      const asks = (fields: readonly string[]) => fields.includes(decisionFields.noRequestReason);
      expect(asks(fieldsWhen(false))).toBe(isMostlySilent);
      expect(asks(fieldsWhen(false, "   "))).toBe(isMostlySilent);
      expect(asks(fieldsWhen(true))).toBe(false);
      expect(asks(fieldsWhen(false, "The clinic closed"))).toBe(false);
    }
    expect(mustSayWhyNotRequested("approved", assessment.evaluation, false)).toBe(false);
    expect(mustSayWhyNotRequested(undefined, assessment.evaluation, false)).toBe(false);
  });

  test("is refused by the write rules without it, whoever asks", () => {
    const signed = (
      more: Pick<DecisionDraft, "noRequestReason">,
      clockEvents = record.clockEvents,
    ) => {
      const before = clockEvents === undefined ? record : { ...record, clockEvents };
      const { determination } = signedDecision(
        before,
        assessment,
        { ...noDecisionYet, ...more, outcome: "adverse" },
        { by: examplePhysician, at },
      );
      return decisionIssue(before, determination, "adverse", [])?.path;
    };
    const refused = "determination.decision.noRequestReason";
    expect(signed({}) === refused).toBe(isMostlySilent);
    expect(signed({ noRequestReason: "The clinic closed" })).not.toBe(refused);
    expect(signed({}, [asked])).not.toBe(refused);
  });
});
