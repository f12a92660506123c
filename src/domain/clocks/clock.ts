import type { ClockEvent } from "./clock-event.ts";
import { type DueRule, dueRules, type Span } from "./due-rules.ts";
import { calendarDaysBetween, endOfSpan } from "./zoned-time.ts";

export type ClockStart = {
  readonly lineOfBusiness: string;
  readonly urgency: string;
  /** ISO date-time with offset, as on the request. */
  readonly receivedAt: string;
  /** IANA name of the zone in which the plan counts its days. */
  readonly zone: string;
  readonly events: readonly ClockEvent[];
  /** A plan's own decision spans, for lines of business that leave it to the plan. */
  readonly planSpans?: Readonly<Record<string, Span>>;
};

/** When things are due. Instants in milliseconds since 1970. */
export type DueTimes = {
  readonly rule: DueRule;
  readonly decisionDue: number;
  readonly noticeDue: number;
  /** Since when the decision clock stands still, if it does. */
  readonly stoppedSince?: number;
  /** Until when it stands still at the latest. */
  readonly stoppedUntil?: number;
  readonly wasExtended: boolean;
  readonly decidedAt?: number;
  readonly noticeGivenAt?: number;
  /** Absent for a case that was never reopened; with it all of the above is history. */
  readonly reconsideration?: Reconsideration;
};

/** What became of a case since it was last reopened. The rules for a first decision give it no time. */
export type Reconsideration = {
  readonly since: number;
  readonly decidedAt?: number;
  readonly noticeGivenAt?: number;
};

/**
 * Both due times of a request, or undefined while line of business, urgency or receipt are missing: a
 * clock without a start shows as missing, never as plenty of time. Pure; `now` decides only how far an
 * unanswered request for information has stopped the clock.
 */
export function dueTimes(start: ClockStart, now: number): DueTimes | undefined {
  const rule = ruleFor(start);
  const received = Date.parse(start.receivedAt);
  if (rule === undefined || Number.isNaN(received)) return undefined;
  const all = start.events
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((event) => ({ ...event, time: Date.parse(event.at) }))
    .toSorted((left, right) => left.time - right.time);
  const firstReopened = all.findIndex(({ kind }) => kind === "reopened");
  // The clocks are those of the first decision: what follows a reopening moves neither.
  const events = firstReopened === -1 ? all : all.slice(0, firstReopened);
  const lastReopened = all.findLastIndex(({ kind }) => kind === "reopened");

  let due = endOfSpan(received, rule.decision, start.zone);
  let stop: { readonly since: number; readonly until: number } | undefined;
  let wasExtended = false;
  for (const event of events) {
    // What has run out does not stand still any more: a late request must not hide that it is late.
    const mayStop = rule.waiting.while === "stops" && stop === undefined && event.time <= due;
    if (event.kind === "information-requested" && mayStop) {
      stop = { since: event.time, until: endOfSpan(event.time, rule.waiting.atMost, start.zone) };
    }
    if (event.kind === "information-received" && stop !== undefined) {
      due = later(due, stop.since, Math.min(event.time, stop.until), rule, start.zone);
      stop = undefined;
    }
    if (event.kind === "extended" && rule.extension.allowed === "once" && !wasExtended) {
      due = endOfSpan(due, rule.extension.by, start.zone);
      wasExtended = true;
    }
  }
  if (stop !== undefined && now > stop.until) {
    due = later(due, stop.since, stop.until, rule, start.zone);
    stop = undefined;
  }
  const stillDue = stop === undefined ? due : later(due, stop.since, stop.until, rule, start.zone);
  const { decidedAt, noticeGivenAt } = endsOf(events);
  const since = all[lastReopened]?.time;
  return {
    rule,
    decisionDue: stillDue,
    noticeDue:
      rule.notice.by === "decision-due"
        ? stillDue
        : endOfSpan(decidedAt ?? stillDue, rule.notice.span, start.zone),
    ...(stop === undefined ? {} : { stoppedSince: stop.since, stoppedUntil: stop.until }),
    wasExtended,
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(noticeGivenAt === undefined ? {} : { noticeGivenAt }),
    ...(since === undefined
      ? {}
      : { reconsideration: { since, ...endsOf(all.slice(lastReopened)) } }),
  };
}

function endsOf(
  events: readonly { readonly kind: ClockEvent["kind"]; readonly time: number }[],
): Pick<DueTimes, "decidedAt" | "noticeGivenAt"> {
  const decidedAt = events.findLast(({ kind }) => kind === "decided")?.time;
  const noticeGivenAt = events.findLast(({ kind }) => kind === "notice-given")?.time;
  return {
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(noticeGivenAt === undefined ? {} : { noticeGivenAt }),
  };
}

function ruleFor(start: ClockStart): DueRule | undefined {
  const rule = dueRules.find(
    (dueRule) =>
      dueRule.lineOfBusiness === start.lineOfBusiness && dueRule.urgency === start.urgency,
  );
  const span = start.planSpans?.[`${start.lineOfBusiness}.${start.urgency}`];
  return rule?.isPlanSetting === true && span !== undefined ? { ...rule, decision: span } : rule;
}

/** The due time moved by as long as the clock stood still: whole days for days, the time for hours. */
function later(due: number, since: number, until: number, rule: DueRule, zone: string): number {
  if (until <= since) return due;
  if (rule.decision.unit === "hours") return due + (until - since);
  const count = calendarDaysBetween(since, until, zone);
  return count === 0 ? due : endOfSpan(due, { unit: "calendar-days", count }, zone);
}
