import {
  actionOf,
  actionOfDisposition,
  type Assessment,
  basisOf,
  type CaseRecord,
  type Determination,
  dispositions,
  mayAct,
  newCaseId,
  type Person,
} from "#domain";

/** For so long after it was recorded a hand-off is undone in one step, in milliseconds. */
export const undoMs = 10_000;

/** Whether who works here may take the last hand-off back, and when it was recorded; null where that is over. */
export function recallable(
  record: CaseRecord,
  determinations: readonly Determination[],
  person: Person,
): Determination | null {
  const last = determinations.at(-1);
  if (last === undefined || !handOffs.has(actionOf(last))) return null;
  const permission = mayAct({
    action: "recall",
    state: record.state,
    by: person,
    earlier: determinations,
    isOpened: record.decisionDraft !== undefined,
  });
  return permission.ok ? last : null;
}

/** How long the hand-off can still be undone at an instant, in milliseconds; 0 where it is over. */
export function undoLeft({ recordedAt }: Pick<Determination, "recordedAt">, now: number): number {
  const passed = now - Date.parse(recordedAt);
  // A clock that was set back gives nobody more time.
  return passed < 0 ? 0 : Math.max(0, undoMs - passed);
}

/** The case back in review, and the line that says so. A clock that waited for information runs as if it had not. */
export function recalled(
  record: CaseRecord,
  assessment: Assessment,
  { by, at }: { readonly by: Person; readonly at: string },
): { readonly record: CaseRecord; readonly determination: Determination } {
  const events = record.clockEvents;
  const asked =
    record.state === "information-requested"
      ? events?.findLast(
          ({ kind, withdrawn }) => kind === "information-requested" && withdrawn === undefined,
        )
      : undefined;
  return {
    record: {
      ...record,
      state: "in-review",
      ...(events === undefined || asked === undefined
        ? {}
        : {
            clockEvents: events.map((event) =>
              event === asked
                ? { ...event, withdrawn: "The request for information was recalled" }
                : event,
            ),
          }),
    },
    determination: {
      id: newCaseId(),
      caseId: record.id,
      action: "recall",
      disposition: "in-review",
      recordedAt: at,
      recordedBy: by,
      rationale: "",
      basis: basisOf(assessment),
    },
  };
}

const handOffs = new Set(dispositions.map((disposition) => actionOfDisposition[disposition]));
