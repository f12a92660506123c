import { useMemo, useSyncExternalStore } from "react";
import type { ClockBasis } from "#domain";
import { planClocks } from "./plan/plan-clocks.ts";
import { usePlanZone } from "./use-plan-zone.ts";

/** How the plan counts days, as it is set now; the same object while nothing of it changes. */
export function useClockBasis(): ClockBasis {
  const zone = usePlanZone();
  const plan = useSyncExternalStore(planClocks.subscribe, planClocks.get);
  return useMemo(() => (plan === undefined ? { zone } : { zone, plan }), [zone, plan]);
}
