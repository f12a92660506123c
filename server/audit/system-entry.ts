import type { AuditEntry } from "#domain";
import type { SystemEvent } from "../fhir-access/system-event.ts";

/** A system stands where a person does: its client id in the role of a system. */
export function systemEntryOf(event: SystemEvent, at: string): AuditEntry {
  return {
    at,
    personId: event.systemId,
    role: "system",
    sessionId: null,
    action: event.kind,
    kind: event.kind === "answer-read" ? "read" : "execute",
    outcome: event.kind.endsWith("-refused") ? "refused" : "done",
    status: null,
    caseIds: event.kind === "answer-read" ? [event.caseId] : [],
    ...("subscriptionId" in event ? { subjectId: event.subscriptionId } : {}),
    fields: event.kind === "token-issued" ? event.scopes : [],
    ...("why" in event ? { why: event.why } : {}),
    requestId: event.requestId,
  };
}
