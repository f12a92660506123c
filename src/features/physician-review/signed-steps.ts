import {
  type Assessment,
  basisOf,
  type CaseAction,
  type CaseRecord,
  type CaseState,
  type ClockEvent,
  newCaseId,
  type Person,
  type SignedDecision,
} from "#domain";

/** What a physician signs that decides nothing: to whom the case goes, or what is added to it. */
export type SignedStep = Extract<
  CaseAction,
  "return-to-nurse" | "request-information" | "add-addendum" | "reopen"
>;

/** A determination without a decision, and the case as it is from then on. */
export function signedStep(
  record: CaseRecord,
  assessment: Assessment | null,
  step: SignedStep,
  { by, at, reason }: { readonly by: Person; readonly at: string; readonly reason: string },
): SignedDecision {
  const state = stateAfter(record, step);
  const { outcome: _decided, ...undecided } = record;
  const kind = clockEventOf[step];
  const event = kind === undefined ? undefined : { kind, at, reason };
  return {
    record: {
      ...(step === "add-addendum" ? record : undecided),
      state,
      ...(event === undefined ? {} : { clockEvents: [...(record.clockEvents ?? []), event] }),
    },
    determination: {
      id: newCaseId(),
      caseId: record.id,
      action: step,
      disposition: state,
      recordedAt: at,
      recordedBy: by,
      rationale: reason,
      basis: assessment === null ? {} : basisOf(assessment),
    },
  };
}

/** What the step does to the case's clocks. */
const clockEventOf: Readonly<Partial<Record<SignedStep, ClockEvent["kind"]>>> = {
  "request-information": "information-requested",
  reopen: "reopened",
};

function stateAfter({ state }: CaseRecord, step: SignedStep): CaseState {
  switch (step) {
    case "return-to-nurse":
      return "returned-to-nurse";
    case "request-information":
      return "information-requested";
    case "reopen":
      return "reopened";
    case "add-addendum":
      return state;
  }
}
