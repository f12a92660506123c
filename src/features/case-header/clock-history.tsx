import { useState } from "react";
import { useClockEvents, useMinute } from "#data";
import {
  type CaseClock,
  type ClockEvent,
  clockEventWords,
  dueTimesOf,
  instantInZone,
} from "#domain";
import { Button, ReasonDialog } from "#ui";
import { effectOf } from "./event-effect.ts";
import { NotWritten } from "./not-written.tsx";

/** Clock history, in order. One entered by mistake is withdrawn with a reason and stays in sight. */
export function ClockHistory({
  caseId,
  clock,
  mayMove,
  mayTell,
}: {
  readonly caseId: string;
  readonly clock: CaseClock;
  readonly mayMove: boolean;
  /** The same for a call after a decision. */
  readonly mayTell: boolean;
}) {
  const now = useMinute();
  const write = useClockEvents(caseId);
  const [asked, setAsked] = useState<ClockEvent>();
  const rule = dueTimesOf(clock, now)?.rule;
  if (clock.events.length === 0) return null;
  return (
    <div>
      <h2 className="font-semibold">Clock history</h2>
      <ol className="mt-1 grid gap-1">
        {clock.events.map((event) => (
          <li
            key={`${event.at} ${event.kind}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1"
          >
            <div className="min-w-0">
              <p className={event.withdrawn === undefined ? undefined : "text-ink-muted"}>
                <span className="font-medium">{clockEventWords[event.kind]}</span>,{" "}
                <time dateTime={event.at}>{instantInZone(Date.parse(event.at), clock.zone)}</time>
                {rule === undefined ? null : ` · ${effectOf(event, clock.events, rule)}`}
              </p>
              <p className="text-sm text-ink-muted">{event.reason}</p>
              {event.withdrawn === undefined ? null : (
                <p className="text-sm">Withdrawn: {event.withdrawn}</p>
              )}
            </div>
            {(event.kind === "notified-orally" ? mayTell : mayMove) && isWithdrawable(event) ? (
              <Button size="small" onClick={() => setAsked(event)}>
                Withdraw
                <span className="sr-only"> {clockEventWords[event.kind]}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      <NotWritten outcome={write.data} />
      <ReasonDialog
        isOpen={asked !== undefined}
        title={asked === undefined ? "" : `Withdraw “${clockEventWords[asked.kind]}”?`}
        description="It stays visible with your reason and no longer affects either clock."
        confirmLabel="Withdraw"
        missing="Give the reason in a sentence"
        onClose={() => setAsked(undefined)}
        onConfirm={(withdrawn) => {
          setAsked(undefined);
          if (asked !== undefined) write.mutate([{ ...asked, withdrawn }]);
        }}
      />
    </div>
  );
}

/** A decision, its notice and a reopening belong to who signed them. */
function isWithdrawable({ kind, withdrawn }: ClockEvent): boolean {
  return withdrawn === undefined && !signed.has(kind);
}

const signed: ReadonlySet<ClockEvent["kind"]> = new Set([
  "decided",
  "notice-given",
  "extension-notice-sent",
  "appeal-received",
  "reopened",
] as const);
