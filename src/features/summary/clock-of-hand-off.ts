import { allClockEvents, type CaseRecord, type ClockEvent, type InformationRequest } from "#domain";

/** The record with one more event of its clocks; the rule for its line of business says what that does. */
export function withClockEvent(record: CaseRecord, event: ClockEvent): CaseRecord {
  return { ...record, clockEvents: allClockEvents(record.clockEvents ?? [], [event]) };
}

/**
 * Why information was asked for, as the clock keeps it: the reviewer's own words where there are any,
 * and what the letter asks for.
 */
export function reasonToAsk(request: InformationRequest, own: string): string {
  const asked = [
    ...request.notDocumented.map(({ toShow }) => toShow),
    ...request.coding.map(({ title }) => title),
  ];
  const items = asked.length === 0 ? "" : `Requested: ${asked.join("; ")}`;
  return [own, items].filter((part) => part !== "").join(" · ");
}
