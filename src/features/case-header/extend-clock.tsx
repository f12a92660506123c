import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useClockEvents, useMinute } from "#data";
import {
  type CaseClock,
  caseClockOf,
  type ClockEvent,
  type DueTimes,
  instantInZone,
  mayExtend,
  spanInWords,
} from "#domain";
import { Button, ReasonDialog } from "#ui";
import { NotWritten } from "./not-written.tsx";

/** The one extension that the rule may allow; it takes a reason. Where there is none, nothing. */
export function ExtendClock({
  caseId,
  clock,
  times,
}: {
  readonly caseId: string;
  readonly clock: CaseClock;
  readonly times: DueTimes;
}) {
  const write = useClockEvents(caseId);
  /** When it was asked for, which is when it counts from. */
  const [asked, setAsked] = useState<number>();
  const { extension } = times.rule;
  const verdict = mayExtend(times, useMinute());
  const isAllowed = verdict === "yes" && extension.allowed === "once";
  return (
    <div className="empty:hidden">
      {isAllowed ? (
        <Button size="small" icon={<CalendarPlus />} onClick={() => setAsked(Date.now())}>
          Extend by {spanInWords(extension.by)}
        </Button>
      ) : null}
      {verdict === "too-late" ? (
        <p className="text-sm text-ink-muted">The clock has expired, so it can’t be extended.</p>
      ) : null}
      <NotWritten outcome={write.data} />
      {isAllowed ? (
        <ReasonDialog
          isOpen={asked !== undefined}
          title="Extend the decision clock?"
          description={
            asked === undefined
              ? ""
              : `${changeInWords(clock, times, asked)} Only one extension is allowed. ${extension.provenance}`
          }
          confirmLabel="Extend"
          missing="Explain in a sentence why more time is needed"
          onClose={() => setAsked(undefined)}
          onConfirm={(reason) => {
            setAsked(undefined);
            if (asked !== undefined) write.mutate([extendedAt(asked, reason)]);
          }}
        />
      ) : null}
    </div>
  );
}

function extendedAt(instant: number, reason: string): ClockEvent {
  return { kind: "extended", at: new Date(instant).toISOString(), reason };
}

function changeInWords(clock: CaseClock, times: DueTimes, now: number): string {
  const { due: _due, ...start } = clock;
  const { due } = caseClockOf({ ...start, events: [...start.events, extendedAt(now, "")] });
  const from = instantInZone(times.decisionDue, clock.zone);
  return due === undefined
    ? `The decision is due ${from}.`
    : `The decision would then be due ${instantInZone(Date.parse(due.decision), clock.zone)} instead of ${from}.`;
}
