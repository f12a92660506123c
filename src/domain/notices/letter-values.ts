import type { Determination } from "../case/determination.ts";
import {
  answerByFor,
  caseClockOf,
  type DueTimes,
  dueTimesOf,
  endOfSpan,
  type LineOfBusiness,
} from "../clocks/index.ts";
import { readerOf, requestPaths } from "#criteria";
import { appealRules } from "./appeal-rules.ts";
import { serviceDetailsOf } from "../case/service-details.ts";
import { greetingName } from "./greeting-name.ts";
import { longDate, longDateAndTime } from "./long-date.ts";
import type { NoticeInput } from "./notice-input.ts";
import { quoted } from "./quoted.ts";
import { requestedService } from "./requested-service.ts";

/** The single values of a letter by their names in a template; undefined is what nobody knows. */
export type LetterValues = Readonly<Record<string, string | undefined>>;

/** What the texts of every template may name. Days are counted in the plan's zone. */
export function letterValues(input: NoticeInput, line: LineOfBusiness): LetterValues {
  const { record, assessment, determination, clock, plan, now } = input;
  const { file, answer, fastAnswer, outside } = appealRules[line];
  const { zone } = clock;
  const service = serviceDetailsOf(record, assessment);
  const appealDays = { unit: "calendar-days", count: file.days } as const;
  return {
    "plan.name": plan.name,
    "plan.address": plan.address,
    "plan.phone": plan.phone,
    "plan.tty": plan.tty,
    "plan.languagePhone": plan.languagePhone,
    "plan.appealsAddress": plan.appealsAddress,
    "plan.appealsFax": plan.appealsFax,
    "consumerHelp.name": plan.consumerHelp.name,
    "consumerHelp.phone": plan.consumerHelp.phone,
    "outside.name": plan.outsideReview[line].name,
    "outside.phone": plan.outsideReview[line].phone,
    "member.name": record.member.name,
    dearMember: greetingName(record.member.name),
    "member.id": record.member.memberId,
    reference: referenceOfCase(input),
    authorization: authorizationNumber(input),
    authorizationNamed: authorizationNamed(input),
    provider: or(record.request.requestingProvider, "Your provider"),
    dearProvider: or(record.request.requestingProvider, "colleague"),
    procedure: requestedService(assessment),
    today: longDate(now, zone),
    received: receivedOn(input),
    decided: determination === undefined ? undefined : longDate(determination.recordedAt, zone),
    signer: determination === undefined ? undefined : signerInWords(determination.recordedBy),
    appealDays: String(file.days),
    appealFrom: file.from,
    appealBy: longDate(endOfSpan(Date.parse(now), appealDays, zone), zone),
    answerDays: String(answer.days),
    fastHours: String(fastAnswer.hours),
    outsideWithin: outside.within,
    extensionReason: extensionReason(input),
    decisionDue: decisionDueIn(input),
    replyBy: replyBy(input),
    ...timeForMissing(input),
    isPastDue: isPastDue(input) ? "yes" : undefined,
    unmovedBy: unmovedBy(input),
    decidedBefore: decidedBefore(input),
    serviceFrom: dayInLetter(service.serviceFrom),
    serviceThrough: dayInLetter(service.serviceThrough),
    undecided: undecided(input),
  };
}

/** A case always has a number, also where the request brought none. */
function referenceOfCase({ record }: NoticeInput): string {
  return or(record.request.reference, record.id.slice(0, 8));
}

/** The plan's own number of an approval; undefined where nobody entered one. */
export function authorizationNumber({
  record,
  authorizationNumber: typed,
}: NoticeInput): string | undefined {
  const number = (typed ?? record.request.authorizationNumber ?? "").trim();
  return number === "" ? undefined : number;
}

/** What a clinic gives as the number of the approval: "authorization number A-1", else "reference number REF-77". */
function authorizationNamed(input: NoticeInput): string {
  const number = authorizationNumber(input);
  return number === undefined
    ? `reference number ${referenceOfCase(input)}`
    : `authorization number ${number}`;
}

/** A day without a time, the same in every zone; undefined where none was entered. */
function dayInLetter(day: string | undefined): string | undefined {
  return day === undefined || Number.isNaN(Date.parse(day))
    ? undefined
    : longDate(`${day.slice(0, 10)}T12:00:00.000Z`, "UTC");
}

function decidedBefore({ reconsidered, clock }: NoticeInput): string | undefined {
  return reconsidered === undefined ? undefined : longDate(reconsidered.recordedAt, clock.zone);
}

/** That nothing is decided: not yet at all, or not anew. */
function undecided(input: NoticeInput): string {
  const before = decidedBefore(input);
  return before === undefined
    ? "We have not made a decision yet."
    : `We are looking at this request again after our decision of ${before}. We have not made a new decision yet.`;
}

function or(text: string, instead: string): string {
  return text.trim() === "" ? instead : text.trim();
}

function receivedOn({ assessment, clock }: NoticeInput): string | undefined {
  const received = readerOf(requestPaths.receivedAt)(assessment.facts);
  return typeof received === "string" && !Number.isNaN(Date.parse(received))
    ? longDate(received, clock.zone)
    : undefined;
}

/** Undefined without credentials and a licence: a letter says who decided, with both. */
export function signerInWords(by: Determination["recordedBy"]): string | undefined {
  const { name, credentials, specialty, licence } = by;
  if (name.trim() === "" || (credentials ?? "").trim() === "" || licence === undefined) {
    return undefined;
  }
  // "Dr. Paul Sample, MD" says doctor twice.
  return [
    name.trim().replace(/^Dr\.? +/, ""),
    credentials,
    specialty,
    `license ${licence.state} ${licence.number}`,
  ]
    .filter((part) => (part ?? "").trim() !== "")
    .join(", ");
}

function extensionReason({ clock }: NoticeInput): string | undefined {
  const reason = clock.events
    .findLast(({ kind, withdrawn }) => kind === "extended" && withdrawn === undefined)
    ?.reason.trim();
  return reason === undefined || reason === "" ? undefined : quoted(reason);
}

function decisionDueIn(input: NoticeInput): string | undefined {
  const times = timesOnSending(input);
  if (times === undefined || times.reconsideration !== undefined) return undefined;
  const say = times.rule.decision.unit === "hours" ? longDateAndTime : longDate;
  return say(times.decisionDue, input.clock.zone);
}

/** Whether the decision was due before this letter: no date is given then that nobody can keep. */
function isPastDue(input: NoticeInput): boolean {
  const times = timesOnSending(input);
  return times !== undefined && times.decisionDue < Date.parse(input.now);
}

/** Whose rule sets the due date although the clock was extended, "Texas"; undefined where the extension moved it. */
function unmovedBy(input: NoticeInput): string | undefined {
  const times = timesOnSending(input);
  return times?.wasExtended === true ? times.governedBy?.name : undefined;
}

/** The clocks as they are once this letter is sent: an extension that counts by its notice counts then. */
function timesOnSending({ clock, now }: NoticeInput): DueTimes | undefined {
  const at = Date.parse(now);
  const times = dueTimesOf(clock, at);
  if (times?.sendExtensionNoticeBy === undefined) return times;
  const { due: _due, ...start } = clock;
  const sent = { kind: "extension-notice-sent", at: now, reason: "" } as const;
  return dueTimesOf(caseClockOf({ ...start, events: [...start.events, sent] }), at);
}

/** The days and the last day to supply what is missing, where an extension for it stops the clock; else neither. */
function timeForMissing(input: NoticeInput): LetterValues {
  const times = timesOnSending(input);
  const { waiting } = times?.rule ?? {};
  return times?.supplyBy === undefined || waiting?.while !== "pauses-after-extension-notice"
    ? {}
    : {
        missingDays: String(waiting.atMost.count),
        missingBy: longDate(times.supplyBy, input.clock.zone),
      };
}

/**
 * Until when an answer is asked for, where the rule gives the sender a time of its own; never after the decision
 * is due. Undefined where asking gains no time.
 */
function replyBy({ clock, now }: NoticeInput): string | undefined {
  const at = Date.parse(now);
  const times = dueTimesOf(clock, at);
  if (times === undefined) return undefined;
  const by = answerByFor(times, at, clock.zone);
  if (by?.isOwnTime !== true) return undefined;
  const say = times.rule.decision.unit === "hours" ? longDateAndTime : longDate;
  return say(by.at, clock.zone);
}
