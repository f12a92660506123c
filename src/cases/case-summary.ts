import type { CaseOrigin, CaseRecord } from "./case-record.ts";
import { caseStates, type CaseState } from "./case-state.ts";
import { isPlainObject, jsonObjectSchema, type JsonObject } from "./json-value.ts";

/** The part of a summary that a list filters, searches and sorts by. */
export interface CaseListing {
  readonly id: string;
  readonly revision: number;
  readonly version: string;
  readonly memberName: string;
  readonly memberId: string;
  readonly reference: string;
  /** `answers.request.procedure` as typed, or null while it is unanswered. */
  readonly procedure: string | null;
  /** `answers.request.receivedAt` as typed, or null while it is unanswered. */
  readonly receivedAt: string | null;
  /** The digest's `dueAt` as an instant in UTC, or null when it has none. */
  readonly dueAt: string | null;
  readonly state: CaseState;
  readonly assignee: string | null;
  readonly originKind: CaseOrigin["kind"];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When the case was removed; null for a case on the worklist. */
  readonly removedAt: string | null;
}

/** What a row of the worklist shows, so that listing never loads a whole case. */
export interface CaseSummary extends CaseListing {
  readonly digest: JsonObject;
}

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

/** Whether a stored row is a listing. Written out: a schema takes seconds for 100,000 rows. */
export function isCaseListing(row: unknown): row is CaseListing {
  return (
    isPlainObject(row) &&
    typeof row["id"] === "string" &&
    typeof row["revision"] === "number" &&
    typeof row["version"] === "string" &&
    typeof row["memberName"] === "string" &&
    typeof row["memberId"] === "string" &&
    typeof row["reference"] === "string" &&
    isTextOrNull(row["procedure"]) &&
    isTextOrNull(row["receivedAt"]) &&
    isTextOrNull(row["dueAt"]) &&
    knownStates.has(row["state"]) &&
    isTextOrNull(row["assignee"]) &&
    knownOrigins.has(row["originKind"]) &&
    typeof row["createdAt"] === "string" &&
    typeof row["updatedAt"] === "string" &&
    isTextOrNull(row["removedAt"])
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

const knownStates = new Set<unknown>(caseStates);
const knownOrigins = new Set<unknown>(["entered", "sample", "imported"]);

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
