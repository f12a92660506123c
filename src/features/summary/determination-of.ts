import {
  actionOfDisposition,
  type Actor,
  type Assessment,
  basisOf,
  type Determination,
  type Disposition,
  newCaseId,
} from "#domain";

export type HandedOff = {
  readonly caseId: string;
  readonly disposition: Disposition;
  /** Why, where it is not what the criteria recommend; otherwise empty. */
  readonly reason: string;
  /** The nurse, as the profile is at this moment. */
  readonly by: Actor;
  /** Instant in UTC. */
  readonly at: string;
  /** The letter as it was shown, when information is requested. */
  readonly letter?: string;
};

/** What is kept for good of a hand-off: who, when, why, and everything the recommendation rests on. */
export function determinationOf(handedOff: HandedOff, assessment: Assessment): Determination {
  const { caseId, disposition, reason, by, at, letter } = handedOff;
  return {
    id: newCaseId(),
    caseId,
    action: actionOfDisposition[disposition],
    disposition,
    recordedAt: at,
    recordedBy: by,
    rationale: reason,
    basis: { ...basisOf(assessment), ...(letter === undefined ? {} : { letter }) },
  };
}
