import { requestPaths } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import { isDetermined } from "../case/case-state.ts";
import { valueAt } from "../proposals/answer-at.ts";

/**
 * Whether a request came as urgent, and nobody has confirmed yet how urgent it is. What a sender says answers nothing,
 * so such a case has no clock; it leads the list as a red flag does until a person has looked. Over once the urgency is
 * answered, or the request is decided or withdrawn.
 */
export function isSentUrgent({
  origin,
  answers,
  state,
}: Pick<CaseRecord, "origin" | "answers" | "state">): boolean {
  return (
    origin.kind === "received" &&
    origin.sentUrgency === "expedited" &&
    !isDetermined(state) &&
    valueAt(answers, requestPaths.urgency) === undefined
  );
}

/** Said of such a case wherever its clock would stand. */
export const sentUrgentWords = "Sent as urgent; confirm";
/** Said of a case whose request came as data. */
export const sentAsDataWords = "Sent as data";
