import {
  decideSetupWrite,
  readSettings,
  type Settings,
  settingsKey,
  type SetupOutcome,
  type Stored,
} from "#domain";
import { damaged, forbidden, type StoredRow, valueOf } from "./setup-rows.ts";
import type { Transaction } from "./transactions.ts";

/** A person's own settings, and the zone of the tenant's plan, which is the same for everybody. */
export async function readOwnSettings({
  rows,
  planZone,
}: Transaction): Promise<SetupOutcome<Stored<Settings>>> {
  const found = await rows<StoredRow>(
    `select $1 as key, revision, at, value as text from review.settings
      where tenant = (select review.my_tenant()) and person_id = (select review.my_id())`,
    [settingsKey],
  );
  const stored = readSettings(found.map(valueOf));
  return stored === undefined
    ? damaged
    : { ok: true, value: { ...stored, value: withZone(stored.value, planZone) } };
}

function withZone(settings: Settings | null, planZone: string | null): Settings | null {
  return planZone === null ? settings : { ...settings, planZone };
}

/** The zone of the plan is an administrator's to change, everything else is one's own. */
export async function writeOwnSettings(
  transaction: Transaction,
  value: Settings | null,
  ifRevision: number,
  at: string,
): Promise<SetupOutcome<Stored<Settings>>> {
  const { rows, by, planZone } = transaction;
  const { planZone: wanted, ...own } = value ?? {};
  if (wanted !== undefined && wanted !== planZone) {
    if (by.role !== "administrator") return forbidden;
    await rows(
      "update review.tenants set plan_zone = $1 where tenant = (select review.my_tenant())",
      [wanted],
    );
  }
  await rows(
    "select pg_advisory_xact_lock(hashtextextended(review.my_tenant() || ' settings ' || review.my_id(), 0))",
  );
  const before = await rows<StoredRow>(
    `select $1 as key, revision, at, value as text from review.settings
      where tenant = (select review.my_tenant()) and person_id = (select review.my_id())`,
    [settingsKey],
  );
  const decided = decideSetupWrite(before.map(valueOf)[0], {
    key: settingsKey,
    value: value === null ? null : own,
    at,
    ifRevision,
  });
  if (!decided.ok) return { ok: false, error: { kind: decided.error } };
  await rows(
    `insert into review.settings (tenant, person_id, revision, at, value) values (review.my_tenant(), review.my_id(), $1, $2, $3)
      on conflict (tenant, person_id) do update set revision = excluded.revision, at = excluded.at, value = excluded.value`,
    [decided.row.revision, at, value === null ? null : JSON.stringify(own)],
  );
  return {
    ok: true,
    value: {
      revision: decided.row.revision,
      value: value === null ? null : withZone(own, wanted ?? planZone),
    },
  };
}
