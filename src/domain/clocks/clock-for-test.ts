import { type ClockStart, dueTimes, type DueTimes } from "./clock.ts";
import type { ClockEvent } from "./clock-event.ts";

/** Zones west of, at and east of most plans, one without summer time. */
export const testZones = ["America/Chicago", "Pacific/Honolulu", "America/New_York"] as const;

/** Monday, 9 AM in Chicago; the clocks there go forward on the Sunday after. */
export const receivedAt = "2026-03-02T09:00:00-06:00";
export const received = Date.parse(receivedAt);

/** So many hours after receipt, to the second. */
export function plus(hours: number, seconds = 0): number {
  return received + hours * 3_600_000 + seconds * 1000;
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}

export function event(
  kind: ClockEvent["kind"],
  at: number,
  more: Partial<ClockEvent> = {},
): ClockEvent {
  return { kind, at: iso(at), reason: "test", ...more };
}

/** The due times of a request received then; a test gives what differs. */
export function due(change: Partial<ClockStart>, now = received): DueTimes {
  const times = dueTimes(
    {
      lineOfBusiness: "medicare-advantage",
      urgency: "standard",
      receivedAt,
      zone: "America/Chicago",
      events: [],
      ...change,
    },
    now,
  );
  if (times === undefined) throw new Error("There is no clock.");
  return times;
}

/** Hours after receipt. */
export function hoursAfter(time: number): number {
  return (time - received) / 3_600_000;
}
