import { describe, expect, test } from "vitest";
import { type Actor, type Person } from "../people/index.ts";
import { authorizeSignature } from "../life/index.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { noticeKinds } from "../case/notice.ts";
import { dueLetters } from "./due-letters.ts";
import { linesOf, partsOf } from "./letter.ts";
import { letterFor } from "./letters-for-test.ts";
import { sentNotices } from "./sent-notices.ts";
import { issuedLetter, voidedLetter } from "./signed-letter.ts";

const nurse: Person & Actor = {
  id: "person-nurse-00000000001",
  name: "Nora Sample",
  role: "nurse-reviewer",
};
const at = "2026-03-06T15:00:00.000Z";

describe.each(noticeKinds)("%s", (kind) => {
  const { letter, input } = letterFor(kind, "qhp");
  const before: CaseRecord =
    input.determination === undefined
      ? { ...input.record, state: "information-requested" }
      : input.record;
  const decided = input.determination === undefined ? [] : [input.determination];
  const issued = issuedLetter(before, input.assessment, letter, [], { by: nurse, at });

  test("is sent by a determination that the life of a case allows, and kept whole", () => {
    const verdict = authorizeSignature({
      before,
      after: issued.record,
      determination: issued.determination,
      by: nurse,
      earlier: decided,
    });
    expect(verdict).toEqual({ ok: true });
    const [sent] = sentNotices([...decided, issued.determination]);
    expect(linesOf(sent?.notice.parts ?? [])).toEqual(linesOf(partsOf(letter)));
  });

  test("is voided with a reason, stays readable, and can be sent anew", () => {
    const determinations = [...decided, issued.determination];
    const [sent] = sentNotices(determinations);
    if (sent === undefined) throw new Error("not sent");
    const reason = "The address was wrong.";
    const voided = voidedLetter(issued.record, sent, { by: nurse, at, reason });
    if (voided === undefined) throw new Error("not voided");
    expect(
      authorizeSignature({
        before: issued.record,
        after: voided.record,
        determination: voided.determination,
        by: nurse,
        earlier: determinations,
      }),
    ).toEqual({ ok: true });
    const [history] = sentNotices([...determinations, voided.determination]);
    expect(history?.voidedBy?.rationale).toBe(reason);
    expect(history?.notice.parts).toEqual(issued.determination.notice?.parts);
    expect(voided.record.state).toBe(before.state);
    expect(
      voided.record.clockEvents?.filter(({ withdrawn }) => withdrawn === undefined) ?? [],
    ).toEqual([]);
  });
});

test("a case asks for the letter of what became of it", () => {
  const extended = { kind: "extended", at, reason: "A report is on its way." } as const;
  expect(dueLetters({ state: "adverse" })).toEqual(["adverse"]);
  expect(dueLetters({ state: "approved", clockEvents: [extended] })).toEqual(["approval"]);
  expect(dueLetters({ state: "withdrawn" })).toEqual([]);
  expect(dueLetters({ state: "notice-issued" })).toEqual([]);
  expect(dueLetters({ state: "in-review" })).toEqual([]);
  expect(dueLetters({ state: "in-review", clockEvents: [extended] })).toEqual(["extension"]);
  expect(dueLetters({ state: "information-requested", clockEvents: [extended] })).toEqual([
    "request-for-information",
    "extension",
  ]);
});

test("a letter that was sent is not due again until it is voided, or asked for anew", () => {
  const extended = {
    kind: "extended",
    at: "2026-03-04T15:00:00.000Z",
    reason: "A report.",
  } as const;
  const { letter, input } = letterFor("extension", "qhp");
  const record = { ...input.record, clockEvents: [extended] };
  const sent = issuedLetter(record, input.assessment, letter, [], { by: nurse, at });
  const determinations = [sent.determination];
  expect(dueLetters(record, determinations)).toEqual([]);
  const [history] = sentNotices(determinations);
  const voided = history && voidedLetter(record, history, { by: nurse, at, reason: "Wrong date." });
  expect(dueLetters(record, voided ? [...determinations, voided.determination] : [])).toEqual([
    "extension",
  ]);
  const later = { ...extended, at: "2026-03-09T15:00:00.000Z" };
  expect(dueLetters({ ...record, clockEvents: [later] }, determinations)).toEqual(["extension"]);
});
