import { readdirSync } from "node:fs";
import type { Pool } from "pg";
import { migrationsFolder } from "./migrate.ts";

/**
 * Migrations of this release that it can run without, so that its servers may start before the database was
 * migrated. Emptied by the release after.
 */
const canDoWithout: ReadonlySet<string> = new Set();

/** `older`: the database was not migrated yet. `newer`: it was migrated past what this release can work with. */
export type SchemaCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: "empty" }
  | {
      readonly ok: false;
      readonly problem: "older" | "newer";
      readonly migrations: readonly string[];
    };

/** The names of this release's migrations, in their order. */
export function migrationsOfRelease(folder = migrationsFolder): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .map((name) => name.slice(0, -".sql".length))
    .toSorted();
}

/**
 * Whether this release and the schema of a database can work together (docs/operations.md, “Upgrade”): all that the
 * release needs was done, and all that the schema needs is known. Rejects where the database is away.
 */
export async function checkSchema(
  pool: Pool,
  ours: readonly string[] = migrationsOfRelease(),
): Promise<SchemaCheck> {
  const { rows } = await pool
    .query<SchemaState>("select applied, needed from review.schema_state()")
    .catch((error: unknown) => {
      if (isMissing(error)) return { rows: [] };
      throw error;
    });
  const [state] = rows;
  return state === undefined ? { ok: false, problem: "empty" } : compareSchema(ours, state);
}

interface SchemaState {
  readonly applied: readonly string[];
  readonly needed: readonly string[];
}

/** @param without migrations that the release can do without */
export function compareSchema(
  ours: readonly string[],
  { applied, needed }: SchemaState,
  without = canDoWithout,
): SchemaCheck {
  const missing = ours.filter((name) => !applied.includes(name) && !without.has(name));
  if (missing.length > 0) return { ok: false, problem: "older", migrations: missing };
  const unknown = needed.filter((name) => !ours.includes(name));
  if (unknown.length > 0) return { ok: false, problem: "newer", migrations: unknown };
  return { ok: true };
}

/** No such schema, no such function: nothing of ours is there. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "3F000" || error.code === "42883" || error.code === "42P01")
  );
}

/** What an operator is told whose server does not start on this database. */
export function schemaProblemInWords(check: Exclude<SchemaCheck, { readonly ok: true }>): string {
  switch (check.problem) {
    case "empty":
      return "The database has no workstation tables yet. Nothing was changed. Migrate it as its owner (docs/operations.md), then start the server again.";
    case "older":
      return `The database is from an earlier release. Missing migrations: ${check.migrations.join(", ")}. Nothing was changed. Make a backup, migrate the database as its owner, then start the server again.`;
    case "newer":
      return `The database is from a later release than this server. Unknown migrations: ${check.migrations.join(", ")}. Nothing was changed. Start that later release of the server instead.`;
  }
}
