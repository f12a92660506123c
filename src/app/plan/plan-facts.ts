import { examplePlan, type PlanDetails, planEntriesOf, planFrom, readPlanEntries } from "#domain";
import { attempt, type Shelf } from "../local-shelf.ts";

/** What the plan writes of itself in its letters, as this browser keeps it. */
export interface PlanFacts {
  readonly get: () => KeptPlan;
  /** False where the browser keeps nothing: then the facts last as long as the page. */
  readonly set: (plan: PlanDetails) => boolean;
  /** Back to the example plan; what was kept is gone. */
  readonly forget: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export type KeptPlan = {
  readonly plan: PlanDetails;
  /**
   * `example`: nobody has set any. `damaged`: what was kept cannot be read; it stays where it is until somebody
   * saves, and letters name the example plan.
   */
  readonly from: "kept" | "example" | "damaged";
};

export const planFactsKey = "reviewer-workstation.plan-facts";

export function createPlanFacts(shelf: Shelf): PlanFacts {
  const listeners = new Set<() => void>();
  let kept = read(shelf);
  const become = (next: KeptPlan): void => {
    kept = next;
    for (const listener of listeners) listener();
  };
  const follow = ({ key }: StorageEvent): void => {
    // Null: everything was cleared.
    if (key === planFactsKey || key === null) become(read(shelf));
  };
  return {
    get: () => kept,
    set(plan) {
      const text = JSON.stringify(planEntriesOf(plan));
      const isKept = attempt(() => {
        shelf?.setItem(planFactsKey, text);
        return shelf !== null;
      });
      become({ plan, from: "kept" });
      return isKept === true;
    },
    forget() {
      attempt(() => shelf?.removeItem(planFactsKey));
      become(none);
    },
    subscribe(listener) {
      if (listeners.size === 0) globalThis.addEventListener?.("storage", follow);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) globalThis.removeEventListener?.("storage", follow);
      };
    },
  };
}

const none: KeptPlan = { plan: examplePlan, from: "example" };

function read(shelf: Shelf): KeptPlan {
  const text = attempt(() => shelf?.getItem(planFactsKey) ?? null);
  if (text === null) return none;
  const entries = readPlanEntries(attempt((): unknown => JSON.parse(text)));
  const plan = entries === null ? null : planFrom(entries);
  return plan === null ? { ...none, from: "damaged" } : { plan, from: "kept" };
}
