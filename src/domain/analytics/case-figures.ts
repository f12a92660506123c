import { findSet, readAnswers, setIdIn } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import type { CaseOutcome, CaseState } from "../case/case-state.ts";
import { type ClockBasis, clockFrom } from "../clocks/clock-from.ts";
import { dueTimesOf } from "../clocks/read-case-clock.ts";
import { type ClockState, timeLeft } from "../clocks/time-left.ts";
import type { Determination } from "../case/determination.ts";
import { actionOf } from "../life/action-of.ts";
import { signedEvaluationOf, type SignedEvaluation } from "../quality/signed-evaluation.ts";
import type { Revision } from "../case/revision.ts";
import { type ActiveTime, activeTimeOf } from "./active-time.ts";

/** A case with everything it left behind. */
export type CaseWithLog = {
  readonly record: CaseRecord;
  readonly determinations: readonly Determination[];
  readonly revisions: readonly Revision[];
};

/** One decision on the merits, as it was signed. */
export type SignedOutcome = {
  /** Instant in UTC. */
  readonly at: string;
  readonly outcome: Exclude<CaseOutcome, "withdrawn">;
  /** The tool's recommendation then; empty where the line does not say. */
  readonly recommendation: string;
  /** Whether it is what the tool recommended; undefined where the tool recommends no outcome or was hidden. */
  readonly agrees: boolean | undefined;
  /** Whether somebody had appealed before; a reopening without an appeal is none. */
  readonly isAfterAppeal: boolean;
};

/** What a request for information asked for. */
export type Pend = {
  readonly at: string;
  readonly criteria: readonly string[];
  readonly codingQueries: readonly string[];
};

/** What the analytics keep of one case: a few hundred bytes, and nothing about the member. */
export type CaseFigures = {
  readonly caseId: string;
  /** Id of the criteria set, whichever version. */
  readonly criteria: string;
  readonly state: CaseState;
  /** As answered; empty where unanswered or not documented. */
  readonly lineOfBusiness: string;
  readonly urgency: string;
  /** The contract, plan or issuer that publishes its figures, as entered; empty where none was. */
  readonly contract: string;
  /** When the request was received, with offset; undefined where nobody can say. */
  readonly receivedAt: string | undefined;
  readonly decisions: readonly SignedOutcome[];
  /** The last determination that holds an evaluation. */
  readonly evaluated: SignedEvaluation | undefined;
  readonly pends: readonly Pend[];
  /** When the review was extended; extensions that were taken back left out. */
  readonly extendedAt: readonly string[];
  /** How the clocks stand; undefined where nobody can say, and for a request that was withdrawn. */
  readonly clocks: { readonly decision: ClockState; readonly notice: ClockState } | undefined;
  readonly active: ActiveTime;
};

/** Pure. `now`: milliseconds since 1970. */
export function figuresOf(
  { record, determinations, revisions }: CaseWithLog,
  { now, ...basis }: ClockBasis & { readonly now: number },
): CaseFigures {
  const found = findSet(record.criteriaSet);
  const facts = found.ok ? readAnswers(found.set, record.answers).facts : {};
  const events = record.clockEvents ?? [];
  const clock = clockFrom(facts, basis, record);
  const times = dueTimesOf(clock, now);
  const left = times === undefined ? undefined : timeLeft(times, now);
  return {
    caseId: record.id,
    criteria: setIdIn(record.criteriaSet),
    state: record.state,
    lineOfBusiness: answered(clock.lineOfBusiness) ?? "",
    urgency: answered(clock.urgency) ?? "",
    contract: (record.request.contract ?? "").trim().toUpperCase(),
    receivedAt: answered(clock.receivedAt),
    decisions: decisionsOf(determinations),
    evaluated: determinations
      .map(signedEvaluationOf)
      .findLast(({ criteria }) => Object.keys(criteria).length > 0),
    pends: determinations
      .filter((determination) => actionOf(determination) === "request-information")
      .map(pendOf),
    extendedAt: events
      .filter(({ kind, withdrawn }) => kind === "extended" && withdrawn === undefined)
      .map(({ at }) => at),
    clocks:
      left === undefined || record.state === "withdrawn"
        ? undefined
        : { decision: left.decision.state, notice: left.notice.state },
    active: activeTimeOf(revisions),
  };
}

function answered(start: string | null): string | undefined {
  return start === null || start === "not-documented" ? undefined : start;
}

function decisionsOf(determinations: readonly Determination[]): readonly SignedOutcome[] {
  let wasAppealed = false;
  const decisions: SignedOutcome[] = [];
  for (const determination of determinations) {
    if (actionOf(determination) === "open-appeal") wasAppealed = true;
    const { decision, recordedAt } = determination;
    if (decision === undefined || decision.outcome === "withdrawn") continue;
    decisions.push({
      at: recordedAt,
      outcome: decision.outcome,
      recommendation: signedEvaluationOf(determination).recommendation ?? "",
      agrees: decision.agreesWithRecommendation,
      isAfterAppeal: wasAppealed,
    });
  }
  return decisions;
}

function pendOf(determination: Determination): Pend {
  const { requirements, codingQueries } = signedEvaluationOf(determination);
  return {
    at: determination.recordedAt,
    criteria: requirements
      .filter(({ kind }) => kind === "missing-paper" || kind === "missing-care")
      .map(({ criterion }) => criterion),
    codingQueries,
  };
}
