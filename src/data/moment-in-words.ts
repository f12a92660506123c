import { instantInZone, isZone, wallTimeIn } from "#domain";
import { workSettings } from "./work-settings.ts";

/** "Nov 29, 2026, 10:29 AM ET": an instant that was recorded, ISO or in milliseconds, in the plan's time zone. */
export function momentInWords(instant: string | number): string {
  const at = typeof instant === "number" ? instant : Date.parse(instant);
  return Number.isNaN(at) ? String(instant) : instantInZone(at, planZone());
}

/** The day on the calendar at an instant, in milliseconds, as ISO: in the plan's time zone. */
export function planDay(instant: number): string {
  return wallTimeIn(planZone(), instant).date;
}

/** The zone in which the plan counts days: what was set in the workspace, else the zone of this device. */
export function planZone(): string {
  return workSettings.get().planZone ?? deviceZone();
}

function deviceZone(): string {
  const zone = new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone;
  return isZone(zone) ? zone : "UTC";
}
