import { type ZoneId, zones } from "#domain";
import { deviceZone, wallClock } from "./instant-with-zone.ts";
import type { FaxEntries } from "./fax-values.ts";

/** This minute as the time of receipt, on the wall of a zone; of this device where the zone is none of the list. */
export function receivedNow(zone: string): Required<Pick<FaxEntries, ReceivedName>> {
  const known: ZoneId = zones.find(({ id }) => id === zone)?.id ?? deviceZone() ?? "UTC";
  const { date, time } = wallClock(Date.now(), known);
  return { receivedDate: date, receivedTime: time, receivedZone: known };
}

type ReceivedName = "receivedDate" | "receivedTime" | "receivedZone";
