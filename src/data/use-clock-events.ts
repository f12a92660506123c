import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import {
  type CaseRecord,
  type CaseStore,
  type VersionedOutcome,
  allClockEvents,
  type ClockEvent,
} from "#domain";
import { useCaseStore } from "./case-store-context.tsx";

/** Writes events of one case's clocks; see `writeClockEvents`. */
export function useClockEvents(
  caseId: string,
): UseMutationResult<VersionedOutcome<CaseRecord>, Error, readonly ClockEvent[]> {
  const store = useCaseStore();
  return useMutation({ mutationFn: (events) => writeClockEvents(store, caseId, events) });
}

/**
 * Adds events to a case as it is stored now; an event with the instant and kind of a stored one takes
 * its place, which is how one is withdrawn. Events of two writers never exclude each other, so a
 * version that moved on meanwhile is only a reason to look again. A draft of the case that is open
 * here keeps its answers: it takes the events over when it is saved next.
 */
export async function writeClockEvents(
  store: Pick<CaseStore, "get" | "put">,
  caseId: string,
  events: readonly ClockEvent[],
): Promise<VersionedOutcome<CaseRecord>> {
  let outcome: VersionedOutcome<CaseRecord> = { ok: false, error: { kind: "not-found" } };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    // One after the other on purpose: each attempt rests on what the last one found.
    const stored = await store.get(caseId);
    if (!stored.ok) return stored;
    const { value, version } = stored;
    const clockEvents = allClockEvents(value.clockEvents ?? [], events);
    outcome = await store.put(caseId, { ...value, clockEvents }, { ifMatch: version });
    if (outcome.ok || outcome.error.kind !== "conflict") return outcome;
  }
  return outcome;
}

/** A form that is typed into saves once a second: more than a few in a row is something else. */
const mostAttempts = 5;
