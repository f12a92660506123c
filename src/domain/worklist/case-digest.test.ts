import { describe, expect, test } from "vitest";
import { newCaseRecord } from "../case/case-record.ts";
import type { ClockEvent, PlanClocks } from "../clocks/index.ts";
import { currentSet, defaultParameters, referenceOf } from "#criteria";
import { digestOf, worklistDigests } from "./case-digest.ts";
import { summarizeCase } from "./summarize-case.ts";
import type { WorklistDigest } from "./case-summary.ts";
import { readDigest } from "./worklist-digest.ts";

const set = currentSet("sacrococcygeal-64999");
const zone = "America/Chicago";
const request = {
  lineOfBusiness: "commercial-erisa",
  urgency: "standard",
  receivedAt: "2026-03-02T09:00:00-06:00",
};
const event = (kind: ClockEvent["kind"], at: string): ClockEvent => ({ kind, at, reason: "test" });
const recordOf = (answers: typeof request | Record<string, string>, events: ClockEvent[] = []) => ({
  ...newCaseRecord({
    now: "2026-03-02T16:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: referenceOf(set),
    step: "request",
    parameters: { ...defaultParameters(set) },
    answers: { request: answers },
  }),
  clockEvents: events,
});
const digest = (...record: Parameters<typeof recordOf>): WorklistDigest => {
  const found = readDigest(digestOf(recordOf(...record), { zone }));
  if (found === null) throw new Error("The worklist could not read its own digest.");
  return found;
};

describe("the clock of a row", () => {
  test("gives both due times, and the zone they rest on", () => {
    const { dueAt, noticeDueAt, hasClock, stoppedUntil, basis, clock } = digest(request);
    expect({ dueAt, noticeDueAt, hasClock, stoppedUntil, basis }).toEqual({
      dueAt: "2026-03-18T04:59:59.000Z",
      noticeDueAt: "2026-03-18T04:59:59.000Z",
      hasClock: true,
      stoppedUntil: null,
      basis: zone,
    });
    expect(clock.lineOfBusiness).toBe("commercial-erisa");
  });

  test.each(["lineOfBusiness", "urgency", "receivedAt"] as const)(
    "without %s is unknown, never one with plenty of time",
    (missing) => {
      const { [missing]: _left, ...rest } = request;
      const { dueAt, noticeDueAt, hasClock, clock } = digest(rest);
      expect({ dueAt, noticeDueAt, hasClock }).toEqual({
        dueAt: null,
        noticeDueAt: null,
        hasClock: false,
      });
      expect(clock[missing]).toBeNull();
    },
  );

  test("takes no entry that cannot be read", () => {
    const unreadable = digest({ ...request, receivedAt: "March 2" });
    expect(unreadable.clock.receivedAt).toBeNull();
    expect(unreadable.unreadableEntries).toBe(1);
  });

  test("says until when an answer is waited for", () => {
    const extended = [
      { ...event("extended", "2026-03-04T12:00:00-06:00"), ground: "missing-information" },
      event("extension-notice-sent", "2026-03-04T12:00:00-06:00"),
    ];
    expect(digest(request, extended).stoppedUntil).toBe("2026-04-19T04:59:59.000Z");
    const came = event("information-received", "2026-03-06T12:00:00-06:00");
    expect(digest(request, [...extended, came])).toMatchObject({
      stoppedUntil: null,
      dueAt: "2026-04-04T04:59:59.000Z",
    });
  });

  test("of a decided case has only its notice left to do, and after that nothing", () => {
    const decided = event("decided", "2026-03-06T12:00:00-06:00");
    const given = event("notice-given", "2026-03-07T12:00:00-06:00");
    expect(digest(request, [decided])).toMatchObject({
      hasClock: true,
      dueAt: null,
      noticeDueAt: "2026-03-18T04:59:59.000Z",
    });
    expect(digest(request, [decided, given])).toMatchObject({ dueAt: null, noticeDueAt: null });
  });

  test("has no clock while it is reopened without an appeal, and nothing due once it is told again", () => {
    const reopened = [
      event("decided", "2026-03-05T12:00:00Z"),
      event("reopened", "2026-04-01T12:00:00Z"),
    ];
    const none = { hasClock: false, dueAt: null, noticeDueAt: null, stoppedUntil: null };
    expect(digest(request, reopened)).toMatchObject(none);
    const decided = [...reopened, event("decided", "2026-04-02T12:00:00Z")];
    expect(digest(request, decided)).toMatchObject(none);
    const told = [...decided, event("notice-given", "2026-04-03T12:00:00Z")];
    expect(digest(request, told)).toMatchObject({ ...none, hasClock: true });
  });

  test("is due by the clock of an appeal, until that is decided and told", () => {
    const appealed = [
      event("decided", "2026-03-05T12:00:00Z"),
      event("appeal-received", "2026-04-01T12:00:00Z"),
    ];
    const dueBy = { hasClock: true, dueAt: "2026-05-02T04:59:59.000Z" };
    expect(digest(request, appealed)).toMatchObject({ ...dueBy, noticeDueAt: dueBy.dueAt });
    const decided = [...appealed, event("decided", "2026-04-02T12:00:00Z")];
    expect(digest(request, decided)).toMatchObject({ dueAt: null, noticeDueAt: dueBy.dueAt });
    const told = [...decided, event("notice-given", "2026-04-03T12:00:00Z")];
    expect(digest(request, told)).toMatchObject({ dueAt: null, noticeDueAt: null });
  });

  test("counts by the plan's own shorter time, and is brought there without its case", () => {
    const plan: PlanClocks = {
      spans: [
        {
          lineOfBusiness: "commercial-erisa",
          urgency: "standard",
          span: { unit: "calendar-days", count: 10 },
        },
      ],
      accreditedLines: [],
    };
    const before = digestOf(recordOf(request), { zone });
    const after = digestOf(recordOf(request), { zone, plan });
    expect(after["dueAt"]).toBe("2026-03-13T04:59:59.000Z");
    const digests = worklistDigests(() => ({ zone, plan }));
    expect(digests.renew(before, digests.basis() ?? "")).toEqual(after);
    expect(digests.renew(after, worklistDigests(() => ({ zone })).basis() ?? "")).toEqual(before);
  });

  test("is brought to another zone without its case, and reads as if made there", () => {
    const events = [event("extended", "2026-03-04T12:00:00-06:00")];
    const there = "Pacific/Honolulu";
    const renewed = worklistDigests(() => ({ zone })).renew(
      digestOf(recordOf(request, events), { zone }),
      there,
    );
    expect(renewed).toEqual(digestOf(recordOf(request, events), { zone: there }));
    expect(
      worklistDigests(() => ({ zone })).renew({ written: "by another release" }, there),
    ).toBeNull();
  });
});

test("a list sorts and filters by what the digest says", () => {
  const record = recordOf(request);
  const summary = summarizeCase(record, { revision: 1, version: "r1", removedAt: null }, (one) =>
    digestOf(one, { zone }),
  );
  expect(summary).toMatchObject({
    dueAt: "2026-03-18T04:59:59.000Z",
    hasClock: true,
    recommendation: "incomplete",
    basis: zone,
  });
});

test("a case of criteria that this release does not hold has no digest rather than a wrong one", () => {
  expect(digestOf({ ...recordOf(request), criteriaSet: "other-set@9.9.9" }, { zone })).toEqual({});
});
