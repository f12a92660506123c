import { expect, it } from "vitest";
import { caseStates, dispositions, isClosed, isDetermined } from "./case-state.ts";

it("knows no adverse ending of a nurse's review", () => {
  expect(dispositions.filter((state) => /den|adverse|reject|partial/i.test(state))).toEqual([]);
});

it("keeps the answers open only while a nurse works on them", () => {
  expect(caseStates.filter((state) => !isClosed(state))).toEqual([
    "draft",
    "in-review",
    "returned-to-nurse",
    "reopened",
  ]);
});

it("calls a case determined from the decision on, and no longer when it is reopened", () => {
  expect(caseStates.filter(isDetermined)).toEqual([
    "approved",
    "partially-approved",
    "adverse",
    "withdrawn",
    "notice-issued",
  ]);
});
