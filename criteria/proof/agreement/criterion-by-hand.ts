import {
  type CriterionByHand,
  determineByHand,
  parametersByHand,
} from "../second-implementation.ts";

const named = determineByHand({}, parametersByHand()).criteria;

/** The oracle's name of a criterion; a criterion it does not know is a fault of the set or of the oracle. */
export function criterionByHand(id: string): CriterionByHand {
  if (!isNamed(id)) throw new RangeError(`The second implementation has no criterion "${id}".`);
  return id;
}

function isNamed(id: string): id is CriterionByHand {
  return Object.hasOwn(named, id);
}
