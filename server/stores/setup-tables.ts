import { denialFormKey, personKey, planKey, policyKey, type SetupRow } from "#domain";
import type { StoredRow } from "./setup-rows.ts";
import type { Transaction } from "./transactions.ts";

/** What is set for a whole tenant, each in a table of its own in which every revision stays. */
const tables: Readonly<Record<string, string>> = {
  [planKey]: "plan_settings",
  [policyKey]: "policy_changes",
  [denialFormKey]: "denial_forms",
};

/** What the plan says of itself at an instant, with the number of the newest revision, which a writer must have seen. */
export function planRows({ rows }: Transaction, instant: string): Promise<readonly StoredRow[]> {
  return rows<StoredRow>(
    `select $2 as key, (select max(revision) from review.plan_settings where tenant = (select review.my_tenant())) as revision,
      at, value as text from review.plan_settings
      where tenant = (select review.my_tenant()) and effective_from <= $1
      order by effective_from desc, revision desc limit 1`,
    [instant, planKey],
  );
}

/** The newest revision of what is set for a tenant; none where nobody has set it. */
export async function newestRows(
  { rows }: Pick<Transaction, "rows">,
  key: string,
): Promise<readonly StoredRow[]> {
  const table = tables[key];
  if (table === undefined) return [];
  return rows<StoredRow>(
    `select $1 as key, revision, at, value as text from review.${table}
      where tenant = (select review.my_tenant()) order by revision desc limit 1`,
    [key],
  );
}

/** The newest revision of a row, which nobody else writes until this transaction ends. */
export async function lockedRow(
  { rows }: Pick<Transaction, "rows">,
  key: string,
): Promise<StoredRow | undefined> {
  await rows(
    "select pg_advisory_xact_lock(hashtextextended(review.my_tenant() || ' setup ' || $1, 0))",
    [key],
  );
  const found =
    key in tables
      ? await newestRows({ rows }, key)
      : await rows<StoredRow>(
          `select $1 as key, revision, at, profile as text from review.people
            where tenant = (select review.my_tenant()) and 'person/' || id = $1 for update`,
          [key],
        );
  return found[0];
}

/** @param from the instant from which a plan holds; null: that of the write */
export async function writeRow(
  { rows }: Pick<Transaction, "rows">,
  { key, revision, at, value }: SetupRow,
  { isNew, from }: { readonly isNew: boolean; readonly from: string | null },
): Promise<void> {
  const text = value === null ? null : JSON.stringify(value);
  if (key === planKey) {
    await rows(
      "insert into review.plan_settings (tenant, revision, at, effective_from, value) values (review.my_tenant(), $1, $2, $3, $4)",
      [revision, at, from ?? at, text],
    );
    return;
  }
  const table = tables[key];
  if (table !== undefined) {
    await rows(
      `insert into review.${table} (tenant, revision, at, value) values (review.my_tenant(), $1, $2, $3)`,
      [revision, at, text],
    );
    return;
  }
  const id = key.slice(personKey("").length);
  await rows(
    isNew
      ? "insert into review.people (tenant, id, revision, at, profile) values (review.my_tenant(), $1, $2, $3, $4)"
      : "update review.people set revision = $2, at = $3, profile = $4 where tenant = (select review.my_tenant()) and id = $1",
    [id, revision, at, text],
  );
}
