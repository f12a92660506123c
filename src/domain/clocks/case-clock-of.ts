import type { CaseClock } from "./case-clock.ts";
import { type ClockStart, dueTimes, type DueTimes } from "./clock.ts";

/** Works out when both clocks of a case end. Pure: the result does not depend on the present. */
export function caseClockOf(start: Omit<CaseClock, "due">): CaseClock {
  // As seen before anything happened: until when an answer is waited for is kept and read later.
  const times = dueTimes(startOf(start), Number.NEGATIVE_INFINITY);
  return times === undefined ? { ...start } : { ...start, due: dueOf(times) };
}

/** A stored clock as it is worked out from. */
export function startOf(clock: Omit<CaseClock, "due">): ClockStart {
  const { lineOfBusiness, urgency, receivedAt, zone, events, jurisdiction, plan } = clock;
  return {
    lineOfBusiness: lineOfBusiness ?? "",
    urgency: urgency ?? "",
    receivedAt: receivedAt ?? "",
    zone,
    events,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(plan === undefined ? {} : { plan }),
  };
}

function dueOf(times: DueTimes): NonNullable<CaseClock["due"]> {
  const { stoppedSince, stoppedUntil, reconsideration } = times;
  return {
    decision: iso(times.decisionDue),
    notice: iso(times.noticeDue),
    ...(stoppedSince === undefined ? {} : { stoppedSince: iso(stoppedSince) }),
    ...(stoppedUntil === undefined ? {} : { stoppedUntil: iso(stoppedUntil) }),
    ...endsOf(times),
    wasExtended: times.wasExtended,
    ...(reconsideration === undefined
      ? {}
      : {
          reconsideration: {
            since: iso(reconsideration.since),
            ...(reconsideration.due === undefined ? {} : { due: iso(reconsideration.due) }),
            ...endsOf(reconsideration),
          },
        }),
  };
}

function endsOf({ decidedAt, noticeGivenAt }: Pick<DueTimes, "decidedAt" | "noticeGivenAt">) {
  return {
    ...(decidedAt === undefined ? {} : { decidedAt: iso(decidedAt) }),
    ...(noticeGivenAt === undefined ? {} : { noticeGivenAt: iso(noticeGivenAt) }),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
