import pg from "pg";
import { migrate } from "./database/migrate.ts";
import { checkSchema, migrationsOfRelease, schemaProblemInWords } from "./database/schema-check.ts";

/**
 * Brings the database in DATABASE_OWNER_URL up to this release. Run again, it does nothing; servers of the release
 * before go on meanwhile (docs/operations.md, “Upgrade”).
 */
const address = process.env["DATABASE_OWNER_URL"]?.trim() ?? "";
if (!/^postgres(ql)?:\/\//.test(address)) {
  fail(
    "DATABASE_OWNER_URL is missing or not valid. Nothing was changed. Set it to an address like postgres://owner:password@host:5432/review, then run this again.",
  );
} else await bringUp();

async function bringUp(): Promise<void> {
  const pool = new pg.Pool({ connectionString: address, max: 1 });
  pool.on("error", () => undefined);
  try {
    const before = await checkSchema(pool, []);
    if (!before.ok && before.problem === "newer") return fail(schemaProblemInWords(before));
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      await migrate(client);
    } finally {
      await client.end();
    }
    process.stdout.write(
      `The database is up to date with this release (${migrationsOfRelease().at(-1) ?? ""}).\n`,
    );
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = error instanceof Error ? error.message : "";
    fail(
      `The database was not migrated (${code}): ${why}\nThe migration that failed changed nothing. The ones before it are complete. Fix the cause, then run this again.`,
    );
  } finally {
    await pool.end();
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
