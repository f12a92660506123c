import type { Criterion, CriterionResult, Status } from "#criteria";
import { describe, expect, test } from "vitest";
import { arrangeCriteria, countStatuses, countUnmet } from "./arrange-criteria.ts";

const groups = [
  { id: "care", title: "Care" },
  { id: "proof", title: "Proof" },
];

function result(id: string, status: Status, more: Partial<Criterion> = {}): CriterionResult {
  return {
    status,
    criterion: {
      id,
      group: id.split(".")[0] ?? "",
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

const results = [
  result("care.open", "unanswered"),
  result("care.paper", "not-documented"),
  result("care.failed", "not-met"),
  result("care.excused", "exception"),
  result("care.advice", "not-met", { advisory: true }),
  result("proof.shown", "met"),
  result("proof.paper", "not-documented"),
  result("proof.beside", "not-applicable"),
];

const ids = (some: readonly CriterionResult[]) => some.map(({ criterion }) => criterion.id);

describe("the order of criteria in the panel", () => {
  test("unmet criteria stand first: not met, not documented, not answered, each along the path", () => {
    expect(ids(arrangeCriteria({ groups }, results).unmet)).toEqual([
      "care.failed",
      "care.paper",
      "proof.paper",
      "care.open",
    ]);
  });

  test("exceptions have a place of their own", () => {
    expect(ids(arrangeCriteria({ groups }, results).exceptions)).toEqual(["care.excused"]);
  });

  test("the rest stands by group, and an advisory criterion is never among the unmet ones", () => {
    const { rest } = arrangeCriteria({ groups }, results);
    expect(rest.map(({ group, results: members }) => [group.id, ids(members)])).toEqual([
      ["care", ["care.advice"]],
      ["proof", ["proof.shown", "proof.beside"]],
    ]);
  });

  test("a group without anything left over is not named", () => {
    const { rest } = arrangeCriteria({ groups }, [result("proof.shown", "met")]);
    expect(rest.map(({ group }) => group.id)).toEqual(["proof"]);
  });

  test("every criterion stands in exactly one place", () => {
    const { unmet, exceptions, rest } = arrangeCriteria({ groups }, results);
    const shown = [...unmet, ...exceptions, ...rest.flatMap((part) => part.results)];
    expect(ids(shown).toSorted()).toEqual(ids(results).toSorted());
  });
});

describe("the tally", () => {
  test("counts each status, what needs a person first, and leaves advisory criteria out", () => {
    expect(countStatuses(results)).toEqual([
      { status: "not-met", count: 1 },
      { status: "not-documented", count: 2 },
      { status: "unanswered", count: 1 },
      { status: "exception", count: 1 },
      { status: "met", count: 1 },
      { status: "not-applicable", count: 1 },
    ]);
  });

  test("an exception is not unmet", () => {
    expect(countUnmet(results)).toBe(4);
  });
});
