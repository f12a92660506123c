import type { CaseRecord } from "../case-record.ts";
import { isClosed } from "../case-state.ts";
import { sameJson } from "../json-value.ts";
import type { Actor } from "../people/index.ts";
import type { CaseAction } from "./life-of-case.ts";
import { mayAct, type ActRefusal } from "./may-act.ts";

/** Why a change is not allowed, whoever asks for it. */
export type LifeRefusal =
  | ActRefusal
  /** Only a signed line moves a case that way. */
  | { readonly kind: "signature-required" };

/** Parts of a record that belong to an action of their own; every other part is the answering nurse's. */
const actionOfPart: Readonly<Partial<Record<keyof CaseRecord, CaseAction>>> = {
  assignee: "assign",
  clockEvents: "extend-clock",
  decisionDraft: "prepare-decision",
};

/**
 * Whether somebody may save a case so, without a signature: each changed part by the action it belongs
 * to. Moves only two states: a draft that is being answered is in review, and a case that waited for
 * information goes back into review when it arrives.
 */
export function judgeSave(before: CaseRecord, after: CaseRecord, by: Actor): LifeRefusal | null {
  const actions = new Set<CaseAction>();
  for (const part of changedParts(before, after)) {
    if (part === "state") {
      const action = actionOfMove(before, after);
      if (action === null) return signatureRequired;
      actions.add(action);
    } else if (part === "outcome") return signatureRequired;
    else if (part !== "updatedAt") actions.add(actionOfPart[part] ?? "answer");
  }
  for (const action of actions) {
    const judged = mayAct({ action, state: before.state, by, earlier: [] });
    if (!judged.ok) return judged.refusal;
  }
  return null;
}

const signatureRequired = { kind: "signature-required" } as const;

function actionOfMove({ state }: CaseRecord, after: CaseRecord): CaseAction | null {
  if (after.state !== "in-review") return null;
  if (state === "draft") return "answer";
  return state === "information-requested" ? "receive-information" : null;
}

/** The parts in which two records of one case differ. */
export function changedParts(before: CaseRecord, after: CaseRecord): readonly (keyof CaseRecord)[] {
  return partsOf({ ...before, ...after }).filter((part) => !sameJson(before[part], after[part]));
}

function partsOf(record: CaseRecord): readonly (keyof CaseRecord)[] {
  // A record's schema is strict: its own keys are the schema's.
  return Object.keys(record) as readonly (keyof CaseRecord)[];
}

/** The parts that a signature may change once a case is closed: never an answer, a citation or a note. */
export const partsOfClosedCase: ReadonlySet<keyof CaseRecord> = new Set([
  "state",
  "outcome",
  "decisionDraft",
  "clockEvents",
  "assignee",
  "updatedAt",
] as const);

/** Whether the answers of a case may still change with a signature of this kind. */
export function mayChangeAnswers({ state }: Pick<CaseRecord, "state">): boolean {
  return !isClosed(state);
}
