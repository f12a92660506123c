import { isPlainObject } from "../case/json-value.ts";
import { migrateRecord } from "../case/record-migrations.ts";
import { type QualityRecord, qualityRecordSchema } from "./quality-record.ts";

/**
 * Reads what an adapter found as a quality record. The case record within a second review is brought up
 * to this release as every case is; what cannot be read is undefined, never repaired by guessing.
 */
export function readQualityRow(row: unknown): QualityRecord | undefined {
  const parsed = qualityRecordSchema.safeParse(withRecordOfToday(row));
  return parsed.success ? parsed.data : undefined;
}

function withRecordOfToday(row: unknown): unknown {
  if (!isPlainObject(row) || row["kind"] !== "second-review") return row;
  const migrated = migrateRecord(row["record"]);
  return migrated.ok ? { ...row, record: migrated.value } : row;
}
