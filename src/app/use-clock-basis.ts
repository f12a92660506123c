import { useMemo } from "react";
import type { ClockBasis } from "#domain";
import { usePlanZone } from "./use-plan-zone.ts";

/** How the plan counts days, as it is set now; the same object while nothing of it changes. */
export function useClockBasis(): ClockBasis {
  const zone = usePlanZone();
  return useMemo(() => ({ zone }), [zone]);
}
