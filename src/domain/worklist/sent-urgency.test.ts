import { describe, expect, it } from "vitest";
import { currentSet, referenceOf } from "#criteria";
import { type CaseRecord, newCaseRecord } from "../case/case-record.ts";
import { caseStates, isDetermined } from "../case/case-state.ts";
import { withValueAt } from "../proposals/answer-at.ts";
import { digestOf } from "./case-digest.ts";
import { isCaseListing } from "./case-summary.ts";
import { readDigest } from "./worklist-digest.ts";
import { summarizeCase } from "./summarize-case.ts";

const set = currentSet("sacrococcygeal-64999");
const received = {
  kind: "received",
  standard: "fhir",
  fileName: "Request data 1.json",
  claim: { value: "CLAIM-1" },
  sentUrgency: "expedited",
} as const;
const record = newCaseRecord({
  now: "2026-03-02T16:00:00.000Z",
  origin: received,
  criteriaSet: referenceOf(set),
  step: "request",
  answers: { request: { receivedAt: "2026-03-02T10:00:00-06:00" } },
});
const rowOf = (change: Partial<CaseRecord> = {}) =>
  summarizeCase({ ...record, ...change }, { revision: 1, version: "r1", removedAt: null }, (one) =>
    digestOf(one, { zone: "America/Chicago" }),
  );
const isShown = (change: Partial<CaseRecord> = {}) => {
  const { digest, isUrgent } = rowOf(change);
  return { isUrgent, isSentUrgent: readDigest(digest)?.isSentUrgent ?? false };
};

describe("a request that came as urgent data", () => {
  it("leads the list and says so, without a clock and without an answer in anybody’s name", () => {
    expect(isShown()).toEqual({ isUrgent: true, isSentUrgent: true });
    expect(rowOf()).toMatchObject({ hasClock: false, claimNumber: "CLAIM-1" });
    expect(readDigest(rowOf().digest)?.clock.urgency).toBeNull();
    // A red flag is another thing: nobody may take the one for the other.
    expect(readDigest(rowOf().digest)?.isUrgent).toBeUndefined();
  });

  it("is as any other once somebody has answered how urgent it is, whatever the answer", () => {
    for (const urgency of ["standard", "expedited", "not-documented"]) {
      const answers = withValueAt(record.answers, "request.urgency", urgency);
      expect(isShown({ answers })).toEqual({ isUrgent: false, isSentUrgent: false });
    }
  });

  it("waits in every state but those in which it is decided or withdrawn", () => {
    for (const state of caseStates)
      expect([state, isShown({ state }).isSentUrgent]).toEqual([state, !isDetermined(state)]);
  });

  it("is none where it was sent as standard, or nothing was said, or it did not come as data", () => {
    const { sentUrgency: _said, ...silent } = received;
    for (const origin of [
      { ...received, sentUrgency: "standard" } as const,
      silent,
      { kind: "entered" } as const,
    ])
      expect(isShown({ origin })).toEqual({ isUrgent: false, isSentUrgent: false });
  });
});

it("leaves rows of earlier releases readable, which have no number of a sender", () => {
  const { claimNumber: _number, ...earlier } = rowOf({ origin: { kind: "entered" } });
  expect(isCaseListing(earlier)).toBe(true);
  expect(isCaseListing({ ...earlier, claimNumber: 7 })).toBe(false);
});
