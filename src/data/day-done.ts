import { actionOf, type CaseAction, type Determination, wallTimeIn } from "#domain";
import { changeSettingsOf, settingsOf } from "./person-settings.ts";
import { type WorkSettings, workSettings } from "./work-settings.ts";

/** What ends somebody's work on a case for the day. */
const ending: ReadonlySet<CaseAction> = new Set([
  "refer",
  "request-information",
  "recommend-approval",
  "withdraw",
  "return-to-nurse",
  "approve",
  "approve-partially",
  "decide-adversely",
  "issue-notice",
] as const);

/** How many cases a person is done with on the day of an instant, in milliseconds. */
export function doneOnDay(
  personId: string,
  now: number,
  settings: WorkSettings = workSettings,
): number {
  const { done } = settingsOf(personId, settings);
  return done?.day === dayOf(now, settings) ? done.caseIds.length : 0;
}

/** Counts what was signed: a case that is done for the day, or is not after all. */
export function countSigned(
  determination: Determination,
  settings: WorkSettings = workSettings,
): void {
  const { recordedBy, recordedAt, caseId } = determination;
  const action = actionOf(determination);
  const { id } = recordedBy;
  if (id === undefined || !(ending.has(action) || action === "reopen" || action === "recall"))
    return;
  const day = dayOf(Date.parse(recordedAt), settings);
  const { done } = settingsOf(id, settings);
  const others = done?.day === day ? done.caseIds.filter((one) => one !== caseId) : [];
  const caseIds = ending.has(action) ? [...others, caseId] : others;
  void changeSettingsOf(id, { done: { day, caseIds: caseIds.slice(-1000) } }, settings);
}

/** The day in the plan's zone, else in that of this device. */
function dayOf(now: number, settings: WorkSettings): string {
  const zone =
    settings.get().planZone ?? new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone;
  return wallTimeIn(zone, now).date;
}
