import { firstIssues, moreInWords } from "#criteria";
import {
  type CaseRecord,
  type CaseVerification,
  type Outcome,
  verificationCode,
  type VersionedOutcome,
} from "#domain";
import { exportCaseFile } from "#interop/case-file";
import { saveFile } from "#ui";
import { refusalInWords } from "./worklist-words.ts";

/** Hands the file to the browser; the sentence goes on from the name of the case. */
export function exportInWords(
  stored: VersionedOutcome<CaseRecord>,
  verified: Outcome<CaseVerification>,
): string {
  if (!stored.ok) return `was not exported. ${refusalInWords(stored.error)}`;
  const exported = exportCaseFile(stored.value, verificationIn(verified));
  if (!exported.ok) return `was not exported: ${exported.message}.`;
  const { fileName, text, leftOut } = exported.file;
  saveFile(fileName, "json", text);
  const said = `was exported as ${fileName}. The file contains the answers, not the member’s details.${codeInWords(verified)}`;
  if (leftOut.length === 0) return said;
  const { issues, more } = firstIssues(leftOut);
  const paths = issues.map(({ path }) => path).join(", ");
  return `${said} Left out because they can’t be read: ${`${paths} ${moreInWords(more)}`.trim()}.`;
}

/** A case that does not verify, or whose chain is not started yet, is exported without a code. */
function verificationIn(verified: Outcome<CaseVerification>) {
  if (!verified.ok || verified.value.kind !== "verified") return undefined;
  const { head, revision } = verified.value;
  return { code: verificationCode(head), revisions: revision };
}

/** What the case verified against when it was exported, to be noted beside the file. */
function codeInWords(verified: Outcome<CaseVerification>): string {
  if (!verified.ok || verified.value.kind === "not-started") return "";
  return verified.value.kind === "verified"
    ? ` Verification code ${verificationCode(verified.value.head)}.`
    : " This case does not verify: it was changed outside the workstation.";
}
