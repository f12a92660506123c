import {
  examplePlan,
  type PlanDetails,
  planInLetters,
  type PlanStore,
  type SetupOutcome,
  type Stored,
} from "#domain";
import { createStore } from "#ui";

/** What the plan writes of itself in its letters, as it is stored now. */
export interface PlanFacts {
  readonly get: () => KeptPlan;
  /** Null goes back to the example plan. */
  readonly set: (plan: PlanDetails | null) => Promise<SetupOutcome<null>>;
  readonly subscribe: (listener: () => void) => () => void;
}

export type KeptPlan = {
  readonly plan: PlanDetails;
  /**
   * `example`: nobody has set any. `damaged`: what was kept can’t be read; it stays where it is until
   * somebody saves, and letters name the example plan.
   */
  readonly from: "kept" | "example" | "damaged";
};

/** `stored`: what was read from the store, undefined where it can’t be read. */
export function createPlanFacts(
  store: PlanStore,
  stored: Stored<PlanDetails> | undefined,
): PlanFacts {
  let revision = stored?.revision ?? 0;
  const kept = createStore(stored === undefined ? unreadable : planInLetters(stored));

  async function read(): Promise<void> {
    const found = await store.read();
    if (found.ok) {
      ({ revision } = found.value);
      kept.set(planInLetters(found.value));
    } else if (found.error.kind === "damaged") kept.set(unreadable);
  }

  store.watch(() => void read());
  return {
    get: kept.get,
    async set(plan) {
      const saved = await store.write(plan, { ifRevision: revision });
      if (!saved.ok) {
        if (saved.error.kind === "conflict") await read();
        return saved;
      }
      ({ revision } = saved.value);
      kept.set(planInLetters(saved.value));
      return { ok: true, value: null };
    },
    subscribe: kept.subscribe,
  };
}

const unreadable: KeptPlan = { plan: examplePlan, from: "damaged" };
