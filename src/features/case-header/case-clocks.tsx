import { AlarmClock, ChevronRight } from "lucide-react";
import { lazy, Suspense, useId, useMemo, useState } from "react";
import { useMinute } from "#data";
import {
  type CaseClock,
  type CaseRecord,
  type ClockBasis,
  type ClockEvent,
  clockFrom,
  clockGaps,
  dueTimesOf,
  isSentUrgent,
  mayOffer,
  type Person,
  lateTaskOf,
  reopeningWords,
  sentUrgentWords,
  currentTimeLeft,
  timeLeftInWords,
  type TimeLeft,
} from "#domain";
import { findSet, readAnswers } from "#criteria";
import { Callout, StatusTag } from "#ui";
import { lookOf, unknownLook } from "./clock-look.ts";

export type CaseClocksProps = {
  /** As it is stored: what is still being typed has no clock yet. */
  readonly record: CaseRecord;
  /** How the plan counts days. */
  readonly basis: ClockBasis;
  /** Who works here: not every role may extend a clock, or take back what moved it. */
  readonly person: Person;
};

/**
 * Both clocks of a case: one quiet line until it is opened, then when and why each ends, what stopped or
 * extended it, and what may be done about it. Nothing for a case whose criteria are not known here.
 */
export function CaseClocks({ record, basis, person }: CaseClocksProps) {
  const mayMove = mayOffer("extend-clock", record.state, person);
  const mayTell = mayOffer("record-oral-notice", record.state, person);
  const clock = useClockOf(record, basis);
  const now = useMinute();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (clock === undefined) return null;
  const times = dueTimesOf(clock, now);
  const late =
    times === undefined || record.state === "withdrawn" ? undefined : lateTaskOf(times, now);
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className="ml-auto flex min-h-8 flex-wrap items-center gap-x-3 rounded-md px-2 text-start hover:bg-sunken pointer-coarse:min-h-10"
      >
        <span className="sr-only">Clocks: </span>
        <Line clock={clock} now={now} isSentUrgent={isSentUrgent(record)} />
        <ChevronRight
          aria-hidden="true"
          className={`size-4 shrink-0 text-ink-muted transition-transform ${isOpen ? "rotate-90" : ""}`}
        />
      </button>
      {late === undefined ? null : (
        <div className="w-full">
          <Callout tone="critical" title={late.follows}>
            {late.task} Source: {late.source}.
          </Callout>
        </div>
      )}
      {isOpen ? (
        <Suspense>
          <ClockPanel
            id={id}
            record={record}
            clock={clock}
            times={times}
            mayMove={mayMove}
            mayTell={mayTell}
          />
        </Suspense>
      ) : null}
    </>
  );
}

// Opened for one case in many, so no part of every case.
const ClockPanel = lazy(async () => {
  const { ClockPanel: panel } = await import("./clock-panel.tsx");
  return { default: panel };
});

function Line({
  clock,
  now,
  isSentUrgent: isPressing,
}: {
  readonly clock: CaseClock;
  readonly now: number;
  /** It came as urgent, and nobody has confirmed that. */
  readonly isSentUrgent: boolean;
}) {
  const times = dueTimesOf(clock, now);
  if (times === undefined) {
    return (
      <>
        {isPressing ? (
          <StatusTag tone="critical" icon={AlarmClock} label={sentUrgentWords} look="plain" />
        ) : (
          <StatusTag {...unknownLook} label="No clock" look="plain" />
        )}
        <span className="text-sm text-ink-muted">{clockGaps(clock)}</span>
      </>
    );
  }
  const left = currentTimeLeft(times, now);
  if (left === undefined) {
    return <StatusTag {...unknownLook} label={reopeningWords.short} look="plain" />;
  }
  return (
    <>
      <OneClock
        name={times.reconsideration === undefined ? "Decision" : "Appeal"}
        left={left.decision}
      />
      <OneClock name="Notice" left={left.notice} />
    </>
  );
}

function OneClock({ name, left }: { readonly name: string; readonly left: TimeLeft }) {
  return (
    <span className="flex items-center gap-1.5">
      <span className="text-sm text-ink-muted">{name}</span>
      <StatusTag {...lookOf(left)} label={timeLeftInWords(left)} look="plain" />
    </span>
  );
}

const noEvents: readonly ClockEvent[] = [];

/** Read from the answers as they are stored, once for each change of them. */
function useClockOf(record: CaseRecord, basis: ClockBasis): CaseClock | undefined {
  const { criteriaSet, answers, clockEvents = noEvents, request } = record;
  return useMemo(() => {
    const found = findSet(criteriaSet);
    if (!found.ok) return undefined;
    return clockFrom(readAnswers(found.set, answers).facts, basis, {
      request,
      clockEvents,
    });
  }, [criteriaSet, answers, clockEvents, request, basis]);
}
