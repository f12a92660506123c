import {
  actionOf,
  beginsAgain,
  type CaseAction,
  type CaseRecord,
  type CaseOutcome,
  countedEvents,
  type Decision,
  type Determination,
  type ClockEvent,
} from "#domain";

type DecidedOutcome = Exclude<CaseOutcome, "withdrawn">;

/** What a case answers to who asked. Anything that nobody has signed is `pended`, whatever the case is inside. */
export type CaseAnswer =
  | {
      readonly kind: "decided";
      readonly outcome: DecidedOutcome;
      readonly determination: Determination;
      readonly decision: Decision;
    }
  | { readonly kind: "withdrawn"; readonly determination: Determination }
  | {
      readonly kind: "pended";
      /** Since when it is so, as far as the outside may know it. */
      readonly since: string;
      /** Signed and now gone: the letter was voided, or the case is looked at again. */
      readonly taken?: Determination;
      /** The request for information that is open. */
      readonly asked?: Determination;
      /** The extension that counts. */
      readonly extended?: ClockEvent;
    };

/**
 * What of a case may be told. Only a decision that a physician advisor signed, which the record itself names and which
 * nothing took back since, is one: a record that says it is approved without such a line is pended. No nurse path
 * decides (`lifeOfCase`), so there is none here.
 */
export function answerOfCase(
  record: CaseRecord,
  determinations: readonly Determination[],
): CaseAnswer {
  const own = determinations.filter(({ caseId }) => caseId === record.id);
  const last = own.findLast((line) => settles(line));
  if (last !== undefined && last.disposition === record.outcome) {
    const { decision } = last;
    if (isWithdrawal(last)) return { kind: "withdrawn", determination: last };
    if (decision !== undefined && isSignedDecision(last, record)) {
      const { outcome } = decision;
      if (outcome !== "withdrawn")
        return { kind: "decided", outcome, determination: last, decision };
    }
  }
  return pended(record, own, last);
}

/** The last approval of a case that a physician advisor signed: whose number stays its number. */
export function approvalOf(
  record: CaseRecord,
  determinations: readonly Determination[],
): Determination | undefined {
  return determinations.findLast(
    (line) =>
      line.caseId === record.id &&
      isPhysicians(line) &&
      isSaidWhole(line) &&
      (line.decision?.outcome === "approved" || line.decision?.outcome === "partially-approved"),
  );
}

/** How often an answer of this case was given, or taken back: each of these makes a new answer. */
export function answersBefore(
  record: CaseRecord,
  determinations: readonly Determination[],
): number {
  return determinations.filter((line) => line.caseId === record.id && settles(line)).length;
}

/** What gives an answer, or takes one back. */
function settles(line: Determination): boolean {
  return line.decision !== undefined || takesBack(line) || isWithdrawal(line);
}

function takesBack(line: Determination): boolean {
  const action = actionOf(line);
  return action === "void-notice" || action === "reopen" || action === "open-appeal";
}

function isWithdrawal(line: Determination): boolean {
  return actionOf(line) === "withdraw" && line.disposition === "withdrawn";
}

function isSignedDecision(line: Determination, { outcome, state }: CaseRecord): boolean {
  return (
    isPhysicians(line) &&
    isSaidWhole(line) &&
    line.decision?.outcome === outcome &&
    line.disposition === outcome &&
    (state === outcome || state === "notice-issued")
  );
}

/**
 * A decision says who decided, by an action that decides; a refusal says why, and a partial approval what is approved
 * and what is not. What lacks one of them was not signed here, and tells nobody anything.
 */
function isSaidWhole({ action, recordedBy, rationale, decision }: Determination): boolean {
  const outcome = decision?.outcome;
  if (outcome === undefined || outcome === "withdrawn") return false;
  return (
    recordedBy.name.trim() !== "" &&
    (action === undefined || action === decidingActions[outcome]) &&
    (outcome === "approved" || rationale.trim() !== "") &&
    (outcome !== "partially-approved" || isSplit(decision?.parts))
  );
}

function isSplit(parts: Decision["parts"]): boolean {
  return (parts?.approved ?? "").trim() !== "" && (parts?.notApproved ?? "").trim() !== "";
}

const decidingActions: Readonly<Record<DecidedOutcome, CaseAction>> = {
  approved: "approve",
  "partially-approved": "approve-partially",
  adverse: "decide-adversely",
};

function isPhysicians({ recordedBy }: Determination): boolean {
  return recordedBy.role === "physician-advisor";
}

function pended(
  record: CaseRecord,
  own: readonly Determination[],
  last: Determination | undefined,
): CaseAnswer {
  const taken = last !== undefined && takesBack(last) ? last : undefined;
  const asked =
    record.state === "information-requested"
      ? own.findLast((line) => actionOf(line) === "request-information")
      : undefined;
  const events = countedEvents(record.clockEvents ?? []);
  const again = events.findLastIndex(beginsAgain);
  const extended = events.slice(again + 1).findLast(({ kind }) => kind === "extended");
  const since = [record.createdAt, taken?.recordedAt, asked?.recordedAt, extended?.at]
    .filter((at) => at !== undefined)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
  return {
    kind: "pended",
    since: since ?? record.createdAt,
    ...(taken === undefined ? {} : { taken }),
    ...(asked === undefined ? {} : { asked }),
    ...(extended === undefined ? {} : { extended }),
  };
}
