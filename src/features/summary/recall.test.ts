import { expect, test } from "vitest";
import { type CaseRecord, newCaseRecord } from "#domain";
import { exampleCase } from "./example-case-for-test.ts";
import { recalled, undoLeft } from "./recall.ts";

const at = "2026-03-10T15:00:00.000Z";
const nora = {
  id: "person-nora-000000000001",
  name: "Nora Example",
  role: "nurse-reviewer",
} as const;

test("a hand-off is undone for ten seconds after it was recorded, by the clock on the wall", () => {
  const left = (now: string) => undoLeft({ recordedAt: at }, Date.parse(now));
  expect(left(at)).toBe(10_000);
  expect(left("2026-03-10T15:00:09.999Z")).toBe(1);
  expect(left("2026-03-10T15:00:10.000Z")).toBe(0);
  expect(left("2026-03-11T15:00:00.000Z")).toBe(0);
  // A clock that was set back.
  expect(left("2026-03-10T14:59:59.000Z")).toBe(0);
});

test("a recalled request for information lets the clock run as if it had never stood still", () => {
  const event = { kind: "information-requested", at, reason: "Requested: films" } as const;
  const record: CaseRecord = {
    ...newCaseRecord({ now: at, origin: { kind: "entered" }, criteriaSet: "x@1.0.0", step: "a" }),
    state: "information-requested",
    clockEvents: [event],
  };
  const back = recalled(record, exampleCase("09"), { by: nora, at });
  expect(back.record.state).toBe("in-review");
  expect(back.record.clockEvents).toEqual([
    { ...event, withdrawn: "The request for information was recalled" },
  ]);
  expect(back.determination).toMatchObject({
    action: "recall",
    disposition: "in-review",
    recordedBy: nora,
  });
  const referred = { ...record, state: "referred-to-physician" } as const;
  expect(recalled(referred, exampleCase("09"), { by: nora, at }).record.clockEvents).toEqual([
    event,
  ]);
});
