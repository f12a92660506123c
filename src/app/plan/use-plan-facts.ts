import { useSyncExternalStore } from "react";
import { readPlan } from "#domain";
import type { StoredSetup } from "../store-opening.ts";
import { useStoreState } from "../use-store-state.ts";
import { createPlanFacts, type KeptPlan, type PlanFacts } from "./plan-facts.ts";

/** What the plan says of itself, as it is set now. Below the gate of the store only. */
export function usePlanFacts(): KeptPlan {
  const facts = usePlanFactsStore();
  return useSyncExternalStore(facts.subscribe, facts.get);
}

/** The way to change it. */
export function usePlanFactsStore(): PlanFacts {
  const { state } = useStoreState();
  if (state.kind !== "ready") throw new Error("the plan is read below the gate of the store only");
  return factsOf(state.setup);
}

function factsOf(setup: StoredSetup): PlanFacts {
  const known = made.get(setup);
  if (known !== undefined) return known;
  const facts = createPlanFacts(setup.workspace.plan, readPlan(setup.rows));
  made.set(setup, facts);
  return facts;
}

/** One for each store that was opened; only letters and the settings need it, so it is made there. */
const made = new WeakMap<StoredSetup, PlanFacts>();
