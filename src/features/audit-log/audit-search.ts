import type { AuditEntry } from "#domain";

/** What the audit is narrowed by; an empty text narrows nothing. Dates are days, YYYY-MM-DD, in the zone of
 * this device, in which the entries are shown as well. */
export interface AuditSearch {
  readonly caseId: string;
  readonly personId: string;
  readonly outcome: AuditEntry["outcome"] | "";
  readonly from: string;
  readonly to: string;
}

export const everything: AuditSearch = { caseId: "", personId: "", outcome: "", from: "", to: "" };

/** The search as the server takes it; `before` is the number of the last entry that is shown. */
export function auditQuery(search: AuditSearch, before: number | null): URLSearchParams {
  const query = new URLSearchParams();
  if (search.caseId.trim() !== "") query.set("case", search.caseId.trim());
  if (search.personId.trim() !== "") query.set("person", search.personId.trim());
  if (search.outcome !== "") query.set("outcome", search.outcome);
  if (search.from !== "") query.set("from", instantOf(`${search.from}T00:00:00`));
  if (search.to !== "") query.set("to", instantOf(`${search.to}T23:59:59.999`));
  if (before !== null) query.set("before", String(before));
  return query;
}

/** ISO in UTC, of a moment on this device's wall. */
function instantOf(moment: string): string {
  return new Date(moment).toISOString();
}
