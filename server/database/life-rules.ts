import type { ClientBase } from "pg";
import { lifeOfCase, type LifeRule } from "#domain";

/** One row of the database's table: one action of one role from one state. */
export interface LifeRuleRow {
  readonly action: string;
  readonly role: string;
  readonly from_state: string;
  /** A state, or `same`, or `outcome`. */
  readonly to_state: string;
  readonly is_signed: boolean;
  readonly conditions: readonly string[];
}

/** The domain's table as rows: the database judges by the same table as the server. */
export function lifeRuleRows(rules: readonly LifeRule[] = lifeOfCase): readonly LifeRuleRow[] {
  return rules.flatMap(({ action, roles, from, to, isSigned, conditions }) =>
    roles.flatMap((role) =>
      from.map((state) => ({
        action,
        role,
        from_state: state,
        to_state: to,
        is_signed: isSigned,
        conditions,
      })),
    ),
  );
}

/** Makes the database's table what the domain's is, where it differs, in one transaction. */
export async function writeLifeRules(client: ClientBase): Promise<void> {
  const rows = JSON.stringify(lifeRuleRows());
  await client.query("begin");
  try {
    await client.query("lock table review.life_rules in share row exclusive mode");
    await client.query("select review.take_life_rules($1)", [rows]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
