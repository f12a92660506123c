import { z } from "zod";
import { caseIdSchema } from "./case-id.ts";
import { instantSchema, type CaseRecord } from "./case-record.ts";
import { caseStateSchema } from "./case-state.ts";
import { isPlainObject, jsonObjectSchema, type JsonObject } from "./json-value.ts";

/** What a row of the worklist shows, so that listing never loads a whole case. */
export const caseSummarySchema = z.strictObject({
  id: caseIdSchema,
  revision: z.int().positive(),
  version: z.string(),
  memberName: z.string(),
  memberId: z.string(),
  reference: z.string(),
  /** `answers.request.procedure` as typed, or null while it is unanswered. */
  procedure: z.nullable(z.string()),
  /** `answers.request.receivedAt` as typed, or null while it is unanswered. */
  receivedAt: z.nullable(z.string()),
  /** The digest's `dueAt` as an instant in UTC, or null when it has none. */
  dueAt: z.nullable(instantSchema),
  state: caseStateSchema,
  assignee: z.nullable(z.string()),
  originKind: z.enum(["entered", "sample", "imported"]),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** When the case was removed; null for a case on the worklist. */
  removedAt: z.nullable(instantSchema),
  digest: jsonObjectSchema,
});

export type CaseSummary = z.infer<typeof caseSummarySchema>;

/**
 * Computes what the worklist shows beyond the record's own fields, e.g. the recommendation.
 * Must be pure. A `dueAt` in it (an ISO instant) is what `dueBefore` filters by.
 */
export type CaseDigest = (record: CaseRecord) => JsonObject;

/** The summary stored beside a record, in the same transaction. */
export function summarizeCase(
  record: CaseRecord,
  stored: {
    readonly revision: number;
    readonly version: string;
    readonly removedAt: string | null;
  },
  digestOf: CaseDigest,
): CaseSummary {
  const request = record.answers["request"];
  const digest = digestOrNothing(record, digestOf);
  return {
    id: record.id,
    revision: stored.revision,
    version: stored.version,
    memberName: record.member.name,
    memberId: record.member.memberId,
    reference: record.request.reference,
    procedure: textAt(request, "procedure"),
    receivedAt: textAt(request, "receivedAt"),
    dueAt: instantAt(digest, "dueAt"),
    state: record.state,
    assignee: record.assignee ?? null,
    originKind: record.origin.kind,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    removedAt: stored.removedAt,
    digest,
  };
}

function digestOrNothing(record: CaseRecord, digestOf: CaseDigest): JsonObject {
  try {
    const parsed = jsonObjectSchema.safeParse(digestOf(record));
    return parsed.success ? parsed.data : {};
  } catch {
    // A worklist column must never stand between a reviewer and a saved case; the column stays empty.
    return {};
  }
}

function textAt(holder: unknown, key: string): string | null {
  const value = isPlainObject(holder) ? holder[key] : undefined;
  return typeof value === "string" && value !== "" ? value : null;
}

function instantAt(holder: unknown, key: string): string | null {
  const text = textAt(holder, key);
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
