import * as z from "zod/mini";

export const clockEventKinds = [
  "information-requested",
  "information-received",
  "extended",
  "decided",
  "notice-given",
  "reopened",
] as const;

/**
 * Something that moves a clock, or ends it. Each takes a reason. Events are only ever added: one
 * entered by mistake is withdrawn, with a reason as well, and stays in sight.
 */
export const clockEventSchema = z.strictObject({
  kind: z.enum(clockEventKinds),
  /** An instant, ISO with offset or Z. */
  at: z.iso.datetime({ offset: true }),
  reason: z.string(),
  /** Why it does not count. */
  withdrawn: z.exactOptional(z.string()),
});

export type ClockEvent = z.infer<typeof clockEventSchema>;

/**
 * All events of both lists, in the order of their instants, each once. Two writers of one case thus
 * never lose one of them; what either has withdrawn is withdrawn.
 */
export function allClockEvents(
  these: readonly ClockEvent[],
  those: readonly ClockEvent[],
): ClockEvent[] {
  const events = new Map<string, ClockEvent>();
  for (const event of [...these, ...those]) {
    const key = `${event.at} ${event.kind}`;
    const known = events.get(key);
    if (known?.withdrawn === undefined) events.set(key, event);
  }
  return [...events.values()].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
