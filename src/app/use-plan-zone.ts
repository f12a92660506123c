import { useRouteContext } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

/** The zone in which the plan counts days, as it is set now. */
export function usePlanZone(): string {
  const { planZone } = useRouteContext({ from: "__root__" });
  return useSyncExternalStore(planZone.subscribe, planZone.get);
}
