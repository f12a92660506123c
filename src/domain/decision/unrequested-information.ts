import { type Evaluation, findSet, isTree } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import type { CaseOutcome } from "../case/case-state.ts";
import type { Determination } from "../case/determination.ts";

/** Whether information was requested for a case, by a signed request or by an event of its clocks that stands. */
export function wasInformationRequested(
  { clockEvents = [] }: Pick<CaseRecord, "clockEvents">,
  earlier: readonly Pick<Determination, "action" | "disposition">[],
): boolean {
  return (
    earlier.some(
      ({ action, disposition }) =>
        action === "request-information" || disposition === "information-requested",
    ) ||
    clockEvents.some(
      ({ kind, withdrawn }) => kind === "information-requested" && withdrawn === undefined,
    )
  );
}

/** Whether more than half of the criteria that count and apply are not documented or not reviewed. */
export function isMostlyNotDocumented(
  criteria: readonly { readonly status: string; readonly isAdvisory: boolean }[],
): boolean {
  const counting = criteria.filter(
    ({ status, isAdvisory }) => !isAdvisory && status !== "not-applicable",
  );
  const silent = counting.filter(
    ({ status }) => status === "not-documented" || status === "unanswered",
  );
  return silent.length * 2 > counting.length;
}

/**
 * Whether a decision against a request, or a part of it, must say why no information was requested: missing
 * documentation alone is a reason to ask for it.
 */
export function mustSayWhyNotRequested(
  outcome: CaseOutcome | undefined,
  { criteria }: Pick<Evaluation, "criteria">,
  wasRequested: boolean,
): boolean {
  return (
    (outcome === "adverse" || outcome === "partially-approved") &&
    !wasRequested &&
    isMostlyNotDocumented(
      criteria.map(({ criterion, status }) => ({
        status,
        isAdvisory: criterion.advisory === true,
      })),
    )
  );
}

/** The same of a signed decision, told from the statuses that it rests on. */
export function mustHaveSaidWhy(
  outcome: CaseOutcome,
  { basis }: Pick<Determination, "basis">,
  before: Pick<CaseRecord, "criteriaSet" | "clockEvents">,
  earlier: readonly Pick<Determination, "action" | "disposition">[],
): boolean {
  if (outcome !== "adverse" && outcome !== "partially-approved") return false;
  const found = findSet(before.criteriaSet);
  const advisory = new Set(
    (found.ok ? found.set.criteria : [])
      .filter((criterion) => criterion.advisory === true)
      .map(({ id }) => id),
  );
  const statuses = isTree(basis["criteria"]) ? Object.entries(basis["criteria"]) : [];
  return (
    !wasInformationRequested(before, earlier) &&
    isMostlyNotDocumented(
      statuses.map(([id, status]) => ({
        status: typeof status === "string" ? status : "",
        isAdvisory: advisory.has(id),
      })),
    )
  );
}
