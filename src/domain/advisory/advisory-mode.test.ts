import { describe, expect, test } from "vitest";
import { advisoryOf } from "./advisory-mode.ts";
import { jurisdictionRules } from "./jurisdictions.ts";

const request = { reference: "", requestingProvider: "", facility: "" };

describe("the advisory mode", () => {
  test("is documentation-only in Texas, and says by which law", () => {
    const advisory = advisoryOf({ request: { ...request, jurisdiction: "TX" } });
    expect(advisory.mode).toBe("documentation-only");
    expect(advisory.rule?.source).toContain("Senate Bill 815");
  });

  test("is full where no state is recorded, and where no rule speaks of the state", () => {
    expect(advisoryOf({ request })).toEqual({ mode: "full" });
    expect(advisoryOf({ request: { ...request, jurisdiction: "OH" } })).toEqual({
      mode: "full",
      jurisdiction: "OH",
    });
  });

  test("has a source for every state, once", () => {
    const states = jurisdictionRules.map(({ jurisdiction }) => jurisdiction);
    expect(new Set(states).size).toBe(states.length);
    for (const { jurisdiction, source, because } of jurisdictionRules) {
      expect(jurisdiction).toMatch(/^[A-Z]{2}$/);
      expect(source).not.toBe("");
      expect(because).not.toBe("");
    }
  });
});
