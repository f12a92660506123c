import { readDigest, type CaseSummary } from "#domain";

export type PhysicianQueue = {
  /** Cases with a red flag: about safety, whatever the criteria say. */
  readonly safety: readonly CaseSummary[];
  readonly others: readonly CaseSummary[];
};

/**
 * Cases that wait for a physician, those about safety apart from all others, each part by the time left to
 * decide. A case without a clock comes first: nobody knows how late it is.
 */
export function queueOf(waiting: readonly CaseSummary[]): PhysicianQueue {
  const ordered = waiting.toSorted(
    (one, other) => dueOf(one) - dueOf(other) || (one.id < other.id ? -1 : 1),
  );
  return {
    safety: ordered.filter(isUrgent),
    others: ordered.filter((summary) => !isUrgent(summary)),
  };
}

function isUrgent({ digest }: CaseSummary): boolean {
  const known = readDigest(digest);
  return known?.isUrgent === true || known?.recommendation === "safety-review";
}

function dueOf({ hasClock, dueAt }: CaseSummary): number {
  if (!hasClock) return Number.NEGATIVE_INFINITY;
  return dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt);
}
