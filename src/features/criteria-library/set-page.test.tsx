import { type CriteriaSet, findSet } from "#criteria";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SetPage } from "./set-page.tsx";

const found = findSet("sacrococcygeal-64999");
if (!found.ok) throw new Error(found.message);
const [criterion] = found.set.criteria;
if (criterion === undefined) throw new Error("the set has no criteria");

/** Another set in the same language: other groups and columns, most of the rest empty. */
const knee: CriteriaSet = {
  ...found.set,
  id: "knee-12345",
  version: "0.1.0",
  title: "Knee replacement",
  scope: "Total knee replacement",
  groups: [{ id: "joint", title: "Joint" }],
  criteria: [
    {
      ...criterion,
      id: "joint.worn",
      group: "joint",
      title: "The joint is worn",
      evidence: [],
      rule: { rule: "fixed", status: "met", because: "A made-up rule." },
    },
  ],
  procedures: {
    fact: "request.procedure",
    rows: [{ id: "total", label: "Total replacement", columns: { side: "left" }, sourceGrade: "" }],
    unnamed: { side: "unknown" },
  },
  parameters: [],
  limits: [],
  pitfalls: [],
  coding: { ...found.set.coding, queries: [], codes: [] },
  warnings: [],
  evidence: [],
  corrections: [],
};

describe("the page of a set it has never seen", () => {
  const markup = renderToStaticMarkup(<SetPage set={knee} />);

  test("shows that set's criteria, groups and columns, and nothing of another set", () => {
    expect(markup).toContain('id="joint.worn"');
    expect(markup).toContain("The joint is worn");
    expect(markup).toContain("Total replacement");
    expect(markup).toContain(">Side<");
    expect(markup).not.toMatch(/coccy|64999@|physical therapy/i);
  });

  test("draws no ladder where the set has none", () => {
    expect(markup).not.toContain("Treatment sequence");
  });

  test("calls a version a draft while it is not published", () => {
    expect(markup).toContain("a draft that is not published");
  });
});
