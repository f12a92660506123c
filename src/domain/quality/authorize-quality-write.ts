import { issuesOf } from "../case/case-record.ts";
import { isClosed } from "../case/case-state.ts";
import { sameJson } from "../case/json-value.ts";
import { type Actor, isSamePerson } from "../people/index.ts";
import { mayOpenPage } from "../people/page-access.ts";
import { type QualityRecord, qualityRecordSchema, type SecondReview } from "./quality-record.ts";
import type { QualityOutcome } from "./quality-store.ts";

/**
 * Whether a quality record may be written by a person, over what is there under its id. Samples and
 * audits are written once. A second review is written on by who began it, revision by revision, until it
 * is finished; it always stays about the same case. Pure; adapters call it within their write.
 */
export function authorizeQualityWrite(
  before: QualityRecord | undefined,
  record: QualityRecord,
  by: Actor,
): QualityOutcome<QualityRecord> {
  const parsed = qualityRecordSchema.safeParse(record);
  if (!parsed.success) {
    const issues = issuesOf(parsed.error);
    return {
      ok: false,
      error: { kind: "invalid", where: "given", reason: "not-acceptable", issues },
    };
  }
  const { data } = parsed;
  if (!mayOpenPage("quality", by.role) || !isSamePerson(data.by, by) || data.by.role !== by.role) {
    return { ok: false, error: { kind: "forbidden" } };
  }
  if (before !== undefined) return judgeNext(before, data);
  return data.kind === "second-review" && (data.revision !== 1 || isClosed(data.record.state))
    ? notAcceptable("revision", "a second review starts open, with revision 1")
    : { ok: true, value: data };
}

function judgeNext(before: QualityRecord, record: QualityRecord): QualityOutcome<QualityRecord> {
  const conflict = { ok: false, error: { kind: "conflict", current: before } } as const;
  if (before.kind !== "second-review" || record.kind !== "second-review") return conflict;
  if (before.finishedAt !== undefined) return conflict;
  if (!isSamePerson(before.by, record.by)) return { ok: false, error: { kind: "forbidden" } };
  if (record.revision !== before.revision + 1) return conflict;
  if (isClosed(record.record.state) || !sameJson(whatStays(before), whatStays(record))) {
    return notAcceptable("record", "belongs to another case");
  }
  return { ok: true, value: record };
}

function whatStays({ sampleId, caseId, by, startedAt, record }: SecondReview) {
  const { id, createdAt, criteriaSet, parameters } = record;
  return { sampleId, caseId, by, startedAt, id, createdAt, criteriaSet, parameters };
}

function notAcceptable(path: string, message: string): QualityOutcome<never> {
  const issues = [{ path, message }];
  return {
    ok: false,
    error: { kind: "invalid", where: "given", reason: "not-acceptable", issues },
  };
}
