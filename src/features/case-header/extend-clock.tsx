import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useClockEvents, useMinute } from "#data";
import {
  type CaseClock,
  caseClockOf,
  citationInWords,
  type ClockEvent,
  type DueTimes,
  instantInZone,
  mayExtend,
} from "#domain";
import { Button, focusField, ReasonDialog } from "#ui";
import {
  type ExtensionChoice,
  ExtensionFields,
  type ExtensionProblem,
  readExtension,
} from "./extension-fields.tsx";
import { NotWritten } from "./not-written.tsx";

/** The one extension that the rule may allow: a ground of the law, the days, and why. Where there is none, nothing. */
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
  const [chosen, setChosen] = useState<ExtensionChoice>(nothingChosen);
  const [problem, setProblem] = useState<ExtensionProblem>();
  const { extension } = times.rule;
  const verdict = mayExtend(times, useMinute());
  if (extension.allowed === "never") return null;
  const { grounds, mostDays } = extension;

  function confirm(reason: string): void {
    const read = readExtension(chosen, grounds, mostDays);
    if (!read.ok) {
      setProblem(read.problem);
      focusField(`extension-${read.problem.field}`);
      return;
    }
    setAsked(undefined);
    if (asked !== undefined) write.mutate([extendedAt(asked, reason, read)]);
  }

  const read = readExtension(chosen, grounds, mostDays);
  return (
    <div className="empty:hidden">
      {verdict === "yes" ? (
        <Button
          size="small"
          icon={<CalendarPlus />}
          onClick={() => {
            setChosen(nothingChosen);
            setProblem(undefined);
            setAsked(Date.now());
          }}
        >
          Extend the clock
        </Button>
      ) : null}
      {verdict === "too-late" ? (
        <p className="text-sm text-ink-muted">The clock has expired, so it can’t be extended.</p>
      ) : null}
      <NotWritten outcome={write.data} />
      {verdict === "yes" ? (
        <ReasonDialog
          isOpen={asked !== undefined}
          title="Extend the decision clock?"
          description={
            asked === undefined
              ? ""
              : `${changeInWords(clock, times, extendedAt(asked, "", read))} Only one extension is allowed. ${extension.notice}. ${citationInWords(extension)}`
          }
          label="Why more time is needed"
          hint="The member reads this in the extension letter."
          confirmLabel="Extend"
          missing="Explain in a sentence why more time is needed"
          onClose={() => setAsked(undefined)}
          onConfirm={confirm}
        >
          <ExtensionFields
            grounds={grounds}
            mostDays={mostDays}
            chosen={chosen}
            problem={problem}
            onChange={setChosen}
          />
        </ReasonDialog>
      ) : null}
    </div>
  );
}

const nothingChosen: ExtensionChoice = { ground: "", days: "" };

function extendedAt(
  instant: number,
  reason: string,
  read: ReturnType<typeof readExtension>,
): ClockEvent {
  return {
    kind: "extended",
    at: new Date(instant).toISOString(),
    reason,
    ...(read.ok ? { ground: read.ground, days: read.days } : {}),
  };
}

function changeInWords(clock: CaseClock, times: DueTimes, extended: ClockEvent): string {
  const from = instantInZone(times.decisionDue, clock.zone);
  if (extended.ground === undefined) return `The decision is due ${from}.`;
  const { due: _due, ...start } = clock;
  const sent = { kind: "extension-notice-sent", at: extended.at, reason: "" } as const;
  const { due } = caseClockOf({ ...start, events: [...start.events, extended, sent] });
  const to = due === undefined ? from : instantInZone(Date.parse(due.decision), clock.zone);
  return to === from
    ? `The decision stays due ${from}: the time of ${times.governedBy?.name ?? "another rule"} is not extended.`
    : `The decision would then be due ${to} instead of ${from}.`;
}
