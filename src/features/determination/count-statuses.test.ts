import type { Criterion, CriterionResult, Status } from "#criteria";
import { expect, test } from "vitest";
import { countStatuses } from "./count-statuses.ts";

function result(id: string, status: Status, more: Partial<Criterion> = {}): CriterionResult {
  return {
    status,
    criterion: {
      id,
      group: "care",
      title: id,
      requirement: "",
      rationale: "",
      satisfiedBy: "",
      origin: "source",
      evidence: [],
      toShow: "",
      after: [],
      rule: { rule: "fixed", status, because: "" },
      ...more,
    },
  };
}

test("the tally counts each status, what needs a person first, and leaves advisory criteria out", () => {
  const results = [
    result("open", "unanswered"),
    result("paper", "not-documented"),
    result("failed", "not-met"),
    result("excused", "exception"),
    result("advice", "not-met", { advisory: true }),
    result("shown", "met"),
    result("more-paper", "not-documented"),
    result("beside", "not-applicable"),
  ];
  expect(countStatuses(results)).toEqual([
    { status: "not-met", count: 1 },
    { status: "not-documented", count: 2 },
    { status: "unanswered", count: 1 },
    { status: "exception", count: 1 },
    { status: "met", count: 1 },
    { status: "not-applicable", count: 1 },
  ]);
});
