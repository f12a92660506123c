import { describe, expect, test } from "vitest";
import { documentationOnly, referenceOf } from "#criteria";
import { linesOfBusiness } from "../clocks/index.ts";
import { advisoryInWords, advisoryOf, stateRuleInWords } from "./advisory-mode.ts";
import { jurisdictionRules } from "./jurisdictions.ts";

const request = { reference: "", requestingProvider: "", facility: "" };
const criteriaSet = "sacrococcygeal-64999@1.0.0";

function advisoryIn(jurisdiction: string, line?: string, receivedOn = "2026-03-02") {
  return advisoryOf({
    criteriaSet,
    request: { ...request, jurisdiction },
    answers: {
      request: {
        receivedAt: `${receivedOn}T09:00:00-06:00`,
        ...(line === undefined ? {} : { lineOfBusiness: line }),
      },
    },
  });
}

describe("the advisory mode", () => {
  test.each([
    ["TX", "2025-12-31", "2026-01-01"],
    ["CA", "2024-12-31", "2025-01-01"],
  ])("in %s is documentation-only for insured plans from its day on", (state, before, from) => {
    for (const line of ["qhp", "commercial-other", "commercial-erisa", undefined]) {
      expect(advisoryIn(state, line, from).mode).toBe("documentation-only");
      expect(advisoryIn(state, line, before).mode).toBe("full");
    }
    for (const line of ["medicare-advantage", "medicaid-managed-care"]) {
      const advisory = advisoryIn(state, line, from);
      expect(advisory.mode).toBe("full");
      expect(stateRuleInWords(advisory).join(" ")).toContain(
        "does not reach this line of business or date",
      );
    }
  });

  test("says by which law, and how surely it was read", () => {
    expect(advisoryInWords(advisoryIn("TX", "qhp"))?.text).toMatch(
      /Senate Bill 815.*\(likely, not verified.*self-funded/,
    );
    expect(advisoryInWords(advisoryIn("CA", "qhp"))?.text).toContain("Senate Bill 1120");
  });

  test("takes a rule to hold where the day of receipt or the line of business is not entered", () => {
    const open = { criteriaSet, request: { ...request, jurisdiction: "TX" } };
    for (const answers of [{}, { request: { receivedAt: "", lineOfBusiness: "" } }])
      expect(advisoryOf({ ...open, answers }).mode).toBe("documentation-only");
  });

  test("shows the recommendation, and what they ask, in states that bar a sole basis", () => {
    for (const [state, from, before] of [
      ["MD", "2025-10-01", "2025-09-30"],
      ["NE", "2026-01-01", "2025-12-31"],
      ["AZ", "2026-07-01", "2026-06-30"],
      ["IA", "2026-07-01", "2026-06-30"],
      ["AL", "2026-10-01", "2026-09-30"],
      ["GA", "2027-01-01", "2026-12-31"],
    ] as const) {
      const advisory = advisoryIn(state, "qhp", from);
      expect(advisory.mode).toBe("full");
      expect(stateRuleInWords(advisory).join(" ")).toContain("must not be the sole basis");
      expect(advisoryIn(state, "qhp", before).rule).toBeUndefined();
    }
    expect(stateRuleInWords(advisoryIn("AZ", "qhp", "2026-07-01")).join(" ")).toContain(
      "(confirmed)",
    );
  });

  test("a rule that was not verified is shown as not verified, and changes nothing", () => {
    for (const state of ["IN", "UT", "WA"]) {
      const advisory = advisoryIn(state, "qhp");
      expect(advisory.mode).toBe("full");
      expect(stateRuleInWords(advisory).join(" ")).toContain(
        "(not verified; ask your compliance department)",
      );
    }
  });

  test("is full where no state is recorded, and where no rule speaks of the state", () => {
    const none = advisoryOf({ criteriaSet, request, answers: {} });
    expect(none).toEqual({ mode: "full" });
    expect(stateRuleInWords(none)).toEqual([]);
    const ohio = advisoryIn("OH");
    expect(ohio).toEqual({ mode: "full", jurisdiction: "OH" });
    expect(stateRuleInWords(ohio)).toEqual(["Ohio: rule on automated tools not on file."]);
  });

  test("is one object as long as nothing it follows from changes", () => {
    expect(advisoryIn("TX", "qhp")).toBe(advisoryIn("TX", "commercial-other", "2026-08-01"));
  });

  test("is documentation-only where no criteria are on file, whatever the state, and says so", () => {
    for (const jurisdiction of [undefined, "OH", "TX"]) {
      const advisory = advisoryOf({
        criteriaSet: referenceOf(documentationOnly),
        answers: {},
        request: jurisdiction === undefined ? request : { ...request, jurisdiction },
      });
      expect(advisory).toMatchObject({ mode: "documentation-only", hasNoCriteria: true });
      expect(advisoryInWords(advisory)?.title).toBe("No criteria on file");
    }
    expect(advisoryInWords(advisoryOf({ criteriaSet, request, answers: {} }))).toBeUndefined();
  });

  test("every row has a source, lines that exist, and hides nothing on an unread law", () => {
    expect(new Set(jurisdictionRules.map(({ id }) => id)).size).toBe(jurisdictionRules.length);
    for (const rule of jurisdictionRules) {
      expect(rule.jurisdiction).toMatch(/^[A-Z]{2}$/);
      expect([rule.source, rule.because]).not.toContain("");
      expect(linesOfBusiness).toEqual(expect.arrayContaining([...rule.lines]));
    }
    const unread = jurisdictionRules.filter(({ standing }) => standing === "unread");
    for (const { mode, asks } of unread) expect([mode, asks]).toEqual(["full", []]);
    for (const { from } of jurisdictionRules.filter((rule) => !unread.includes(rule)))
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
