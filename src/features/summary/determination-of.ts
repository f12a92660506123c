import {
  type Assessment,
  type Determination,
  type Disposition,
  type JsonObject,
  newCaseId,
} from "#cases";

export type HandedOver = {
  readonly caseId: string;
  readonly disposition: Disposition;
  /** Why, where it is not what the criteria recommend; otherwise empty. */
  readonly reason: string;
  /** Name of the nurse, as the history shows it. */
  readonly by: string;
  /** Instant in UTC. */
  readonly at: string;
  /** The letter as it was shown, when information is requested. */
  readonly letter?: string;
};

/** What is kept for good of a hand-over: who, when, why, and everything the recommendation rests on. */
export function determinationOf(handedOver: HandedOver, assessment: Assessment): Determination {
  const { caseId, disposition, reason, by, at, letter } = handedOver;
  return {
    id: newCaseId(),
    caseId,
    disposition,
    recordedAt: at,
    recordedBy: { name: by, role: "nurse-reviewer" },
    rationale: reason,
    basis: { ...basisOf(assessment), ...(letter === undefined ? {} : { letter }) },
  };
}

/** The evaluation as data: set version and its hash, the plan's values, "today", every status. */
function basisOf({ evaluation, problems }: Assessment): JsonObject {
  const { criteriaSet, sha256, parameters, asOf, recommendation, route } = evaluation;
  return {
    criteriaSet,
    ...(sha256 === undefined ? {} : { sha256 }),
    parameters: { ...parameters },
    ...(asOf === undefined ? {} : { asOf }),
    recommendation,
    route,
    criteria: Object.fromEntries(
      evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]),
    ),
    pitfalls: evaluation.pitfalls.map(({ id }) => id),
    codingQueries: evaluation.codingQueries.map(({ id }) => id),
    warnings: evaluation.warnings.map(({ id }) => id),
    requirements: evaluation.requirements.map(({ criterion, kind }) => ({
      criterion: criterion.id,
      kind,
    })),
    unreadableEntries: problems.map(({ path }) => path),
  };
}
