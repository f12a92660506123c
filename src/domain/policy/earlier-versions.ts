import {
  type CriteriaSet,
  criteriaSets,
  currentSets,
  defaultParameters,
  type ParameterValues,
  referenceOf,
  resolveParameters,
} from "#criteria";
import type { PolicyChange } from "./policy-change.ts";
import { approvedFor, isSameValues, valuesInForce } from "./values-in-force.ts";

/** The sets whose values can be set: every newest version, and behind it the older ones that have changes. */
export function setsOfPlan(changes: readonly PolicyChange[]): readonly CriteriaSet[] {
  const changed = new Set(changes.map(({ criteriaSet }) => criteriaSet));
  return currentSets.flatMap((set) => [
    set,
    ...olderThan(set).filter((older) => changed.has(referenceOf(older))),
  ]);
}

/** Values that hold for an older version, as far as a newer one takes them. */
export type EarlierValues = {
  readonly set: CriteriaSet;
  /** All values of the newer version: where it does not take the older one's, its own. */
  readonly values: ParameterValues;
  /** Since when the older version has them, `YYYY-MM-DD`. */
  readonly from: string;
};

/**
 * The plan's values of the newest older version that has some, for a version for which nothing was approved yet: a new
 * version begins as published, and whoever set values for the one before has to hear of it. Undefined where there is
 * nothing to say. `day`: the plan's calendar day.
 */
export function earlierValues(
  set: CriteriaSet,
  changes: readonly PolicyChange[],
  day: string,
): EarlierValues | undefined {
  if (approvedFor(set, changes).length > 0) return undefined;
  const own = defaultParameters(set);
  for (const older of olderThan(set)) {
    const { values: held, from } = valuesInForce(older, changes, day);
    if (from === undefined) continue;
    const values = Object.fromEntries(
      set.parameters.map(({ name, default: published }) => {
        const value = held[name];
        const isTaken = value !== undefined && resolveParameters(set, { [name]: value }).ok;
        return [name, isTaken ? value : published];
      }),
    );
    return isSameValues(set, values, own) ? undefined : { set: older, values, from };
  }
  return undefined;
}

/** The versions before this one, the newest first. */
function olderThan(set: CriteriaSet): readonly CriteriaSet[] {
  const versions = criteriaSets.filter(({ id }) => id === set.id);
  return versions.slice(0, versions.indexOf(set)).toReversed();
}
