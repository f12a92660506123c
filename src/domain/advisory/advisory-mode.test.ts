import { describe, expect, test } from "vitest";
import { documentationOnly, referenceOf } from "#criteria";
import { advisoryInWords, advisoryOf } from "./advisory-mode.ts";
import { jurisdictionRules } from "./jurisdictions.ts";

const request = { reference: "", requestingProvider: "", facility: "" };
const evaluated = { criteriaSet: "sacrococcygeal-64999@1.0.0" };

describe("the advisory mode", () => {
  test("is documentation-only in Texas, and says by which law", () => {
    const advisory = advisoryOf({ ...evaluated, request: { ...request, jurisdiction: "TX" } });
    expect(advisory.mode).toBe("documentation-only");
    expect(advisory.rule?.source).toContain("Senate Bill 815");
  });

  test("is full where no state is recorded, and where no rule speaks of the state", () => {
    expect(advisoryOf({ ...evaluated, request })).toEqual({ mode: "full" });
    expect(advisoryOf({ ...evaluated, request: { ...request, jurisdiction: "OH" } })).toEqual({
      mode: "full",
      jurisdiction: "OH",
    });
  });

  test("is documentation-only where no criteria are on file, whatever the state, and says so", () => {
    for (const jurisdiction of [undefined, "OH", "TX"]) {
      const advisory = advisoryOf({
        criteriaSet: referenceOf(documentationOnly),
        request: jurisdiction === undefined ? request : { ...request, jurisdiction },
      });
      expect(advisory).toMatchObject({ mode: "documentation-only", hasNoCriteria: true });
      expect(advisoryInWords(advisory)?.title).toBe("No criteria on file");
    }
    expect(advisoryInWords(advisoryOf({ ...evaluated, request }))).toBeUndefined();
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
