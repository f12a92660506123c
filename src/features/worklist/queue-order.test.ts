import { describe, expect, test } from "vitest";
import { type CaseSummary, digestOf, newCaseRecord, summarizeCase } from "#domain";
import { queueOf } from "./queue-order.ts";
import { sampleRecord } from "#interop/case-file";
import { sampleFiles } from "./sample-files.ts";

function waiting(number: string, jurisdiction?: string): CaseSummary {
  const file = sampleFiles.find((sampleFile) => sampleFile.number === number);
  const sample = sampleRecord(number, file?.content, "2026-03-04T10:00:00.000Z");
  if (sample === null) throw new Error(`there is no sample ${number}`);
  const { record } = sample;
  const governed =
    jurisdiction === undefined ? record.request : { ...record.request, jurisdiction };
  return summarizeCase(
    { ...record, request: governed, state: "referred-to-physician" },
    { revision: 1, version: "1", removedAt: null },
    (one) => digestOf(one, { zone: "UTC" }),
  );
}

const endOfToday = "2026-03-10T04:59:59.000Z";

describe("the physician's queue", () => {
  test("has a red flag apart from and above what does not meet criteria", () => {
    const queue = queueOf([waiting("13"), waiting("10"), waiting("02")], endOfToday);
    expect(queue.safety.map(({ memberId }) => memberId)).toEqual(["SYN-10"]);
    expect(queue.others.map(({ memberId }) => memberId)).not.toContain("SYN-10");
  });

  test("knows a red flag also where no recommendation may be shown", () => {
    const hidden = waiting("10", "TX");
    expect(hidden.recommendation).toBeNull();
    expect(queueOf([hidden], endOfToday).safety).toEqual([hidden]);
  });

  test("goes by the time left, a case without a clock behind what is due today", () => {
    const later = { ...waiting("13"), dueAt: "2026-04-01T00:00:00.000Z" };
    const today = { ...waiting("02"), dueAt: endOfToday };
    const unknown = summarizeCase(
      newCaseRecord({
        now: "2026-03-04T10:00:00.000Z",
        origin: { kind: "entered" },
        criteriaSet: "sacrococcygeal-64999@1.0.0",
        step: "request",
      }),
      { revision: 1, version: "1", removedAt: null },
      (one) => digestOf(one, { zone: "UTC" }),
    );
    expect(queueOf([later, unknown, today], endOfToday).others).toEqual([today, unknown, later]);
  });
});
