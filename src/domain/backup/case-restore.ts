import { hashOf } from "../chain/canonical-json.ts";

/** Every row of one case, with its chain, in the order in which they were written. */
export interface CaseHistory {
  readonly stored: unknown;
  readonly summary: unknown;
  readonly revisions: readonly unknown[];
  readonly determinations: readonly unknown[];
  readonly chain: readonly unknown[];
}

/**
 * What restoring a case into a store would do: `add` it, `skip` it because it is the same, `update` it because
 * the store holds an earlier state of the very same history, or lost a part of it, leave the `newer-here`, or leave what is `different`.
 */
export type CaseRestore = "add" | "skip" | "update" | "newer-here" | "different";

/** Compares a case in the store with the one in the backup, row by row. Nothing is ever replaced by another history. */
export function decideCaseRestore(found: CaseHistory, backup: CaseHistory): CaseRestore {
  if (found.stored === undefined && logs.every((log) => found[log].length === 0)) return "add";
  if (logs.every((log) => isStartOf(found[log], backup[log]))) {
    const isSame = hashOf(found.stored) === hashOf(backup.stored);
    const isShorter = logs.some((log) => found[log].length < backup[log].length);
    const isMissing = found.stored === undefined || found.summary === undefined;
    if (isShorter || isMissing) {
      // What a damaged database lost is given back where all that is left of the case is in the backup as well.
      const isLeft = found.stored === undefined || isSame || isAtItsLastLink(found);
      return isLeft ? "update" : "different";
    }
    return isSame && hashOf(found.summary) === hashOf(backup.summary) ? "skip" : "different";
  }
  return logs.every((log) => isStartOf(backup[log], found[log])) ? "newer-here" : "different";
}

const logs = ["chain", "revisions", "determinations"] as const;

function isStartOf(start: readonly unknown[], whole: readonly unknown[]): boolean {
  return (
    start.length <= whole.length &&
    start.every((row, index) => hashOf(row) === hashOf(whole[index]))
  );
}

/** A case that was changed outside the workstation is evidence, and stays. */
function isAtItsLastLink({ stored, chain }: CaseHistory): boolean {
  const last = chain.at(-1);
  return (
    typeof last === "object" && last !== null && "record" in last && last.record === hashOf(stored)
  );
}
