import { findSet, policyOf } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import type { Determination } from "../case/determination.ts";
import { actionOfOutcome, type Condition, mayAct } from "../life/index.ts";
import {
  compareReviewer,
  isSamePerson,
  isSameSpecialty,
  type ReviewedRequest,
  type ReviewerComparison,
} from "../people/index.ts";
import { textAt } from "../worklist/column.ts";
import { availabilityInWords, type PoolPhysician, poolQualifications } from "./physician-pool.ts";
import { isQueue, specialtyOfQueue } from "./queues.ts";

/** Whether a case is offered to a physician advisor, and why not. */
export interface PhysicianFit {
  readonly isOffered: boolean;
  /** Why it is not offered: sentences without a period. */
  readonly against: readonly string[];
  readonly comparison: ReviewerComparison;
}

/** As much of a case as its fit follows from. */
export type FittedCase = Pick<CaseRecord, "request" | "answers" | "criteriaSet">;

/** What a case asks of whoever decides on it. */
export function reviewedRequestOf({ request, answers, criteriaSet }: FittedCase): ReviewedRequest {
  const found = findSet(criteriaSet);
  return {
    lineOfBusiness: textAt(answers["request"], "lineOfBusiness"),
    jurisdiction: request.jurisdiction ?? null,
    specialties: found.ok ? (policyOf(found.set)?.specialties ?? []) : [],
  };
}

/**
 * Whether a case that waits for a decision is offered to a physician advisor: by availability, by what its line of
 * business and state ask, and by who may decide it at all. It assigns nothing.
 *
 * @param earlier - every determination of the case so far
 * @param day - ISO, in the zone of the plan
 */
export function physicianFit(
  physician: PoolPhysician,
  waiting: FittedCase,
  earlier: readonly Determination[],
  day: string,
): PhysicianFit {
  const comparison = compareReviewer(
    poolQualifications(physician),
    reviewedRequestOf(waiting),
    day,
  );
  const against = [
    ...availabilityAgainst(physician, day),
    ...mayDecideAgainst(physician, earlier),
    ...comparison.findings.flatMap(({ result, words }) => (result === "met" ? [] : [words])),
  ];
  return { isOffered: against.length === 0, against, comparison };
}

function availabilityAgainst(
  { entry, openCases }: Pick<PoolPhysician, "entry" | "openCases">,
  day: string,
): readonly string[] {
  const availability = entry?.availability;
  if (availability?.kind === "away" && day < availability.backOn) {
    return [availabilityInWords(availability)];
  }
  if (availability?.kind === "limited" && openCases >= availability.openCases) {
    return [
      `Has ${openCases === 1 ? "1 open case" : `${String(openCases)} open cases`}, takes up to ${String(availability.openCases)}`,
    ];
  }
  return [];
}

const againstWords: Readonly<Record<Condition, string>> = {
  licensed: "Credentials or a license are missing from the profile",
  "not-own-referral": "Referred this case",
  "not-own-earlier-decision": "Decided this case before it was reopened",
  // About the case and its words, not about who decides.
  "own-hand-off": "Did not hand this case off",
  "not-opened": "A decision was begun",
  reason: "No reason was given",
  "data-confirmed": "Some answers are not confirmed",
};

/** By the life of a case, as if it waited for a physician: a case can be assigned ahead of its referral. */
function mayDecideAgainst(
  { person }: Pick<PoolPhysician, "person">,
  earlier: readonly Determination[],
): readonly string[] {
  const permission = mayAct({
    action: actionOfOutcome.approved,
    state: "referred-to-physician",
    by: person,
    earlier,
  });
  if (permission.ok) return [];
  return permission.refusal.kind === "condition"
    ? [againstWords[permission.refusal.condition]]
    : ["Not a physician advisor"];
}

/**
 * Whether a waiting case is still to be had by a physician advisor: it is in a queue that he or she works in, or with
 * nobody who could decide it. A case of another physician advisor's is his or hers until it is taken over.
 */
export function isToBeHad(
  assignee: string | undefined,
  physician: PoolPhysician,
  physicians: readonly Pick<PoolPhysician, "person">[],
): boolean {
  if (assignee === undefined) return true;
  if (isQueue(assignee)) {
    const specialty = specialtyOfQueue(assignee);
    return (
      specialty === null ||
      poolQualifications(physician).specialties.some((one) => isSameSpecialty(one, specialty))
    );
  }
  return !physicians.some(({ person }) => isSamePerson({ name: person.name }, { name: assignee }));
}
