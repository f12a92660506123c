import { type FactPath, requestPaths, servicePaths } from "#criteria";

/**
 * What the plan knows without the provider: its own clock, the eligibility record, and what stands on the claim. The
 * questionnaire holds these as hidden items that cannot be edited, so that a response of ours is whole; an answer to
 * one of them from outside is never used.
 */
const knownToPlan: ReadonlySet<FactPath> = new Set([
  requestPaths.receivedAt,
  requestPaths.lineOfBusiness,
  requestPaths.urgency,
  requestPaths.cptCode,
  requestPaths.diagnosisCodes,
  servicePaths.units,
  servicePaths.site,
  servicePaths.serviceFrom,
  servicePaths.serviceThrough,
  servicePaths.otherServices,
]);

/** Whether a provider is asked for a fact. */
export function isAskedOfProvider(path: FactPath): boolean {
  return !knownToPlan.has(path);
}
