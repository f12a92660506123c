import type { Assessment } from "../case/assess.ts";
import { newCaseId } from "../case/case-id.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { basisOf, type SignedDecision } from "../decision/index.ts";
import type { Person } from "../people/index.ts";
import { actionOfLetter, voidOfLetter } from "./due-letters.ts";
import type { NoticeFinding } from "./finding.ts";
import { type Letter, partsOf } from "./letter.ts";
import type { SentNotice } from "./sent-notices.ts";

/**
 * The determination that sends a letter, and the case from then on. A notice of a decision ends the notice clock; a
 * letter before a decision leaves the case where it is. What the checks advised is kept with it.
 */
export function issuedLetter(
  record: CaseRecord,
  assessment: Assessment,
  letter: Letter,
  advice: readonly NoticeFinding[],
  { by, at }: { readonly by: Person; readonly at: string },
): SignedDecision {
  const action = actionOfLetter(letter.kind);
  const isNotice = action === "issue-notice";
  const state = isNotice ? "notice-issued" : record.state;
  return {
    record: isNotice
      ? {
          ...record,
          state,
          clockEvents: [
            ...(record.clockEvents ?? []),
            { kind: "notice-given", at, reason: `Notice issued by ${by.name}` },
          ],
        }
      : record,
    determination: {
      id: newCaseId(),
      caseId: record.id,
      action,
      disposition: state,
      recordedAt: at,
      recordedBy: by,
      rationale: "",
      basis: { ...basisOf(assessment), advice: advice.map(({ text }) => text) },
      notice: {
        id: newCaseId(),
        kind: letter.kind,
        template: letter.template,
        parts: [...partsOf(letter)],
      },
    },
  };
}

/**
 * The determination that takes a letter back, and the case from then on: decided, and its notice still to be sent.
 * The letter itself stays in the log as it was. Undefined for a case of which no outcome is known.
 */
export function voidedLetter(
  record: CaseRecord,
  { notice, determination }: SentNotice,
  { by, at, reason }: { readonly by: Person; readonly at: string; readonly reason: string },
): SignedDecision | undefined {
  const action = voidOfLetter(notice.kind);
  const isNotice = action === "void-notice";
  const state = isNotice ? record.outcome : record.state;
  if (state === undefined) return undefined;
  return {
    record: isNotice
      ? {
          ...record,
          state,
          clockEvents: (record.clockEvents ?? []).map((event) =>
            event.kind === "notice-given" && event.at === determination.recordedAt
              ? { ...event, withdrawn: `Notice voided: ${reason}` }
              : event,
          ),
        }
      : record,
    determination: {
      id: newCaseId(),
      caseId: record.id,
      action,
      disposition: state,
      recordedAt: at,
      recordedBy: by,
      rationale: reason,
      basis: {},
      notice: {
        id: newCaseId(),
        kind: notice.kind,
        template: notice.template,
        parts: [],
        voids: notice.id,
      },
    },
  };
}
