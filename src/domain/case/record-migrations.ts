import { caseSchemaVersion } from "./case-record.ts";
import { isPlainObject } from "./json-value.ts";

/** Brings a record from one schema version to the next; must set the new `schemaVersion`. */
export type RecordMigration = (
  record: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/**
 * By the version they start from. The next release that changes the record raises
 * `caseSchemaVersion`, adds its step here and adds a record of the old version to the tests.
 */
export const recordMigrations: ReadonlyMap<number, RecordMigration> = new Map([
  // Version 2 keeps confirmations of data warnings; nobody has confirmed anything before it. A release of
  // version 1 refuses such a record instead of saving it without them.
  [1, (record: Readonly<Record<string, unknown>>) => ({ ...record, schemaVersion: 2 })],
  // Version 3 has several sources and a note for each answer, and what was done with passages of the record. Earlier
  // records have none of these; an absent part is no source, no note and no act.
  [2, (record: Readonly<Record<string, unknown>>) => ({ ...record, schemaVersion: 3 })],
  // Version 4 says where data of a request says something, and that a case was received as data. No earlier record was.
  [3, (record: Readonly<Record<string, unknown>>) => ({ ...record, schemaVersion: 4 })],
]);

/**
 * Brings a stored record up to the shape of this release. A record of a newer release, or one
 * without a readable version, is reported instead of guessed at.
 */
export function migrateRecord(
  stored: unknown,
  migrations = recordMigrations,
  target: number = caseSchemaVersion,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: "damaged" | "newer-release" } {
  let record = stored;
  for (;;) {
    const version = versionOfRecord(record);
    if (version === null) return { ok: false, reason: "damaged" };
    if (version === target) return { ok: true, value: record };
    if (version > target) return { ok: false, reason: "newer-release" };
    const migrate = migrations.get(version);
    if (migrate === undefined || !isPlainObject(record)) return { ok: false, reason: "damaged" };
    record = migrate(record);
    const reached = versionOfRecord(record);
    if (reached === null || reached <= version) return { ok: false, reason: "damaged" };
  }
}

function versionOfRecord(record: unknown): number | null {
  const version = isPlainObject(record) ? record["schemaVersion"] : undefined;
  return typeof version === "number" && Number.isInteger(version) ? version : null;
}
