import { expect, it } from "vitest";
import { caseStates, isClosed, mayMoveUnsigned } from "./case-state.ts";

it("knows no adverse state on the nurse's side", () => {
  expect(caseStates.filter((state) => /den|adverse|reject/i.test(state))).toEqual([]);
});

it("lets a save without a signature only keep a draft or reopen one that waits for information", () => {
  const moves = caseStates.flatMap((from) =>
    caseStates.filter((to) => mayMoveUnsigned(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(moves).toEqual(["draft → draft", "information-requested → draft"]);
  expect(caseStates.filter((state) => !isClosed(state))).toEqual(["draft"]);
});
