import { expect, test } from "vitest";
import { examplePlan } from "#domain";
import { createMemoryWorkspace } from "#storage";
import { createPlanFacts } from "./plan-facts.ts";

const own = { ...examplePlan, name: "Prairie Health Plan" };
const never = { revision: 0, value: null };
const newStore = () =>
  createMemoryWorkspace({
    clock: () => "2026-03-09T14:05:00.000Z",
    actor: () => ({ name: "Robin Example", role: "administrator" }),
  }).plan;

test("letters name the example plan until the plan's own facts are set, and again when they are taken away", async () => {
  const facts = createPlanFacts(newStore(), never);
  expect(facts.get()).toEqual({ plan: examplePlan, from: "example" });
  expect(await facts.set(own)).toEqual({ ok: true, value: null });
  expect(facts.get()).toEqual({ plan: own, from: "kept" });
  await facts.set(null);
  expect(facts.get().from).toBe("example");
});

test("another window's facts are never overwritten unseen", async () => {
  const store = newStore();
  const here = createPlanFacts(store, never);
  await store.write(own, { ifRevision: 0 });
  const mine = { ...examplePlan, name: "Mine" };
  const first = await createPlanFacts(store, never).set(mine);
  expect(first).toEqual({ ok: false, error: { kind: "conflict" } });
  expect(here.get().plan.name).toBe("Prairie Health Plan");
});

test("facts that can’t be read are said to be damaged", () => {
  expect(createPlanFacts(newStore(), undefined).get().from).toBe("damaged");
});
