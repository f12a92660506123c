import type { Revision } from "../case/revision.ts";

/** A longer pause between two saves counts as time away from the case: 5 minutes. */
export const longestGap = 5 * 60_000;

/** Where a physician's work on the decision is counted, beside the steps of the form. */
export const decisionStep = "decision";

/** Milliseconds in which somebody worked on a case. */
export type ActiveTime = { readonly total: number; readonly bySteps: ReadonlyMap<string, number> };

/**
 * Active time of a case from its history: the sum of the gaps between one save and the next that are
 * under five minutes. A gap belongs to the step the reviewer was at when it began, and to the decision
 * where it ends with a change to the decision's draft. Reading without an answer of any kind leaves no
 * trace, so this is a lower bound. Removing and restoring a case is no work on it.
 */
export function activeTimeOf(revisions: readonly Revision[]): ActiveTime {
  const bySteps = new Map<string, number>();
  let total = 0;
  let step = "";
  let since: number | undefined;
  for (const revision of revisions) {
    // Another system's doing is nobody's work, whoever was at the case then.
    if (revision.kind === "received") continue;
    const at = Date.parse(revision.at);
    const gap = since === undefined ? 0 : at - since;
    const isWork = revision.kind === "saved" || revision.kind === "signed";
    if (isWork && gap > 0 && gap < longestGap) {
      const where = isOnDecision(revision) ? decisionStep : step;
      total += gap;
      bySteps.set(where, (bySteps.get(where) ?? 0) + gap);
    }
    since = at;
    step = stepAfter(revision) ?? step;
  }
  return { total, bySteps };
}

function isOnDecision({ changes }: Revision): boolean {
  return changes.some(({ path }) => path === "decisionDraft" || path.startsWith("decisionDraft."));
}

/** The step a save leaves the reviewer at, where it says one. */
function stepAfter({ changes }: Revision): string | undefined {
  for (const change of changes) {
    if (!("after" in change)) continue;
    const { path, after } = change;
    if (path === "place.step" && typeof after === "string") return after;
    if (path === "place" && typeof after === "object" && after !== null && "step" in after) {
      return typeof after.step === "string" ? after.step : undefined;
    }
  }
  return undefined;
}
