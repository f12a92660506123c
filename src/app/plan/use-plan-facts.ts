import { useSyncExternalStore } from "react";
import { localShelf } from "../local-shelf.ts";
import { createPlanFacts, type KeptPlan } from "./plan-facts.ts";

/** One for the page; only letters and the settings need it, so the first page does without. */
export const planFacts = createPlanFacts(localShelf());

/** What the plan says of itself, as it is set now. */
export function usePlanFacts(): KeptPlan {
  return useSyncExternalStore(planFacts.subscribe, planFacts.get);
}
