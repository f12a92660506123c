import type { CaseRecord } from "../case/case-record.ts";
import { type CaseOutcome, type CaseState, outcomes } from "../case/case-state.ts";
import type { Determination } from "../case/determination.ts";
import { actionOf, type CaseAction, mayAct } from "../life/index.ts";
import type { NoticeKind } from "../case/notice.ts";
import type { Actor } from "../people/index.ts";
import { sentNotices } from "./sent-notices.ts";

/** The action by which a letter of this kind leaves the house. */
export function actionOfLetter(
  kind: NoticeKind,
): Extract<CaseAction, "issue-notice" | "send-letter"> {
  return kind === "extension" || kind === "request-for-information"
    ? "send-letter"
    : "issue-notice";
}

/** The action by which it is taken back. */
export function voidOfLetter(kind: NoticeKind): Extract<CaseAction, "void-notice" | "void-letter"> {
  return actionOfLetter(kind) === "send-letter" ? "void-letter" : "void-notice";
}

const kindOfOutcome: Readonly<Record<CaseOutcome, NoticeKind | null>> = {
  approved: "approval",
  "partially-approved": "partial",
  adverse: "adverse",
  // Nothing was decided on a request that was taken back.
  withdrawn: null,
};

/**
 * The letters a case asks for as it stands: of what was decided, of an extension, or for information. None
 * that was sent since, unless it was voided. `determinations`: every determination so far, oldest first.
 */
export function dueLetters(
  { state, clockEvents = [] }: Pick<CaseRecord, "state" | "clockEvents">,
  determinations: readonly Determination[] = [],
): readonly NoticeKind[] {
  const decided = outcomes.find((outcome) => outcome === state);
  if (decided !== undefined) {
    const kind = kindOfOutcome[decided];
    return kind === null ? [] : [kind];
  }
  if (state === "notice-issued") return [];
  const asked = determinations.findLast(
    (determination) => actionOf(determination) === "request-information",
  )?.recordedAt;
  // What was extended before a reopening was the clock of a decision that was made.
  const extended = clockEvents
    .slice(clockEvents.findLastIndex(({ kind }) => kind === "reopened") + 1)
    .findLast(({ kind, withdrawn }) => kind === "extended" && withdrawn === undefined)?.at;
  const isSentSince = (kind: NoticeKind, since = "") =>
    sentNotices(determinations).some(
      ({ notice, determination, voidedBy }) =>
        notice.kind === kind &&
        voidedBy === undefined &&
        (since === "" || Date.parse(determination.recordedAt) >= Date.parse(since)),
    );
  return [
    ...(state === "information-requested" && !isSentSince("request-for-information", asked)
      ? (["request-for-information"] as const)
      : []),
    ...(extended !== undefined && !isSentSince("extension", extended)
      ? (["extension"] as const)
      : []),
  ];
}

/** Whether somebody may send a letter of this kind now. */
export function maySend(
  kind: NoticeKind,
  state: CaseState,
  by: Actor,
  earlier: readonly Determination[],
): ReturnType<typeof mayAct> {
  return mayAct({ action: actionOfLetter(kind), state, by, earlier });
}
