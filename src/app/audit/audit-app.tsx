import { AuditPage } from "../../features/audit-log/index.ts";
import { auditCalls } from "./audit-calls.ts";

/** The whole workstation of the compliance role: it reads the audit and opens no case. */
export function AuditApp() {
  return <AuditPage {...auditCalls} />;
}
