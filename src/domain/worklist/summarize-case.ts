import type { CaseRecord } from "../case/case-record.ts";
import { type CaseDigest, type CaseSummary, listedDigest, textAt } from "./case-summary.ts";
import { jsonObjectSchema } from "../case/json-object.ts";
import type { JsonObject } from "../case/json-value.ts";

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
    ...listedDigest(digest),
    id: record.id,
    revision: stored.revision,
    version: stored.version,
    memberName: record.member.name,
    memberId: record.member.memberId,
    reference: record.request.reference,
    procedure: textAt(digest, "procedure") ?? textAt(request, "procedure"),
    lineOfBusiness: textAt(request, "lineOfBusiness"),
    receivedAt: textAt(request, "receivedAt"),
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
