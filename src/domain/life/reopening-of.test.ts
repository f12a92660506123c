import { expect, test } from "vitest";
import { noDecisionYet } from "../decision/decision.ts";
import { determination } from "./determinations-for-test.ts";
import { reconsideredDecision, reopeningOf } from "./reopening-of.ts";

const decided = determination({
  action: "decide-adversely",
  decision: {
    ...noDecisionYet,
    outcome: "adverse",
    meaning: "Decided",
    advisoryMode: "full",
  },
});
const reopened = determination({ action: "reopen", disposition: "reopened" });

test("a case that was never reopened is not decided again", () => {
  expect(reopeningOf([])).toBeUndefined();
  expect(reopeningOf([determination(), decided])).toBeUndefined();
});

test("a reopened case is decided again until a decision is signed, also once it is referred", () => {
  expect(reopeningOf([decided, reopened])).toEqual({ determination: reopened, decided: [decided] });
  expect(reopeningOf([decided, reopened, determination()])?.determination).toBe(reopened);
  expect(reopeningOf([decided, reopened, determination(), decided])).toBeUndefined();
});

test("reopened twice, both who decided before are named", () => {
  const again = { ...decided, id: "another-line-0000000001" };
  const twice = reopeningOf([decided, reopened, again, { ...reopened, id: "x" }]);
  expect(twice?.determination.id).toBe("x");
  expect(twice?.decided).toEqual([decided, again]);
});

test("a request that is taken back after it was reopened is decided no more", () => {
  const withdrawn = determination({ action: "withdraw", disposition: "withdrawn" });
  expect(reopeningOf([decided, reopened, withdrawn])).toBeUndefined();
  expect(reopeningOf([withdrawn, reopened])?.decided).toEqual([withdrawn]);
  expect(reconsideredDecision([withdrawn, reopened])).toBeUndefined();
});
