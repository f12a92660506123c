import { useMinute } from "#data";
import {
  type CaseClock,
  type DueTimes,
  dueTimesOf,
  instantInZone,
  lineWords,
  type Reconsideration,
  reconsiderationSources,
  reconsiderationWords,
  ruleInWords,
  spanInWords,
  timeLeft,
  timeLeftInWords,
  type TimeLeft,
  urgencyWords,
  zoneInWords,
} from "#domain";
import { type Definition, DefinitionList, StatusTag } from "#ui";
import { lookOf } from "./clock-look.ts";

/** When both clocks of a case end and why: the rule, its source, what stops or extends them. */
export function ClockDetails({ clock }: { readonly clock: CaseClock }) {
  const now = useMinute();
  const times = dueTimesOf(clock, now);
  const received = clock.receivedAt === null ? Number.NaN : Date.parse(clock.receivedAt);
  const items: readonly Definition[] = [
    ...(times === undefined ? [] : dueItems(times, clock.zone, now)),
    ...(Number.isNaN(received)
      ? []
      : [{ term: "Received", detail: instantInZone(received, clock.zone) }]),
    { term: "Days counted in", detail: zoneInWords(clock.zone) },
    ...(times === undefined ? [] : ruleItems(times)),
  ];
  return <DefinitionList items={items} />;
}

function dueItems(times: DueTimes, zone: string, now: number): readonly Definition[] {
  const { decision, notice } = timeLeft(times, now);
  if (times.reconsideration !== undefined) {
    return reconsiderationItems(times, times.reconsideration, zone, now);
  }
  const { stoppedSince, stoppedUntil } = times;
  return [
    { term: "Decision", detail: <Due left={decision} zone={zone} /> },
    { term: "Notice", detail: <Due left={notice} zone={zone} /> },
    ...(stoppedSince === undefined || stoppedUntil === undefined
      ? []
      : [
          {
            term: "Paused",
            detail: `Since ${instantInZone(stoppedSince, zone)}, until the information arrives, no later than ${instantInZone(stoppedUntil, zone)}`,
          },
        ]),
  ];
}

/** The clocks of the first decision as history, and where the time for this one is to be looked up. */
function reconsiderationItems(
  times: DueTimes,
  { since, decidedAt, noticeGivenAt }: Reconsideration,
  zone: string,
  now: number,
): readonly Definition[] {
  const { source, state } = reconsiderationSources[times.rule.lineOfBusiness];
  const { decision, notice } = timeLeft(times, now);
  const on = (instant: number | undefined): string | undefined =>
    instant === undefined ? undefined : instantInZone(instant, zone);
  return [
    {
      term: "Reconsideration",
      detail: (
        <Sourced source={`${source} (${state})`}>
          Since {instantInZone(since, zone)}. {reconsiderationWords.long}
        </Sourced>
      ),
    },
    ...(decidedAt === undefined ? [] : [{ term: "Decided again", detail: on(decidedAt) }]),
    ...(noticeGivenAt === undefined ? [] : [{ term: "Notice again", detail: on(noticeGivenAt) }]),
    {
      term: "First decision",
      detail: historyInWords(on(times.decidedAt), decision, "Not made"),
    },
    {
      term: "First notice",
      detail: historyInWords(
        on(times.noticeGivenAt),
        notice,
        "Not sent before the case was reopened",
      ),
    },
  ];
}

function historyInWords(doneAt: string | undefined, left: TimeLeft, none: string): string {
  return doneAt === undefined ? none : `${doneAt}: ${timeLeftInWords(left).toLowerCase()}`;
}

function ruleItems({ rule }: DueTimes): readonly Definition[] {
  const { lineOfBusiness, urgency, waiting, extension } = rule;
  return [
    {
      term: "Rule",
      detail: (
        <Sourced source={rule.provenance}>
          {lineWords[lineOfBusiness]}, {urgencyWords[urgency]}: {ruleInWords(rule)}
        </Sourced>
      ),
    },
    {
      term: "While waiting",
      detail: (
        <Sourced source={waiting.provenance}>
          {waiting.while === "stops"
            ? `Clock pauses up to ${spanInWords(waiting.atMost)}`
            : "Clock keeps running"}
        </Sourced>
      ),
    },
    {
      term: "Extension",
      detail: (
        <Sourced source={extension.provenance}>
          {extension.allowed === "once" ? `Once, by ${spanInWords(extension.by)}` : "None"}
        </Sourced>
      ),
    },
  ];
}

function Due({ left, zone }: { readonly left: TimeLeft; readonly zone: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <time dateTime={new Date(left.due).toISOString()}>{instantInZone(left.due, zone)}</time>
      <StatusTag {...lookOf(left)} label={timeLeftInWords(left)} look="plain" />
    </span>
  );
}

function Sourced({
  source,
  children,
}: {
  readonly source: string;
  readonly children: React.ReactNode;
}) {
  return (
    <>
      <span className="block">{children}</span>
      <span className="block text-sm text-ink-muted">{source}</span>
    </>
  );
}
