import { type PlanClocks, type PlanDetails, type PlanStore, type Stored } from "#domain";
import { createStore } from "#ui";

/** What the plan entered about its own clocks, as it is stored now; every list and every case counts by it. */
const kept = createStore<PlanClocks | undefined>(undefined);
let stopFollowing: (() => void) | null = null;

export const planClocks = { get: kept.get, subscribe: kept.subscribe };

/** Follows the plan of a workspace that was opened. `stored`: what was read of it, undefined where it can’t be read. */
export function connectPlanClocks(store: PlanStore, stored: Stored<PlanDetails> | undefined): void {
  kept.set(stored?.value?.clocks);
  stopFollowing?.();
  stopFollowing = store.watch(() => void follow());

  async function follow(): Promise<void> {
    const found = await store.read();
    if (found.ok) kept.set(found.value.value?.clocks);
  }
}
