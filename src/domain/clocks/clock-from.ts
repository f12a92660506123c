import { type FactTree, notDocumented, readerOf } from "#criteria";
import type { CaseClock } from "./case-clock.ts";
import { caseClockOf } from "./case-clock-of.ts";
import type { ClockEvent } from "./clock-event.ts";
import { clockStarts } from "./clock-starts.ts";

/** The clocks of a case from its answers as the criteria read them; an unreadable entry is no answer. */
export function clockFrom(
  facts: FactTree,
  zone: string,
  events: readonly ClockEvent[] = [],
): CaseClock {
  return caseClockOf({
    lineOfBusiness: textAt(facts, clockStarts.lineOfBusiness),
    urgency: textAt(facts, clockStarts.urgency),
    receivedAt: textAt(facts, clockStarts.receivedAt),
    zone,
    events: [...events],
  });
}

function textAt(facts: FactTree, path: string): string | null {
  const answer = readerOf(path)(facts);
  if (answer === notDocumented) return "not-documented";
  return typeof answer === "string" ? answer : null;
}
