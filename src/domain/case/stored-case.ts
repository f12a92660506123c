import { isPlainObject, type Issue } from "./json-value.ts";
import { parseCaseRecord, type CaseRecord } from "./case-record.ts";
import { type StoreError, type Versioned } from "../ports/case-store.ts";
import { migrateRecord } from "./record-migrations.ts";
import { versionOf } from "./stored-version.ts";

/** A case as an adapter keeps it. A removed case keeps its record, so that removing can be undone. */
export interface StoredCase {
  readonly id: string;
  readonly revision: number;
  readonly removedAt: string | null;
  readonly record: CaseRecord;
}

export function versioned(stored: StoredCase): Versioned<CaseRecord> {
  return { value: stored.record, version: versionOf(stored) };
}

/** Reads what an adapter found under a case id; what can’t be read is reported, never repaired by guessing. */
export function readStoredCase(
  id: string,
  row: unknown,
):
  | { readonly ok: true; readonly value: StoredCase }
  | { readonly ok: false; readonly error: StoreError } {
  if (!isPlainObject(row))
    return unreadable("damaged", [{ path: "", message: "must be an object" }]);
  const { revision, removedAt, record } = row;
  if (
    row["id"] !== id ||
    typeof revision !== "number" ||
    (removedAt !== null && typeof removedAt !== "string")
  ) {
    return unreadable("damaged", [{ path: "", message: "is not a stored case" }]);
  }
  const migrated = migrateRecord(record);
  if (!migrated.ok)
    return unreadable(migrated.reason, [
      { path: "schemaVersion", message: "can’t be read by this release" },
    ]);
  const parsed = parseCaseRecord(migrated.value);
  if (!parsed.ok) return unreadable("damaged", parsed.issues);
  if (parsed.value.id !== id)
    return unreadable("damaged", [{ path: "id", message: "belongs to another case" }]);
  return { ok: true, value: { id, revision, removedAt, record: parsed.value } };
}

function unreadable(
  reason: "damaged" | "newer-release",
  issues: readonly Issue[],
): { readonly ok: false; readonly error: StoreError } {
  return { ok: false, error: { kind: "invalid", where: "stored", reason, issues } };
}
