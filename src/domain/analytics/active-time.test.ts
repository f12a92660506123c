import { describe, expect, test } from "vitest";
import type { Revision } from "../case/revision.ts";
import { activeTimeOf } from "./active-time.ts";

function saved(
  minute: number,
  changes: Revision["changes"] = [],
  kind: Revision["kind"] = "saved",
) {
  const at = new Date(Date.UTC(2026, 2, 9, 14) + minute * 60_000).toISOString();
  return { caseId: "c".repeat(24), revision: 1, at, by: "Robin Example", kind, changes };
}
const toStep = (step: string) => [{ path: "place.step", before: "request", after: step }];

describe("active time", () => {
  test("adds up the gaps under five minutes and leaves longer pauses out", () => {
    const { total } = activeTimeOf([
      saved(0, [], "created"),
      saved(2),
      saved(6.9),
      saved(11.9),
      saved(60),
      saved(61),
    ]);
    expect(total / 60_000).toBeCloseTo(2 + 4.9 + 1, 6);
  });

  test("a gap belongs to the step the reviewer was at when it began", () => {
    const { bySteps } = activeTimeOf([
      saved(0, [{ path: "place", after: { step: "request" } }], "created"),
      saved(1),
      saved(3, toStep("imaging")),
      saved(7, toStep("check")),
    ]);
    expect([...bySteps].map(([step, time]) => [step, time / 60_000])).toEqual([
      ["request", 3],
      ["imaging", 4],
    ]);
  });

  test("work on the decision is counted apart from the steps of the form", () => {
    const { bySteps } = activeTimeOf([
      saved(0, toStep("check"), "created"),
      saved(1, [{ path: "decisionDraft.rationale", before: "", after: "Because" }]),
      saved(3, [{ path: "decisionDraft", before: {} }], "signed"),
    ]);
    expect([...bySteps]).toEqual([["decision", 3 * 60_000]]);
  });

  test("deleting and restoring is no work, and one save alone has no length", () => {
    expect(activeTimeOf([saved(0, [], "created")]).total).toBe(0);
    expect(activeTimeOf([saved(0), saved(1, [], "removed"), saved(2, [], "restored")]).total).toBe(
      0,
    );
    expect(activeTimeOf([]).total).toBe(0);
  });
});
