import { expect, test } from "vitest";
import { criteriaSets } from "#criteria";
import { checkStepId } from "../features/review/index.ts";
import {
  changesAddress,
  decisionAddress,
  noticeAddress,
  summaryAddress,
} from "./case-addresses.ts";

test("no step of any criteria set has the address of another place of the case", () => {
  const steps = criteriaSets.flatMap((set) => set.steps.map(({ id }) => id));
  for (const address of [summaryAddress, changesAddress, decisionAddress, noticeAddress]) {
    expect([...steps, checkStepId]).not.toContain(address);
  }
});
