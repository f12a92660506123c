import type { CaseRecord } from "../case/case-record.ts";
import type { ClockEvent } from "../clocks/clock-event.ts";
import { sameJson } from "../case/json-value.ts";
import { type Actor, isSamePerson } from "../people/index.ts";
import { authorizeConfirmations } from "./authorize-confirmations.ts";
import { authorizeProposalActions } from "./authorize-proposal-actions.ts";
import { authorizeClockEvents } from "./authorize-clock-events.ts";
import type { CaseAction } from "./case-actions.ts";
import { mayAct, type ActRefusal } from "./may-act.ts";

/** Why a change is not allowed, whoever asks for it. */
export type LifeRefusal =
  | ActRefusal
  /** Only a determination does that to a case. */
  | { readonly kind: "signature-required" }
  /** What moved a clock, or was confirmed, is only ever added to. */
  | { readonly kind: "kept-for-good" }
  /** A data warning is confirmed in one's own name, as of now. */
  | { readonly kind: "not-own-confirmation" }
  /** A passage of the record is confirmed or set aside in one's own name, as of now. */
  | { readonly kind: "not-own-proposal-action" }
  /** A draft of a decision is one physician's own. */
  | { readonly kind: "another-draft" }
  /** The server keeps the case closed to who asks, until it is opened with a reason (server/audit). */
  | { readonly kind: "closed-case" }
  /** The trial takes sample cases, of the members they are of, and nothing else. */
  | { readonly kind: "trial" }
  /** Which keys signed here can't be read: one more signature would leave the others without theirs. */
  | { readonly kind: "signing-keys-unreadable" };

/** Parts of a record that belong to an action of their own; every other part is the answering nurse's. */
const actionOfPart: Readonly<Partial<Record<keyof CaseRecord, CaseAction>>> = {
  assignee: "assign",
  decisionDraft: "prepare-decision",
  dataConfirmations: "confirm-data",
};

/**
 * Whether somebody may save a case so, without a signature: each changed part by the action it belongs
 * to. Moves only two states: a draft that is being answered is in review, and a case that waited for
 * information goes back into review when it arrives, or when nobody answers.
 * `now` is the instant of the write, ISO in UTC.
 */
export function authorizeSave(
  before: CaseRecord,
  after: CaseRecord,
  by: Actor,
  now: string,
): LifeRefusal | null {
  const actions = new Set<CaseAction>();
  for (const part of changedParts(before, after)) {
    if (part === "state") {
      const action = actionOfMove(before, after);
      if (action === null) return signatureRequired;
      actions.add(action);
    } else if (part === "outcome") return signatureRequired;
    else if (part === "clockEvents") {
      for (const action of actionsOfClockEvents(before, after)) actions.add(action);
    } else if (part !== "updatedAt") actions.add(actionOfPart[part] ?? "answer");
  }
  for (const action of actions) {
    const permission = mayAct({ action, state: before.state, by, earlier: [] });
    if (!permission.ok) return permission.refusal;
  }
  return (
    refusalOfContents(before, after, by) ??
    authorizeConfirmations(before, after, by, now) ??
    authorizeProposalActions(before, after, by, now)
  );
}

const signatureRequired = { kind: "signature-required" } as const;

/** What moves a clock by a signature alone. */
const signedEvents = [
  "decided",
  "notice-given",
  "extension-notice-sent",
  "appeal-received",
  "reopened",
] as const;

/** What moves a clock, or was recorded beside it, belongs to an action of its own; the rest to the clock's. */
const actionOfEvent: Readonly<Partial<Record<ClockEvent["kind"], CaseAction>>> = {
  "information-partly-received": "receive-part",
  "notified-orally": "record-oral-notice",
};

function actionsOfClockEvents(before: CaseRecord, after: CaseRecord): readonly CaseAction[] {
  const { touched } = authorizeClockEvents(before, after);
  // What is neither added nor withdrawn is refused below; it is asked about as what moves a clock.
  return touched.size === 0
    ? ["extend-clock"]
    : [...touched].map((kind) => actionOfEvent[kind] ?? "extend-clock");
}

function refusalOfContents(before: CaseRecord, after: CaseRecord, by: Actor): LifeRefusal | null {
  const clocks = authorizeClockEvents(before, after);
  if (!clocks.isKept) return { kind: "kept-for-good" };
  if (signedEvents.some((kind) => clocks.touched.has(kind))) return signatureRequired;
  const { decisionDraft } = after;
  const isNew = !sameJson(before.decisionDraft, decisionDraft);
  return isNew && decisionDraft?.by !== undefined && !isSamePerson(decisionDraft.by, by)
    ? { kind: "another-draft" }
    : null;
}

function actionOfMove(before: CaseRecord, after: CaseRecord): CaseAction | null {
  const { state } = before;
  if (after.state !== "in-review") return null;
  if (state === "draft") return "answer";
  if (state !== "information-requested") return null;
  const { added } = authorizeClockEvents(before, after);
  return added.has("no-response") ? "resume-without-information" : "receive-information";
}

/** The parts in which two records of one case differ. */
export function changedParts(before: CaseRecord, after: CaseRecord): readonly (keyof CaseRecord)[] {
  return partsOf({ ...before, ...after }).filter((part) => !sameJson(before[part], after[part]));
}

function partsOf(record: CaseRecord): readonly (keyof CaseRecord)[] {
  return Object.keys(record).filter((key): key is keyof CaseRecord => key in record);
}
