import { criteriaSets, type CriteriaSet, findSet } from "#criteria";

/** The set that the oracle is written for. */
export const theSet: CriteriaSet = onlySet();

function onlySet(): CriteriaSet {
  const found = findSet("sacrococcygeal-64999@1.0.0");
  if (!found.ok) throw new RangeError(`${found.message} (${criteriaSets.length} sets)`);
  return found.set;
}
