import { useMinute } from "#data";
import {
  type CaseClock,
  clockGaps,
  type DueTimes,
  dueTimesOf,
  instantInZone,
  reconsiderationSources,
  reconsiderationWords,
  timeLeft,
  timeLeftInWords,
  type TimeLeft,
} from "#domain";
import { StatusTag } from "#ui";
import { clockLook, doneAgainLook, noClockLook } from "./clock-words.ts";

export type ClockName = "decision" | "notice";

/** One clock of a case: the time left, and under it when it ends. Drawn again each minute, alone. */
export function ClockCell({
  clock,
  name,
}: {
  readonly clock: CaseClock;
  readonly name: ClockName;
}) {
  const now = useMinute();
  const times = dueTimesOf(clock, now);
  if (times === undefined) return <NoClock clock={clock} name={name} />;
  if (times.reconsideration !== undefined) {
    return <Reconsidered times={times} name={name} />;
  }
  const left = timeLeft(times, now)[name];
  return (
    <span title={dueInWords(left, clock.zone, times.rule.provenance)} className="block">
      <CardLabel name={name} />
      <StatusTag {...clockLook(left)} label={timeLeftInWords(left)} look="plain" />
      <span className="block truncate text-xs text-ink-muted">
        <time dateTime={new Date(left.due).toISOString()}>
          {instantInZone(left.due, clock.zone)}
        </time>
      </span>
    </span>
  );
}

/** What was due of the first decision is history; in the second column only that there is none. */
function Reconsidered({ times, name }: { readonly times: DueTimes; readonly name: ClockName }) {
  const { decidedAt, noticeGivenAt } = times.reconsideration ?? {};
  const isDone = (name === "decision" ? decidedAt : noticeGivenAt) !== undefined;
  return (
    <span
      title={`${reconsiderationWords.long} ${reconsiderationSources[times.rule.lineOfBusiness].source}`}
      className="block"
    >
      <CardLabel name={name} />
      <StatusTag
        {...(isDone ? doneAgainLook : noClockLook)}
        label={
          isDone
            ? "Reconsideration done"
            : name === "decision"
              ? reconsiderationWords.short
              : "No clock"
        }
        look="plain"
      />
    </span>
  );
}

/** Says what the clock lacks; in the second column only that there is none. */
function NoClock({ clock, name }: { readonly clock: CaseClock; readonly name: ClockName }) {
  const gaps = clockGaps(clock);
  return (
    <span title={`No clock: ${gaps}`} className="block">
      <CardLabel name={name} />
      <StatusTag {...noClockLook} label="No clock" look="plain" />
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

/** All of it in one line, for a pointer that rests on the cell. */
function dueInWords(left: TimeLeft, zone: string, provenance: string): string {
  return `Due ${instantInZone(left.due, zone)}. ${provenance}`;
}
