export {
  type AuditEntry,
  auditEntrySchema,
  auditKinds,
  type AuditPage,
  auditPageSchema,
  type AuditRow,
  auditRowSchema,
  type AuditVerification,
  auditVerificationSchema,
} from "./audit-entry.ts";
