import { type FactTree, notDocumented, readerOf } from "#criteria";
import type { CaseClock } from "./case-clock.ts";
import { caseClockOf } from "./case-clock-of.ts";
import type { ClockEvent } from "./clock-event.ts";
import { clockStarts } from "./clock-starts.ts";
import type { PlanClocks } from "./plan-clocks.ts";

/** How a plan counts: its zone by IANA name, and what it entered about its own clocks. */
export type ClockBasis = { readonly zone: string; readonly plan?: PlanClocks };

/** What of a case's record its clocks depend on, beside the answers. */
export type ClockedRecord = {
  readonly request: { readonly jurisdiction?: string };
  readonly clockEvents?: readonly ClockEvent[];
};

/** The clocks of a case from its answers as the criteria read them; an unreadable entry is no answer. */
export function clockFrom(
  facts: FactTree,
  { zone, plan }: ClockBasis,
  { request: { jurisdiction }, clockEvents = [] }: ClockedRecord,
): CaseClock {
  return caseClockOf({
    lineOfBusiness: textAt(facts, clockStarts.lineOfBusiness),
    urgency: textAt(facts, clockStarts.urgency),
    receivedAt: textAt(facts, clockStarts.receivedAt),
    zone,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(plan === undefined ? {} : { plan }),
    events: [...clockEvents],
  });
}

function textAt(facts: FactTree, path: string): string | null {
  const answer = readerOf(path)(facts);
  if (answer === notDocumented) return "not-documented";
  return typeof answer === "string" ? answer : null;
}
