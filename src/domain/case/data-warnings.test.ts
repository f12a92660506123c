import { describe, expect, test } from "vitest";
import { examplePhysician, referredExample } from "../decision/example-for-test.ts";
import { noDecisionYet } from "../decision/decision.ts";
import { signedDecision } from "../decision/sign-decision.ts";
import { authorizeSignature } from "../life/index.ts";
import { determination } from "../life/determinations-for-test.ts";
import type { CaseRecord } from "./case-record.ts";
import { assessAnswers } from "./assess.ts";
import {
  caseWarnings,
  confirmationInWords,
  openWarningsOf,
  warningContextOf,
  withConfirmation,
} from "./data-warnings.ts";

const at = "2026-03-05T10:00:00.000Z";
const nurse = { name: "Nora Sample", role: "nurse-reviewer" };

/** A referred case of an earlier release, which nobody ever asked about its onset before birth. */
function oldCase(): CaseRecord {
  const { record } = referredExample("02");
  return { ...record, member: { ...record.member, dateOfBirth: "2025-06-15" } };
}

function approving(record: CaseRecord) {
  const { assessment } = referredExample("02");
  const signed = signedDecision(
    record,
    assessment,
    { ...noDecisionYet, outcome: "approved" },
    { by: examplePhysician, at },
  );
  return authorizeSignature({
    before: record,
    after: signed.record,
    determination: signed.determination,
    by: examplePhysician,
    earlier: [],
  });
}

describe("a case that came on its way with a doubtful answer", () => {
  const gate = { kind: "condition", condition: "data-confirmed" };

  test("is not signed until it is confirmed by name, and is then", () => {
    const record = oldCase();
    expect(approving(record)).toEqual({ ok: false, refusal: gate });
    const [warning] = openWarningsOf(record, at);
    if (warning === undefined) throw new Error("no warning");
    expect(warning).toMatchObject({ id: "onset-before-birth" });
    const dataConfirmations = withConfirmation(record, warning, examplePhysician, at);
    expect(approving({ ...record, dataConfirmations })).toEqual({ ok: true });
    // Another date of birth is another question.
    const other = { ...record.member, dateOfBirth: "2025-07-01" };
    expect(approving({ ...record, dataConfirmations, member: other })).toMatchObject({ ok: false });
  });

  test("is not noticed either, and may go back to the nurse at any time", () => {
    const record: CaseRecord = { ...oldCase(), state: "approved", outcome: "approved" };
    const noticed = (before: CaseRecord) =>
      authorizeSignature({
        before,
        after: { ...before, state: "notice-issued" },
        determination: determination({
          action: "issue-notice",
          disposition: "notice-issued",
          recordedAt: at,
          recordedBy: nurse,
          notice: { id: "notice-0000000000000001", kind: "approval", template: "x@1", parts: [] },
        }),
        by: nurse,
        earlier: [],
      });
    expect(noticed(record)).toEqual({ ok: false, refusal: gate });
    const dataConfirmations = openWarningsOf(record, at).flatMap((warning) =>
      withConfirmation(record, warning, nurse, at),
    );
    expect(noticed({ ...record, dataConfirmations })).toEqual({ ok: true });

    const before = oldCase();
    const back = determination({
      action: "return-to-nurse",
      disposition: "returned-to-nurse",
      recordedAt: at,
      recordedBy: examplePhysician,
    });
    expect(
      authorizeSignature({
        before,
        after: { ...before, state: "returned-to-nurse" },
        determination: back,
        by: examplePhysician,
        earlier: [],
      }),
    ).toEqual({ ok: true });
  });
});

test("a warning shows who confirmed it, for these answers only", () => {
  const record = oldCase();
  const { set, parameters } = referredExample("02").assessment;
  const assessment = assessAnswers(set, parameters, record.answers, warningContextOf(record, at));
  const [warning] = caseWarnings(record, assessment);
  if (warning === undefined) throw new Error("no warning");
  expect(warning.confirmation).toBeUndefined();
  const dataConfirmations = withConfirmation(record, warning, nurse, at);
  const [again] = caseWarnings({ ...record, dataConfirmations }, assessment);
  expect(again?.confirmation).toMatchObject({ by: nurse, at });
  expect(again?.confirmation && confirmationInWords(again.confirmation)).toBe(
    "Confirmed as documented by Nora Sample, nurse reviewer, on Mar 5, 2026",
  );
});
