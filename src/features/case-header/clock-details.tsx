import { useMinute } from "#data";
import {
  appealTimesOf,
  type CaseClock,
  citationInWords,
  clockLimitsOf,
  currentTimeLeft,
  type DueTimes,
  dueTimesOf,
  extensionInWords,
  instantInZone,
  lineWords,
  localRuleInWords,
  type Reconsideration,
  reopeningWords,
  ruleInWords,
  spanInWords,
  timeLeft,
  timeLeftInWords,
  type TimeLeft,
  urgencyWords,
  waitingInWords,
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
  const { sendExtensionNoticeBy, askBy, misfiledBy, supplyBy } = times;
  return [
    { term: "Decision", detail: <Due left={decision} zone={zone} /> },
    { term: "Notice", detail: <Due left={notice} zone={zone} /> },
    ...(sendExtensionNoticeBy === undefined
      ? []
      : [
          {
            term: "Extension notice",
            detail: `Send it to the claimant by ${instantInZone(sendExtensionNoticeBy, zone)}. The extension counts only once it is sent.`,
          },
        ]),
    ...(askBy === undefined || now > askBy || times.decidedAt !== undefined
      ? []
      : [{ term: "Ask by", detail: instantInZone(askBy, zone) }]),
    ...(misfiledBy === undefined || now > misfiledBy || times.decidedAt !== undefined
      ? []
      : [
          {
            term: "Filing",
            detail: (
              <Sourced
                source={
                  times.rule.misfiled === undefined ? "" : citationInWords(times.rule.misfiled)
                }
              >
                If the request was not filed as the plan requires, tell the requester by{" "}
                {instantInZone(misfiledBy, zone)}
              </Sourced>
            ),
          },
        ]),
    ...(stoppedSince === undefined || stoppedUntil === undefined
      ? []
      : [
          {
            term: "Waiting",
            detail: `Since ${instantInZone(stoppedSince, zone)}, for an answer by ${instantInZone(supplyBy ?? stoppedUntil, zone)}`,
          },
        ]),
  ];
}

/** The clocks of the first decision as history, and the clock of an appeal, or why a reopening has none. */
function reconsiderationItems(
  times: DueTimes,
  again: Reconsideration,
  zone: string,
  now: number,
): readonly Definition[] {
  const { kind, since, decidedAt, noticeGivenAt } = again;
  const { decision, notice } = timeLeft(times, now);
  const on = (instant: number | undefined): string | undefined =>
    instant === undefined ? undefined : instantInZone(instant, zone);
  return [
    ...(kind === "appeal"
      ? appealItems(times, again, zone, now)
      : [
          {
            term: "Reopened",
            detail: (
              <Sourced source={citationInWords(appealsOf(times).reopening)}>
                Since {instantInZone(since, zone)}. {appealsOf(times).reopening.words}{" "}
                {reopeningWords.long}
              </Sourced>
            ),
          },
        ]),
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
        "Not sent before the case was looked at again",
      ),
    },
  ];
}

function appealItems(
  times: DueTimes,
  { since, urgency = "standard" }: Reconsideration,
  zone: string,
  now: number,
): readonly Definition[] {
  const rule = appealsOf(times)[urgency];
  const left = currentTimeLeft(times, now);
  return [
    {
      term: "Appeal",
      detail: (
        <Sourced source={citationInWords(rule)}>
          {urgencyWords[urgency]}, received {instantInZone(since, zone)}: {spanInWords(rule.span)}{" "}
          to answer, as the letter promises
        </Sourced>
      ),
    },
    ...(left === undefined
      ? []
      : [{ term: "Answer due", detail: <Due left={left.decision} zone={zone} /> }]),
  ];
}

function appealsOf({ rule }: DueTimes) {
  return appealTimesOf(rule.lineOfBusiness);
}

function historyInWords(doneAt: string | undefined, left: TimeLeft, none: string): string {
  return doneAt === undefined ? none : `${doneAt}: ${timeLeftInWords(left).toLowerCase()}`;
}

function ruleItems(times: DueTimes): readonly Definition[] {
  const { rule, localRules, governedBy, isPlanTime, stateGap } = times;
  const { lineOfBusiness, urgency, waiting, extension, notice } = rule;
  return [
    {
      term: "Rule",
      detail: (
        <Sourced source={citationInWords(rule)}>
          {lineWords[lineOfBusiness]}, {urgencyWords[urgency]}: {ruleInWords(rule)}
          {isPlanTime ? ". The plan’s own shorter time sets the date" : ""}
        </Sourced>
      ),
    },
    ...localRules.map((local) => ({
      term: local.name,
      detail: (
        <Sourced source={`${citationInWords(local)}. ${local.caution}`}>
          {localRuleInWords(local)}
          {governedBy === local ? ". It sets the date" : ""}
        </Sourced>
      ),
    })),
    ...(stateGap === undefined ? [] : [{ term: "State rule", detail: stateGap }]),
    {
      term: "While waiting",
      detail: <Sourced source={citationInWords(waiting)}>{waitingInWords(rule)}</Sourced>,
    },
    {
      term: "Extension",
      detail: <Sourced source={citationInWords(extension)}>{extensionInWords(rule)}</Sourced>,
    },
    ...(notice.by === "after-oral-notice" && times.notifiedOrallyAt === undefined
      ? [
          {
            term: "Oral notice",
            detail: "None recorded: the written notice is due by the same time",
          },
        ]
      : []),
    ...clockLimitsOf(lineOfBusiness).map((limit) => ({
      term: limit.topic,
      detail: <Sourced source={citationInWords(limit)}>{limit.words}</Sourced>,
    })),
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
