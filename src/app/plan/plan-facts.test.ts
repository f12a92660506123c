import { expect, test } from "vitest";
import { examplePlan } from "#domain";
import { createPlanFacts, planFactsKey } from "./plan-facts.ts";

function shelf(start: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const own = { ...examplePlan, name: "Prairie Health Plan" };

test("letters name the example plan until the plan's own facts are set, and those are kept", () => {
  const on = shelf();
  const facts = createPlanFacts(on);
  expect(facts.get()).toEqual({ plan: examplePlan, from: "example" });
  let told = 0;
  const stop = facts.subscribe(() => (told += 1));
  expect(facts.set(own)).toBe(true);
  expect(facts.get()).toEqual({ plan: own, from: "kept" });
  expect(createPlanFacts(on).get()).toEqual({ plan: own, from: "kept" });
  facts.forget();
  expect(createPlanFacts(on).get().from).toBe("example");
  expect(told).toBe(2);
  stop();
});

test("facts that cannot be read are said to be damaged and are not written over", () => {
  for (const text of ["{ no plan", "[]", JSON.stringify({ name: "Half a plan" })]) {
    const on = shelf({ [planFactsKey]: text });
    expect(createPlanFacts(on).get()).toEqual({ plan: examplePlan, from: "damaged" });
    expect(on.kept.get(planFactsKey)).toBe(text);
  }
});

test("where the browser keeps nothing the facts last as long as the page, and that is said", () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  for (const on of [null, full]) {
    const facts = createPlanFacts(on);
    expect(facts.set(own)).toBe(false);
    expect(facts.get().plan).toEqual(own);
  }
});
