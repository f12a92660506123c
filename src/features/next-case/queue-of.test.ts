import { expect, test } from "vitest";
import { type CaseSummary, digestOf, newCaseRecord, type Person, summarizeCase } from "#domain";
import { dayInWords, nextFirst, nextIn, queueQuery } from "./queue-of.ts";

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

test("what is overdue or due today comes before any number of cases without a clock, a red flag before all", () => {
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
  const named = (id: string, dueAt: string | null, isUrgent = false): CaseSummary => ({
    ...blank,
    id,
    dueAt,
    hasClock: dueAt !== null,
    digest: isUrgent ? { ...blank.digest, isUrgent } : blank.digest,
  });
  const flagged = named("flagged", "2026-03-20T00:00:00.000Z", true);
  const drafts = ["draft-1", "draft-2", "draft-3"].map((id) => named(id, null));
  const overdue = named("overdue", "2026-03-01T00:00:00.000Z");
  const today = named("today", "2026-03-05T00:00:00.000Z");
  const later = named("later", "2026-03-09T00:00:00.000Z");
  const idsOf = (rows: readonly CaseSummary[]) => rows.map(({ id }) => id);
  const order = ["overdue", "today", "draft-1", "draft-2", "draft-3"];
  expect(idsOf(nextFirst([flagged, ...drafts, overdue, today, later], [overdue, today]))).toEqual([
    "flagged",
    ...order,
    "later",
  ]);
  // So many drafts that the page of all cases ends with them.
  const queue = nextFirst(drafts, [overdue, today]);
  expect(idsOf(queue)).toEqual(order);
  expect(nextIn(queue, "overdue", new Set())?.id).toBe("today");
  expect(nextIn(queue, null, new Set(["overdue", "today"]))?.id).toBe("draft-1");
});
