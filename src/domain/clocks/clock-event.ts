import * as z from "zod/mini";

export const clockEventKinds = [
  "information-requested",
  "information-received",
  "information-partly-received",
  "no-response",
  "extended",
  "extension-notice-sent",
  "decided",
  "notified-orally",
  "notice-given",
  "appeal-received",
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
  /** Of an extension: on which ground the rule allows it; absent where an earlier release recorded it. */
  ground: z.exactOptional(z.string()),
  /** Of an extension: how many days were chosen; absent is the most the rule allows. */
  days: z.exactOptional(z.int().check(z.minimum(1), z.maximum(45))),
  /** Of an appeal: how fast it must be answered. */
  urgency: z.exactOptional(z.enum(["standard", "expedited"])),
  /** Why it does not count. */
  withdrawn: z.exactOptional(z.string()),
});

export type ClockEvent = z.infer<typeof clockEventSchema>;

/** An event that counts, with its instant in milliseconds since 1970. */
export type TimedEvent = ClockEvent & { readonly time: number };

/** The events that were not withdrawn, in the order of their instants. */
export function countedEvents(events: readonly ClockEvent[]): readonly TimedEvent[] {
  return events
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((event) => ({ ...event, time: Date.parse(event.at) }))
    .toSorted((left, right) => left.time - right.time);
}

/** What begins a second look at a request that was decided. */
export function beginsAgain({ kind }: Pick<ClockEvent, "kind">): boolean {
  return kind === "reopened" || kind === "appeal-received";
}

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
