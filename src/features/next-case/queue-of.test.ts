import { expect, test } from "vitest";
import { digestOf, newCaseRecord, type Person, summarizeCase } from "#domain";
import { dayInWords, nextIn, queueQuery } from "./queue-of.ts";

const nora: Person = {
  id: "person-nora-000000000001",
  name: "Nora Example",
  role: "nurse-reviewer",
};

test("a nurse goes on with her own cases and those nobody has taken, a physician with what was handed over", () => {
  expect(queueQuery(nora)).toMatchObject({
    states: ["draft", "in-review", "returned-to-nurse", "reopened"],
    assignees: ["Nora Example", "Nurse queue", null],
    sort: { by: "dueAt", direction: "ascending" },
  });
  const physician = queueQuery({ ...nora, role: "physician-advisor" });
  expect(physician?.states).toEqual(["referred-to-physician", "recommended-approval"]);
  expect(physician).not.toHaveProperty("assignees");
  for (const role of ["qa-analyst", "administrator"] as const)
    expect(queueQuery({ ...nora, role })).toBeNull();
});

test("the day says what is done of what was and is to be done; overdue only where something is", () => {
  const byDue = { overdue: 0, today: 3, unknown: 1 };
  expect(dayInWords(7, { total: 33, byDue })).toBe("7 of 40 done, 3 due today");
  expect(dayInWords(0, { total: 1, byDue: { ...byDue, overdue: 2 } })).toBe(
    "0 of 1 done, 3 due today, 2 overdue",
  );
});

test("the next case is the first that is not the one on screen and that nobody else has open", () => {
  const blank = summarizeCase(
    newCaseRecord({
      now: "2026-03-04T10:00:00.000Z",
      origin: { kind: "entered" },
      criteriaSet: "sacrococcygeal-64999@1.0.0",
      step: "request",
    }),
    { revision: 1, version: "1", removedAt: null },
    (record) => digestOf(record, { zone: "UTC" }),
  );
  const queue = ["flagged", "overdue", "draft"].map((id) => ({ ...blank, id }));
  expect(nextIn(queue, null, new Set())?.id).toBe("flagged");
  expect(nextIn(queue, "flagged", new Set(["overdue"]))?.id).toBe("draft");
  expect(nextIn(queue, "draft", new Set(["flagged", "overdue"]))).toBeUndefined();
});
