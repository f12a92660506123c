import { firstIssues, moreInWords } from "#criteria";
import type { CaseRecord, VersionedOutcome } from "#domain";
import { exportCaseFile } from "#interop/case-file";
import { downloadText } from "./download-text.ts";
import { refusalInWords } from "./worklist-words.ts";

/** Hands the file to the browser; the sentence goes on from the name of the case. */
export function exportInWords(stored: VersionedOutcome<CaseRecord>): string {
  if (!stored.ok) return `was not exported. ${refusalInWords(stored.error)}`;
  const exported = exportCaseFile(stored.value);
  if (!exported.ok) return `was not exported: ${exported.message}.`;
  const { fileName, text, leftOut } = exported.file;
  downloadText(fileName, text);
  const said = `was exported as ${fileName}. The file holds the answers, not the member.`;
  if (leftOut.length === 0) return said;
  const { issues, more } = firstIssues(leftOut);
  const paths = issues.map(({ path }) => path).join(", ");
  return `${said} Left out, because they cannot be read: ${`${paths} ${moreInWords(more)}`.trim()}.`;
}
