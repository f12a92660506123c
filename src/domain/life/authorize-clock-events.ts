import type { CaseRecord } from "../case/case-record.ts";
import type { ClockEvent } from "../clocks/clock-event.ts";
import { sameJson } from "../case/json-value.ts";

export type ClockEventChange = {
  /** Whether every event is still there as it was, or withdrawn since. */
  readonly isKept: boolean;
  /** Kinds of the events that were added or withdrawn. */
  readonly touched: ReadonlySet<ClockEvent["kind"]>;
  /** Kinds of the events that were added. */
  readonly added: ReadonlySet<ClockEvent["kind"]>;
};

/** What became of the events that move a case's clocks. They are only added, or withdrawn with a reason. */
export function authorizeClockEvents(before: CaseRecord, after: CaseRecord): ClockEventChange {
  const earlier = before.clockEvents ?? [];
  const later = [...(after.clockEvents ?? [])];
  const withdrawn: ClockEvent[] = [];
  let isKept = true;
  for (const event of earlier) {
    // Each stands for one: of two events of one instant none may take the other's place.
    const at = later.findIndex((one) => isKeptAs(event, one));
    const [found] = at === -1 ? [] : later.splice(at, 1);
    if (found === undefined) isKept = false;
    else if (!sameJson(event, found)) withdrawn.push(found);
  }
  return {
    isKept,
    touched: kindsOf([...later, ...withdrawn]),
    added: kindsOf(later),
  };
}

function isKeptAs(event: ClockEvent, later: ClockEvent): boolean {
  if (sameJson(event, later)) return true;
  const { withdrawn, ...rest } = later;
  return withdrawn !== undefined && withdrawn.trim() !== "" && sameJson(event, rest);
}

function kindsOf(events: readonly ClockEvent[]): ReadonlySet<ClockEvent["kind"]> {
  return new Set(events.map(({ kind }) => kind));
}
