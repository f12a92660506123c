import { PhysicianQueuePage } from "../features/worklist/index.ts";
import { usePageTitle } from "./use-page-title.ts";
import { usePlanZone } from "./use-plan-zone.ts";

/** The cases that wait for a physician advisor. */
export function QueueRoute() {
  usePageTitle("Queue");
  return <PhysicianQueuePage zone={usePlanZone()} />;
}
