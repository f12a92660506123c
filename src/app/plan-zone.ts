import type { WorkSettings } from "#data";
import { isZone } from "#domain";

/** The time zone in which the plan counts the days of its deadlines. A setting of the workspace. */
export interface PlanZone {
  readonly get: () => string;
  /** Takes an IANA name; one that this browser does not know changes nothing. */
  readonly set: (zone: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What was set here, else the zone of this device or another to begin with. */
export function createPlanZone(
  settings: Pick<WorkSettings, "get" | "change" | "subscribe">,
  zoneAtFirst = new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone,
): PlanZone {
  const fallback = isZone(zoneAtFirst) ? zoneAtFirst : "UTC";
  const get = (): string => settings.get().planZone ?? fallback;
  return {
    get,
    set(zone) {
      if (zone !== get() && isZone(zone)) void settings.change({ planZone: zone });
    },
    subscribe: settings.subscribe,
  };
}
