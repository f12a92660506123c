import { readDigest, type CaseSummary } from "#domain";

export type PhysicianQueue = {
  /** Cases with a red flag: about safety, whatever the criteria say. */
  readonly safety: readonly CaseSummary[];
  readonly others: readonly CaseSummary[];
};

/**
 * Cases that wait for a physician, those about safety apart from all others, each part by the time left to
 * decide. A case without a clock stands behind what is due by the end of the day, as in the worklist.
 *
 * @param endOfToday instant in UTC
 */
export function queueOf(waiting: readonly CaseSummary[], endOfToday: string): PhysicianQueue {
  const day = Date.parse(endOfToday);
  const ordered = waiting.toSorted(
    (one, other) => dueOf(one, day) - dueOf(other, day) || (one.id < other.id ? -1 : 1),
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

function dueOf({ hasClock, dueAt }: CaseSummary, endOfToday: number): number {
  if (!hasClock) return endOfToday + 0.5;
  return dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt);
}
