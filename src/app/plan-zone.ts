import { isZone } from "#domain";
import { attempt, type Shelf } from "./local-shelf.ts";

/** The time zone in which the plan counts the days of its deadlines. A setting of this browser. */
export interface PlanZone {
  readonly get: () => string;
  /** Takes an IANA name; one that this browser does not know changes nothing. */
  readonly set: (zone: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const key = "reviewer-workstation.plan-zone";

/** Starts from what was set here before, else from the zone of this device. */
export function createPlanZone(
  storage: Shelf,
  deviceZone = new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone,
): PlanZone {
  const listeners = new Set<() => void>();
  const kept = attempt(() => storage?.getItem(key) ?? null);
  let zone = kept !== null && isZone(kept) ? kept : isZone(deviceZone) ? deviceZone : "UTC";
  return {
    get: () => zone,
    set(next) {
      if (next === zone || !isZone(next)) return;
      zone = next;
      attempt(() => storage?.setItem(key, zone));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
