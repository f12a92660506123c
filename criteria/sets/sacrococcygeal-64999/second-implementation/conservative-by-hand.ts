import { daysBetween } from "./civil-day.ts";
import type { ParametersByHand } from "./defaults.ts";
import type { ConservativeFacts, FactsTree, PhysicalTherapyFacts } from "./facts-tree.ts";
import {
  EXCEPTION,
  MET,
  NOT_DOCUMENTED,
  NOT_MET,
  UNANSWERED,
  allOf,
  atLeast,
  care,
  withoutValue,
  type Rank,
} from "./rank.ts";

/** `conservative.physical-therapy` */
export function physicalTherapy(facts: FactsTree, parameters: ParametersByHand): Rank {
  const therapy = facts.conservative?.physicalTherapy;
  const exception = therapy?.exception;
  if (
    exception === "not-tolerated" ||
    exception === "contraindicated" ||
    exception === "no-access"
  ) {
    return EXCEPTION;
  }
  return allOf(
    atLeast(therapy?.sessions, parameters.ptMinSessions),
    therapySpan(therapy, parameters.ptMinWeeks),
  );
}

/** The span of the programme in weeks: from its two dates, else as the record states it. */
export function therapySpan(
  therapy: PhysicalTherapyFacts | null | undefined,
  minimumWeeks: number,
): Rank {
  if (therapy === undefined || therapy === null) return UNANSWERED;
  const { firstSession, lastSession, weeks } = therapy;
  if (isDate(firstSession) && isDate(lastSession)) {
    return daysBetween(firstSession, lastSession) / 7 >= minimumWeeks ? MET : NOT_MET;
  }
  if (typeof weeks === "number") return weeks >= minimumWeeks ? MET : NOT_MET;
  const isUndocumented =
    weeks === "not-documented" ||
    firstSession === "not-documented" ||
    lastSession === "not-documented";
  return isUndocumented ? NOT_DOCUMENTED : UNANSWERED;
}

/** `conservative.acupuncture-considered`, advisory */
export function acupuncture(answer: unknown): Rank {
  if (answer === "tried" || answer === "considered") return MET;
  if (answer === "not-considered") return NOT_MET;
  return withoutValue(answer);
}

/** `conservative.failure` */
export function conservativeFailure(answer: unknown): Rank {
  if (answer === "failed" || answer === "inadequate") return MET;
  if (answer === "improving" || answer === "resolved") return NOT_MET;
  return withoutValue(answer);
}

/** `medication.optimized` */
export function medication(conservative: ConservativeFacts | null | undefined): Rank {
  const drugs = conservative?.medication;
  return allOf(care(drugs?.doseOptimized), care(drugs?.multimodalTrial));
}

function isDate(answer: unknown): answer is string {
  return typeof answer === "string" && answer !== "not-documented";
}
