import { type CaseRecord, type ClockEvent, type WallTime, wallTimeIn } from "#domain";
import { readArrival } from "./arrival.ts";

/** An appeal as it is entered: how fast it is to be answered, and when it came, by the clock of the plan's zone. */
export type EnteredAppeal = {
  readonly urgency: "standard" | "expedited";
  readonly received: WallTime;
};

export function appealNow(zone: string): EnteredAppeal {
  return { urgency: "standard", received: wallTimeIn(zone, Date.now()) };
}

/** The event that starts the clock of the appeal; it cannot have come before the decision it is from. */
export function readAppeal(
  { urgency, received }: EnteredAppeal,
  { clockEvents = [] }: Pick<CaseRecord, "clockEvents">,
  zone: string,
  now = Date.now(),
):
  | { readonly ok: true; readonly event: Omit<ClockEvent, "reason"> }
  | { readonly ok: false; readonly message: string } {
  const decided = clockEvents.findLast(
    ({ kind, withdrawn }) =>
      (kind === "decided" || kind === "notice-given") && withdrawn === undefined,
  );
  const arrival = readArrival(received, zone, { asked: undefined, now });
  if (!arrival.ok) return arrival;
  const earliest = decided === undefined ? Number.NEGATIVE_INFINITY : Date.parse(decided.at);
  // The fields hold whole minutes: a notice and an appeal within one are no contradiction.
  if (Date.parse(arrival.at) + 60_000 <= earliest) {
    return { ok: false, message: "An appeal can’t have come before the decision and its notice" };
  }
  const at = new Date(Math.max(Date.parse(arrival.at), earliest + 1)).toISOString();
  return { ok: true, event: { kind: "appeal-received", at, urgency } };
}
