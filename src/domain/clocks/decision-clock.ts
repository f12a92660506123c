import type { TimedEvent } from "./clock-event.ts";
import type { DueRule, ExtensionRule } from "./due-rules.ts";
import { days, hours, type Span } from "./span.ts";
import { calendarDaysBetween, endOfSpan } from "./zoned-time.ts";

/** When a decision is due under one rule, and what moved that. Instants in milliseconds since 1970. */
export type DecisionClock = {
  readonly due: number;
  /** While an answer is waited for that moves the due time; gone once it came or its time ran out. */
  readonly stop?: { readonly since: number; readonly until: number };
  readonly wasExtended: boolean;
  /** Until when what an extension notice names can be supplied, while none of it came: never after `due`. */
  readonly supplyBy?: number;
  /** An extension that does not count yet: its notice must be sent to the claimant by then. */
  readonly sendExtensionNoticeBy?: number;
  /** Until when missing information must be asked for to gain time, where the rule says so. */
  readonly askBy?: number;
};

/** What one rule makes of a request. `events` are those that count, in order; see `countedEvents`. */
export type RuledRequest = {
  readonly rule: DueRule;
  readonly received: number;
  readonly events: readonly TimedEvent[];
  readonly zone: string;
  /** A plan's own shorter time for the decision. */
  readonly planSpan?: Span;
};

/** Pure; `now` decides only whether the time to answer has run out. */
export function decisionClock(request: RuledRequest, now: number): DecisionClock {
  const { rule, received, zone, planSpan } = request;
  const byLaw = endOfSpan(received, rule.decision, zone);
  const first =
    planSpan === undefined ? byLaw : Math.min(byLaw, endOfSpan(received, planSpan, zone));
  switch (rule.waiting.while) {
    case "runs-on":
      return extendedClock(request, first);
    case "pauses-after-extension-notice":
      return pausedClock(request, first, now);
    case "restarts-when-answered":
      return restartedClock(request, first, now);
  }
}

/** The one extension that counts: recorded in time, for as many days as were chosen. */
function extensionIn({ rule, events }: RuledRequest, first: number): TimedEvent | undefined {
  return rule.extension.allowed === "never"
    ? undefined
    : events.find(({ kind, time }) => kind === "extended" && time <= first);
}

function extendedClock(request: RuledRequest, first: number): DecisionClock {
  const extension = extensionIn(request, first);
  return extension === undefined
    ? { due: first, wasExtended: false }
    : { due: longer(request, first, extension), wasExtended: true };
}

/** Days on top of hours are 24 hours each: the reading that is due first. */
function longer({ rule, zone }: RuledRequest, first: number, extension: TimedEvent): number {
  const count = daysOf(rule.extension, extension);
  return endOfSpan(first, rule.decision.unit === "hours" ? hours(count * 24) : days(count), zone);
}

function daysOf(rule: ExtensionRule, { days: chosen }: TimedEvent): number {
  const most = rule.allowed === "once" ? rule.mostDays : 0;
  return Math.min(chosen ?? most, most);
}

/** Nothing but an extension whose notice was sent in time moves the due time, and only once. */
function pausedClock(request: RuledRequest, first: number, now: number): DecisionClock {
  const { rule, events, zone } = request;
  const extension = extensionIn(request, first);
  if (extension === undefined || rule.waiting.while !== "pauses-after-extension-notice") {
    return { due: first, wasExtended: false };
  }
  // Releases that named no ground kept no record of when the notice was sent; their extensions stay as they were.
  const isOld = extension.ground === undefined;
  const sent = events.find(
    ({ kind, time }) => kind === "extension-notice-sent" && time >= extension.time && time <= first,
  );
  if (sent === undefined && !isOld) {
    return now <= first
      ? { due: first, wasExtended: false, sendExtensionNoticeBy: first }
      : { due: first, wasExtended: false };
  }
  const extended = longer(request, first, extension);
  if (sent === undefined || !isForInformation(rule.extension, extension)) {
    return { due: extended, wasExtended: true };
  }
  const until = endOfSpan(sent.time, rule.waiting.atMost, zone);
  const answer = answerAfter(events, sent.time);
  const stoodUntil = Math.min(answer?.time ?? until, until);
  const stood = calendarDaysBetween(sent.time, stoodUntil, zone);
  const due = stood === 0 ? extended : endOfSpan(extended, days(stood), zone);
  const supplyBy = Math.min(endOfSpan(until, rule.waiting.mail, zone), due);
  return {
    due,
    wasExtended: true,
    ...(answer === undefined && now <= supplyBy ? { supplyBy } : {}),
    ...(answer === undefined && now <= until ? { stop: { since: sent.time, until } } : {}),
  };
}

function isForInformation(rule: ExtensionRule, { ground }: TimedEvent): boolean {
  return (
    rule.allowed === "once" &&
    rule.grounds.some(({ id, isForInformation: isFor }) => id === ground && isFor === true)
  );
}

/** An urgent request: what was asked in time makes it due after the answer, or after the time to give one. */
function restartedClock(
  { rule, received, events, zone }: RuledRequest,
  first: number,
  now: number,
): DecisionClock {
  if (rule.waiting.while !== "restarts-when-answered") return { due: first, wasExtended: false };
  const { askWithin, atMost, decideWithin } = rule.waiting;
  const askBy = endOfSpan(received, askWithin, zone);
  const asked = events.find(({ kind, time }) => kind === "information-requested" && time <= askBy);
  if (asked === undefined) return { due: first, wasExtended: false, askBy };
  const until = endOfSpan(asked.time, atMost, zone);
  const answer = answerAfter(events, asked.time);
  const due = endOfSpan(Math.min(answer?.time ?? until, until), decideWithin, zone);
  return {
    due,
    wasExtended: false,
    askBy,
    ...(answer === undefined && now <= until ? { stop: { since: asked.time, until } } : {}),
  };
}

/** A part of what was asked for is no answer yet. */
function answerAfter(events: readonly TimedEvent[], since: number): TimedEvent | undefined {
  return events.find(({ kind, time }) => kind === "information-received" && time >= since);
}
