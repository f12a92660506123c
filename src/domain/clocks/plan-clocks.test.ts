import { describe, expect, test } from "vitest";
import { examplePlan } from "../notices/plan-details.ts";
import { planEntriesOf, planFrom, readPlanEntries } from "../notices/plan-entries.ts";
import { basisIn, basisText } from "./basis-text.ts";
import { linesOfBusiness, urgencies } from "./due-rules.ts";
import { clockEntriesOf, entryId, mostOf, planClocksFrom } from "./plan-clocks.ts";

const entered = (text: string, line = "medicare-advantage", urgency = "standard") =>
  planClocksFrom({ [entryId(line, urgency)]: text }, []);

describe("a plan's own time", () => {
  test("is taken from 1 up to the law's own, and refused beyond, for every line of business", () => {
    for (const line of linesOfBusiness) {
      for (const urgency of urgencies) {
        const most = mostOf(line, urgency);
        for (const text of ["1", String(most), ` ${String(most)} `]) {
          expect(entered(text, line, urgency).ok).toBe(true);
        }
        for (const text of [String(most + 1), "0", "-1", "1.5", "five", "1e2"]) {
          expect(entered(text, line, urgency)).toMatchObject({
            ok: false,
            errors: [{ id: entryId(line, urgency) }],
          });
        }
      }
    }
    expect(mostOf("medicare-advantage", "standard")).toBe(7);
    expect(mostOf("commercial-erisa", "standard")).toBe(15);
  });

  test("left empty is none, and what was entered reads back as it was", () => {
    expect(entered("")).toEqual({ ok: true, clocks: { spans: [], accreditedLines: [] } });
    const found = entered("5");
    expect(found.ok && clockEntriesOf(found.clocks)).toEqual({
      [entryId("medicare-advantage", "standard")]: "5",
    });
    expect(clockEntriesOf(undefined)).toEqual({});
  });

  test("is stored among the plan's entries; a plan stored before has none, a damaged one is no plan", () => {
    const found = entered("5");
    if (!found.ok) throw new Error("It was not taken.");
    const plan = { ...examplePlan, clocks: found.clocks };
    const read = (kept: unknown) => planFrom(readPlanEntries(kept) ?? {});
    expect(read(planEntriesOf(plan))).toEqual(plan);
    expect(read(planEntriesOf(examplePlan))).toEqual(examplePlan);
    expect(read({ ...planEntriesOf(plan), clocks: "{" })).toBeNull();
    expect(readPlanEntries({ ...planEntriesOf(plan), clocks: 5 })).toBeNull();
  });

  test("is part of how rows were counted, and read back from there; a bare zone is one", () => {
    const found = entered("5");
    if (!found.ok) throw new Error("It was not taken.");
    for (const basis of [{ zone: "America/Chicago" }, { zone: "UTC", plan: found.clocks }]) {
      expect(basisIn(basisText(basis))).toEqual(basis);
    }
    expect(basisIn("America/Chicago {damaged")).toEqual({ zone: "America/Chicago" });
  });
});
