import {
  brokenLocks,
  type CriteriaSet,
  defaultParameters,
  type FactTree,
  type ParameterValues,
  referenceOf,
} from "#criteria";
import type { PolicyChange } from "./policy-change.ts";

/** A set's values on a day, and since when; no day: the published ones, which nobody has changed. */
export type ValuesInForce = {
  readonly values: ParameterValues;
  readonly from: string | undefined;
  readonly change: PolicyChange | undefined;
};

/**
 * The values that hold for one criteria set on a day: those of the approved change that took effect last. `day` is a
 * calendar day of the plan's zone, `YYYY-MM-DD`.
 */
export function valuesInForce(
  set: CriteriaSet,
  changes: readonly PolicyChange[],
  day: string,
): ValuesInForce {
  const [change] = approvedFor(set, changes)
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .toReversed();
  return change === undefined
    ? { values: defaultParameters(set), from: undefined, change: undefined }
    : { values: change.values, from: change.effectiveFrom, change };
}

/** What would hold on the day of a change without it, and without any that was proposed after it. */
export function valuesBefore(
  set: CriteriaSet,
  changes: readonly PolicyChange[],
  change: PolicyChange,
): ParameterValues {
  const earlier = changes.slice(
    0,
    changes.findIndex(({ id }) => id === change.id),
  );
  return valuesInForce(set, earlier, change.effectiveFrom).values;
}

/** Approved changes that take effect after a day, the next first. */
export function changesAhead(
  set: CriteriaSet,
  changes: readonly PolicyChange[],
  day: string,
): readonly PolicyChange[] {
  return approvedFor(set, changes).filter(({ effectiveFrom }) => effectiveFrom > day);
}

/** By the day they take effect; of two of one day the one approved last is last. */
export function approvedFor(
  set: CriteriaSet,
  changes: readonly PolicyChange[],
): readonly PolicyChange[] {
  const key = ({ effectiveFrom, decision }: PolicyChange) =>
    `${effectiveFrom} ${decision?.at ?? ""}`;
  return changes
    .filter(
      ({ criteriaSet, decision }) =>
        criteriaSet === referenceOf(set) && decision?.verdict === "approved",
    )
    .toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}

/**
 * A plan's values as one case may be evaluated with them: where the law binds the plan to the set's own value, as by
 * the line of business, a stricter value gives way to it.
 */
export function valuesForCase(
  set: CriteriaSet,
  values: ParameterValues,
  facts: FactTree,
): ParameterValues {
  const broken = new Set(brokenLocks(set, values, facts).map(({ name }) => name));
  if (broken.size === 0) return values;
  return Object.fromEntries(
    set.parameters.map(({ name, default: published }) => [
      name,
      broken.has(name) ? published : (values[name] ?? published),
    ]),
  );
}

/** How a case records since when its values held. */
export function parametersFromValues(from: string | undefined): {
  readonly parametersFrom: string;
} {
  return { parametersFrom: from ?? "published" };
}

/** Whether two sets of values are the same for a set. */
export function isSameValues(
  set: CriteriaSet,
  left: ParameterValues,
  right: ParameterValues,
): boolean {
  return set.parameters.every(({ name }) => left[name] === right[name]);
}
