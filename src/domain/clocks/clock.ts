import { appealTimes } from "./appeal-times.ts";
import { beginsAgain, type ClockEvent, countedEvents, type TimedEvent } from "./clock-event.ts";
import { decisionClock, type DecisionClock } from "./decision-clock.ts";
import { type DueRule, dueRuleFor } from "./due-rules.ts";
import { type LocalRule, localRulesFor, stateRuleGap } from "./local-rules.ts";
import type { PlanClocks } from "./plan-clocks.ts";
import { wallTimeIn } from "./wall-time.ts";
import { endOfSpan } from "./zoned-time.ts";

export type ClockStart = {
  readonly lineOfBusiness: string;
  readonly urgency: string;
  /** ISO date-time with offset, as on the request. */
  readonly receivedAt: string;
  /** IANA name of the zone in which the plan counts its days. */
  readonly zone: string;
  readonly events: readonly ClockEvent[];
  /** Two letters of the state whose law governs the request; absent where none is recorded. */
  readonly jurisdiction?: string;
  /** What the plan entered about its own clocks. */
  readonly plan?: PlanClocks;
};

/** When things are due. Instants in milliseconds since 1970. */
export type DueTimes = {
  /** The federal rule, … */
  readonly rule: DueRule;
  /** … the shorter ones of the state and of an accreditation, … */
  readonly localRules: readonly LocalRule[];
  /** … which of them sets the date, absent where the federal rule does, … */
  readonly governedBy?: LocalRule;
  /** … whether the plan's own shorter time does, … */
  readonly isPlanTime: boolean;
  /** … and what is to be said where the rule of a state is not on file. */
  readonly stateGap?: string;
  readonly decisionDue: number;
  readonly noticeDue: number;
  /** Since when an answer is waited for that moves the decision, if one is. */
  readonly stoppedSince?: number;
  /** Until when at the latest. */
  readonly stoppedUntil?: number;
  /** See `DecisionClock.supplyBy`. */
  readonly supplyBy?: number;
  /** By when the requester is told that the request was not filed as the plan requires, if it was not. */
  readonly misfiledBy?: number;
  readonly wasExtended: boolean;
  readonly sendExtensionNoticeBy?: number;
  readonly askBy?: number;
  readonly decidedAt?: number;
  /** When the person was told orally, after the decision. */
  readonly notifiedOrallyAt?: number;
  readonly noticeGivenAt?: number;
  /** Absent for a case that was never looked at again; with it all of the above is history. */
  readonly reconsideration?: Reconsideration;
};

/** What became of a case since it was last appealed or reopened. */
export type Reconsideration = {
  readonly kind: "appeal" | "reopening";
  readonly since: number;
  readonly urgency?: "standard" | "expedited";
  /** When the answer to an appeal is due, its notice included; a reopening has no time to decide. */
  readonly due?: number;
  readonly decidedAt?: number;
  readonly noticeGivenAt?: number;
};

/**
 * Both due times of a request, or undefined while line of business, urgency or receipt are missing: a
 * clock without a start shows as missing, never as plenty of time. Of several rules the earliest date
 * counts. Pure; `now` decides only whether the time to answer has run out.
 */
export function dueTimes(start: ClockStart, now: number): DueTimes | undefined {
  const received = Date.parse(start.receivedAt);
  if (Number.isNaN(received)) return undefined;
  const { lineOfBusiness, urgency, zone, plan, jurisdiction } = start;
  const receivedOn = wallTimeIn(zone, received).date;
  const rule = dueRuleFor(lineOfBusiness, urgency, receivedOn);
  if (rule === undefined) return undefined;
  const all = countedEvents(start.events);
  const firstAgain = all.findIndex(beginsAgain);
  // The clocks are those of the first decision: what follows a reopening or an appeal moves neither.
  const events = firstAgain === -1 ? all : all.slice(0, firstAgain);
  const planSpan = plan?.spans.find(
    (entry) => entry.lineOfBusiness === lineOfBusiness && entry.urgency === urgency,
  )?.span;
  const request = { rule, received, events, zone };
  const federal = decisionClock(planSpan === undefined ? request : { ...request, planSpan }, now);
  const ends = endsOf(events);
  const scope = {
    lineOfBusiness,
    urgency,
    receivedOn,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(plan === undefined ? {} : { accreditedLines: plan.accreditedLines }),
  };
  const localRules = localRulesFor(scope);
  const local = localRules.map((of) => localClock(of, received, events, zone));
  const earliest = local.toSorted((one, other) => one.due - other.due)[0];
  const isLocal = earliest !== undefined && earliest.due < federal.due;
  const decisionDue = isLocal ? earliest.due : federal.due;
  const gap = stateRuleGap(scope);
  const reconsideration = reconsiderationOf(all, start);
  return {
    rule,
    localRules,
    ...(isLocal ? { governedBy: earliest.rule } : {}),
    isPlanTime: planSpan !== undefined && !isLocal && federal.due < decisionClock(request, now).due,
    ...(gap === undefined ? {} : { stateGap: gap }),
    decisionDue,
    noticeDue: Math.min(
      noticeDueOf(rule, federal.due, ends, zone),
      ...local.map((one) => localNoticeDue(one, ends, zone)),
    ),
    ...(isLocal ? {} : stopOf(federal)),
    ...(rule.misfiled === undefined
      ? {}
      : { misfiledBy: endOfSpan(received, rule.misfiled.within, zone) }),
    wasExtended: federal.wasExtended,
    ...extrasOf(federal),
    ...ends,
    ...(reconsideration === undefined ? {} : { reconsideration }),
  };
}

type LocalClock = { readonly rule: LocalRule; readonly due: number };

/** Runs on, whatever is asked or extended; only the arrival of what was asked for in time begins it anew. */
function localClock(
  rule: LocalRule,
  received: number,
  events: readonly TimedEvent[],
  zone: string,
): LocalClock {
  const due = endOfSpan(received, rule.decision, zone);
  if (rule.counts === "from-request") return { rule, due };
  const asked = events.find(({ kind, time }) => kind === "information-requested" && time <= due);
  const arrived =
    asked === undefined
      ? undefined
      : events.find(({ kind, time }) => kind === "information-received" && time >= asked.time);
  return {
    rule,
    due: arrived === undefined ? due : endOfSpan(arrived.time, rule.decision, zone),
  };
}

function localNoticeDue({ rule, due }: LocalClock, { decidedAt }: Ends, zone: string): number {
  return rule.noticeAfterDecision === undefined
    ? due
    : endOfSpan(decidedAt ?? due, rule.noticeAfterDecision, zone);
}

function noticeDueOf(
  { notice }: DueRule,
  decisionDue: number,
  { decidedAt, notifiedOrallyAt }: Ends,
  zone: string,
): number {
  switch (notice.by) {
    case "decision-due":
      return decisionDue;
    case "after-decision":
      return endOfSpan(decidedAt ?? decisionDue, notice.span, zone);
    case "after-oral-notice":
      // Only a call in time gives the written notice more of it.
      return notifiedOrallyAt !== undefined && notifiedOrallyAt <= decisionDue
        ? endOfSpan(notifiedOrallyAt, notice.span, zone)
        : decisionDue;
  }
}

function stopOf({ stop, supplyBy }: DecisionClock) {
  return {
    ...(stop === undefined ? {} : { stoppedSince: stop.since, stoppedUntil: stop.until }),
    ...(supplyBy === undefined ? {} : { supplyBy }),
  };
}

function extrasOf({ sendExtensionNoticeBy, askBy }: DecisionClock) {
  return {
    ...(sendExtensionNoticeBy === undefined ? {} : { sendExtensionNoticeBy }),
    ...(askBy === undefined ? {} : { askBy }),
  };
}

type Ends = Pick<DueTimes, "decidedAt" | "notifiedOrallyAt" | "noticeGivenAt">;

function endsOf(events: readonly TimedEvent[]): Ends {
  const decidedAt = events.findLast(({ kind }) => kind === "decided")?.time;
  const noticeGivenAt = events.findLast(({ kind }) => kind === "notice-given")?.time;
  const notifiedOrallyAt = events.find(
    ({ kind, time }) => kind === "notified-orally" && decidedAt !== undefined && time >= decidedAt,
  )?.time;
  return {
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(notifiedOrallyAt === undefined ? {} : { notifiedOrallyAt }),
    ...(noticeGivenAt === undefined ? {} : { noticeGivenAt }),
  };
}

function reconsiderationOf(
  all: readonly TimedEvent[],
  { lineOfBusiness, zone }: ClockStart,
): Reconsideration | undefined {
  const at = all.findLastIndex(beginsAgain);
  const began = all[at];
  if (began === undefined) return undefined;
  const { notifiedOrallyAt: _call, ...ends } = endsOf(all.slice(at));
  if (began.kind === "reopened") return { kind: "reopening", since: began.time, ...ends };
  const { urgency = "standard" } = began;
  const time = appealTimes.find((row) => row.lineOfBusiness === lineOfBusiness)?.[urgency];
  return {
    kind: "appeal",
    since: began.time,
    urgency,
    ...(time === undefined ? {} : { due: endOfSpan(began.time, time.span, zone) }),
    ...ends,
  };
}
