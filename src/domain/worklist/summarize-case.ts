import type { CaseRecord } from "../case/case-record.ts";
import { jsonObjectSchema } from "../case/json-object.ts";
import type { JsonObject } from "../case/json-value.ts";
import { worklistLayout, type CaseDigest, type CaseSummary } from "./case-summary.ts";
import type { StoredStamp } from "./column.ts";

/** The summary stored beside a record, in the same transaction. */
export function summarizeCase(
  record: CaseRecord,
  stored: StoredStamp,
  digestOf: CaseDigest,
): CaseSummary {
  const digest = digestOrNothing(record, digestOf);
  return { ...worklistLayout.rowOf(record, stored, digest), digest };
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
