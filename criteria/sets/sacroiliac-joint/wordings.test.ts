import { describe, expect, test } from "vitest";
import { defaultParameters, withValues } from "#criteria";
import { sacroiliacJoint as set } from "./index.ts";

const worded = [...set.criteria, ...set.pitfalls];

describe("every criterion and pitfall has three wordings", () => {
  test.each(worded.map((one) => [one.id, one] as const))("%s", (_id, { title, wordings }) => {
    const texts = Object.values(wordings ?? {});
    expect(texts).toHaveLength(3);
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(3);
    expect(wordings?.nurse).toBe(title);
  });

  test("no two say the same to the same reader", () => {
    for (const voice of ["nurse", "provider", "member"] as const) {
      const texts = worded.map(({ wordings }) => wordings?.[voice]);
      expect(new Set(texts).size).toBe(worded.length);
    }
  });
});

test("the case's values stand in the titles, and every name in them is a parameter", () => {
  const values = { ...defaultParameters(set), diagnosticReliefMin: 50 };
  const filled = withValues(set, values);
  const titles = filled.criteria.map(({ title }) => title);
  expect(titles).toContain("Positive diagnostic block: 50% or more on this side");
  expect(titles).toContain("Baseline pain: 4 of 10 or more, scale named");
  expect(JSON.stringify([filled.criteria, filled.pitfalls])).not.toMatch(/\{\w+\}/);
});
