import type { Assessment } from "../case/assess.ts";
import { newCaseId } from "../case/case-id.ts";
import type { Delivery } from "../case/delivery.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { basisOf, type SignedDecision } from "../decision/index.ts";
import type { Person } from "../people/index.ts";
import type { ClockEvent } from "../clocks/index.ts";
import type { NoticeKind, SentFile } from "../case/notice.ts";
import { actionOfLetter, voidOfLetter } from "./due-letters.ts";
import type { NoticeFinding } from "./finding.ts";
import { copyOf, type Letter, partsOf } from "./letter.ts";
import type { SentNotice } from "./sent-notices.ts";

/**
 * The determination that sends a letter, and the case from then on. A notice of a decision ends the notice clock; a
 * letter before a decision leaves the case where it is, and that of an extension makes it count. What the checks advised is kept with it.
 */
export function issuedLetter(
  record: CaseRecord,
  assessment: Assessment,
  letter: Letter,
  advice: readonly NoticeFinding[],
  {
    by,
    at,
    delivery,
    files = [],
  }: {
    readonly by: Person;
    readonly at: string;
    readonly delivery?: Delivery;
    readonly files?: readonly SentFile[];
  },
): SignedDecision {
  const action = actionOfLetter(letter.kind);
  const state = action === "issue-notice" ? "notice-issued" : record.state;
  const event = eventOf(letter.kind);
  return {
    record:
      event === undefined
        ? record
        : {
            ...record,
            state,
            clockEvents: [
              ...(record.clockEvents ?? []),
              { kind: event, at, reason: `${eventWords[event]} by ${by.name}` },
            ],
          },
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
        ...(files.length === 0 ? {} : { files: [...files] }),
        ...(delivery === undefined ? {} : { delivery }),
        ...(copyOf(letter).length === 0 ? {} : { copy: [...copyOf(letter)] }),
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
  const state = action === "void-notice" ? record.outcome : record.state;
  const kind = eventOf(notice.kind);
  if (state === undefined) return undefined;
  return {
    record:
      kind === undefined
        ? record
        : {
            ...record,
            state,
            clockEvents: (record.clockEvents ?? []).map((event) =>
              event.kind === kind && event.at === determination.recordedAt
                ? { ...event, withdrawn: `Notice voided: ${reason}` }
                : event,
            ),
          },
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

type LetterEvent = Extract<ClockEvent["kind"], "notice-given" | "extension-notice-sent">;

const eventWords: Readonly<Record<LetterEvent, string>> = {
  "notice-given": "Notice issued",
  "extension-notice-sent": "Extension notice sent",
};

/** What the sending of a letter does to the clocks; undefined for a request for information, recorded when it was decided on. */
function eventOf(kind: NoticeKind): LetterEvent | undefined {
  if (kind === "extension") return "extension-notice-sent";
  return kind === "request-for-information" ? undefined : "notice-given";
}
