import { readerOf, requestPaths } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import { isOnForm, needsDenialForm } from "../case/denial-form-notice.ts";
import type { Determination } from "../case/determination.ts";
import type { Issue } from "../case/json-value.ts";
import { linesOfBusiness } from "../clocks/due-rules.ts";
import type { CaseAction } from "./case-actions.ts";

/**
 * What is wrong with the form of a notice, or null: a Medicare Advantage denial goes to the member on CMS-10003, filled
 * in here or outside, and on nothing else (42 CFR 422.568(e)(1)); no other notice does.
 */
export function formIssue(
  { answers }: Pick<CaseRecord, "answers">,
  { notice }: Determination,
  action: CaseAction,
): Issue | null {
  if (action !== "issue-notice" || notice === undefined) return null;
  const answer = readerOf(requestPaths.lineOfBusiness)(answers);
  const line = linesOfBusiness.find((one) => one === answer);
  const isNeeded =
    line !== undefined && needsDenialForm({ kind: notice.kind, lineOfBusiness: line });
  if (isOnForm(notice) === isNeeded) return null;
  return {
    path: "determination.notice.template",
    message: isNeeded
      ? "must be form CMS-10003: a Medicare Advantage denial goes to the member on it"
      : "must not be form CMS-10003: it is for Medicare Advantage denials only",
  };
}
