import { type Audit, auditFindingWords, auditItemWords, csvText } from "#domain";

/** One line a finding. Names the auditor and the case's id, never the member. */
export function auditCsv(audits: readonly Audit[]): string {
  return csvText([
    ["Case", "Decision", "Audited at", "Auditor", "Role", "Item", "Finding", "Note"],
    ...audits.flatMap(({ caseId, determinationId, at, by, findings }) =>
      findings.map(({ item, finding, note }) => [
        caseId,
        determinationId,
        at,
        by.name,
        by.role,
        auditItemWords[item].title,
        auditFindingWords[finding],
        note,
      ]),
    ),
  ]);
}
