import * as z from "zod/mini";

/** What was done, as FHIR and HIPAA count it. */
export const auditKinds = ["create", "read", "update", "delete", "execute"] as const;

/** How somebody proved who he or she is; see `server/sign-in/sign-in-event.ts`. */
const proofSchema = z.strictObject({
  at: z.string(),
  methods: z.readonly(z.array(z.string())),
  assurance: z.nullable(z.string()),
});

/**
 * One entry of the audit: who did what to which case, and whether it was let. Ids and names of fields only. The one
 * text in somebody’s own words is the reason for opening a closed case.
 */
export const auditEntrySchema = z.strictObject({
  /** ISO 8601 in UTC. */
  at: z.string(),
  personId: z.nullable(z.string()),
  role: z.nullable(z.string()),
  sessionId: z.nullable(z.string()),
  /** The operation of the API, such as `getCase`, or a step of the sign-in. */
  action: z.string(),
  kind: z.enum(auditKinds),
  /** `refused`: not allowed, or not on what is stored now. `failed`: an outage; it may have been done. */
  outcome: z.enum(["done", "refused", "failed"]),
  /** Of the answer; null for what is no request. */
  status: z.nullable(z.int()),
  /** Every case whose contents were in the answer, or that was to be changed. */
  caseIds: z.readonly(z.array(z.string())),
  /** Of a request about a document. */
  documentId: z.exactOptional(z.string()),
  /** Of a request about a person, or a record of quality. */
  subjectId: z.exactOptional(z.string()),
  /** Of a write: dotted names of the fields it changed. Of a list: what it was narrowed by. */
  fields: z.readonly(z.array(z.string())),
  /** Of a write: the revision it made. */
  revision: z.exactOptional(z.int()),
  /** Of a signature: which one, and how the signer proved who he or she is. */
  determination: z.exactOptional(
    z.strictObject({ id: z.string(), action: z.nullable(z.string()) }),
  ),
  proof: z.exactOptional(proofSchema),
  /** Why a session ended, or a sign-in came to nothing. */
  why: z.exactOptional(z.string()),
  /** Why a closed case was opened. */
  reason: z.exactOptional(z.string()),
  requestId: z.nullable(z.string()),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** An entry with its place in the tenant’s chain; hashes in hexadecimal. */
export const auditRowSchema = z.strictObject({
  number: z.int(),
  entry: auditEntrySchema,
  previous: z.nullable(z.string()),
  hash: z.string(),
});

export type AuditRow = z.infer<typeof auditRowSchema>;

/** What the server answers to a search: newest first. */
export const auditPageSchema = z.strictObject({
  entries: z.array(auditRowSchema),
  /** Names of the people in the entries, and of others who signed in, by id. */
  names: z.record(z.string(), z.string()),
  hasMore: z.boolean(),
});

export type AuditPage = z.infer<typeof auditPageSchema>;

/** Whether the chain of a tenant’s audit is as it was written. */
export const auditVerificationSchema = z.strictObject({
  entries: z.int(),
  head: z.nullable(z.string()),
  broken: z.array(z.int()),
  /** Entries that are recorded and not linked to the chain yet, and since when the oldest waits, ISO in UTC. */
  waiting: z.strictObject({ entries: z.int(), since: z.nullable(z.string()) }),
});

export type AuditVerification = z.infer<typeof auditVerificationSchema>;
