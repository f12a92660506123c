import { expect, test } from "vitest";
import type { Person } from "#domain";
import { dayInWords, queueQuery } from "./queue-of.ts";

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
