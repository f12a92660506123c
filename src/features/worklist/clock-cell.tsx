import { useMinute } from "#data";
import {
  appealTimesOf,
  type CaseClock,
  clockGaps,
  currentTimeLeft,
  type DueTimes,
  dueTimesOf,
  instantInZone,
  reopeningWords,
  sentUrgentWords,
  timeLeftInWords,
  type TimeLeft,
} from "#domain";
import { StatusTag } from "#ui";
import { clockLook, doneAgainLook, noClockLook, sentUrgentLook } from "./clock-words.ts";

export type ClockName = "decision" | "notice";

/** One clock of a case: the time left, and under it when it ends. Drawn again each minute, alone. */
export function ClockCell({
  clock,
  name,
  isSentUrgent = false,
}: {
  readonly clock: CaseClock;
  readonly name: ClockName;
  /** It came as urgent, and nobody has confirmed that: it has no clock, and may not wait for one. */
  readonly isSentUrgent?: boolean;
}) {
  const now = useMinute();
  const times = dueTimesOf(clock, now);
  if (times === undefined) return <NoClock clock={clock} name={name} isSentUrgent={isSentUrgent} />;
  const both = currentTimeLeft(times, now);
  const left = both?.[name];
  if (both === undefined || left === undefined) return <Reopened times={times} name={name} />;
  if (name === "notice" && isWithDecision(both)) {
    return (
      <span className="block text-ink-muted">
        <CardLabel name={name} />
        With the decision
      </span>
    );
  }
  const isAppeal = times.reconsideration !== undefined;
  return (
    <span title={dueInWords(left, clock.zone, sourceOf(times))} className="block">
      <CardLabel name={name} />
      {isAppeal && name === "decision" ? <span className="mr-1 text-xs">Appeal</span> : null}
      <StatusTag {...clockLook(left)} label={timeLeftInWords(left)} look="plain" />
      <span className="block truncate text-xs text-ink-muted">
        <time dateTime={new Date(left.due).toISOString()}>
          {instantInZone(left.due, clock.zone)}
        </time>
      </span>
    </span>
  );
}

/** Until a decision is made, a notice that is due with it says nothing of its own. */
function isWithDecision({ decision, notice }: Readonly<Record<ClockName, TimeLeft>>): boolean {
  const isMade = decision.state === "met" || decision.state === "met-late";
  return !isMade && decision.due === notice.due;
}

/** A reopening without an appeal has no clock; in the second column only that there is none. */
function Reopened({ times, name }: { readonly times: DueTimes; readonly name: ClockName }) {
  const { decidedAt, noticeGivenAt } = times.reconsideration ?? {};
  const isDone = (name === "decision" ? decidedAt : noticeGivenAt) !== undefined;
  const none = name === "decision" ? reopeningWords.short : "No clock";
  return (
    <span title={reopeningWords.long} className="block">
      <CardLabel name={name} />
      <StatusTag
        {...(isDone ? doneAgainLook : noClockLook)}
        label={isDone ? "Reopening done" : none}
        look="plain"
      />
    </span>
  );
}

/** Says what the clock lacks; in the second column only that there is none. */
function NoClock({
  clock,
  name,
  isSentUrgent,
}: {
  readonly clock: CaseClock;
  readonly name: ClockName;
  readonly isSentUrgent: boolean;
}) {
  const gaps = clockGaps(clock);
  return (
    <span title={`No clock: ${gaps}`} className="block">
      <CardLabel name={name} />
      {isSentUrgent && name === "decision" ? (
        <StatusTag {...sentUrgentLook} label={sentUrgentWords} look="plain" />
      ) : (
        <StatusTag {...noClockLook} label="No clock" look="plain" />
      )}
      {name === "decision" ? (
        <span className="block truncate text-xs text-ink-muted">{gaps}</span>
      ) : null}
    </span>
  );
}

/** Where a case is a card no header names the clock. */
function CardLabel({ name }: { readonly name: ClockName }) {
  return (
    <span className="mr-1 text-xs text-ink-muted lg:hidden">
      {name === "decision" ? "Decision" : "Notice"}
    </span>
  );
}

/** The rule that sets the date. */
function sourceOf({ governedBy, reconsideration, rule }: DueTimes): string {
  if (reconsideration === undefined) return (governedBy ?? rule).provenance;
  return appealTimesOf(rule.lineOfBusiness)[reconsideration.urgency ?? "standard"].provenance;
}

/** All of it in one line, for a pointer that rests on the cell. */
function dueInWords(left: TimeLeft, zone: string, provenance: string): string {
  return `Due ${instantInZone(left.due, zone)}. ${provenance}`;
}
