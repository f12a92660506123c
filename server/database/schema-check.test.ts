import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "./cluster-for-test.ts";
import { migrationsFolder } from "./migrate.ts";
import { releasedMigrations } from "./released-migrations.ts";
import { checkSchema, compareSchema, migrationsOfRelease } from "./schema-check.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

describe("a server on a database", () => {
  test("starts on the schema of its own release", async () => {
    expect(await checkSchema(database.app)).toEqual({ ok: true });
  });

  test("starts on the next release's, which only added; stops once that took something away", async () => {
    const ours = migrationsOfRelease();
    await database.admin.query(
      "insert into public.review_migrations (name, run_on) values ('9000_expands', now()), ('9001_contracts', now())",
    );
    expect(await checkSchema(database.app)).toEqual({ ok: true });
    await database.admin.query("insert into review.needed_by_schema values ('9000_expands')");
    expect(await checkSchema(database.app)).toEqual({
      ok: false,
      problem: "newer",
      migrations: ["9000_expands"],
    });
    // The release that brought it goes on: it writes in the new way already.
    expect(await checkSchema(database.app, [...ours, "9000_expands"])).toEqual({ ok: true });
  });

  test("stops on an earlier release's, but for what it can do without", async () => {
    const ours = [...migrationsOfRelease(), "9100_later"];
    expect(await checkSchema(database.app, ours)).toMatchObject({
      problem: "older",
      migrations: ["9100_later"],
    });
    const state = { applied: migrationsOfRelease(), needed: [] };
    expect(compareSchema(ours, state, new Set(["9100_later"]))).toEqual({ ok: true });
  });

  test("is told of a database that holds nothing of ours", async () => {
    const bare = new pg.Pool({
      connectionString: database.url("postgres").replace(/\/t_[^?]+/, "/postgres"),
    });
    expect(await checkSchema(bare)).toEqual({ ok: false, problem: "empty" });
    await bare.end();
  });

  test("a failing database is no empty one", async () => {
    const away = new pg.Pool({ connectionString: "postgres://w_app@127.0.0.1:1/nothing" });
    await expect(checkSchema(away)).rejects.toThrow("ECONNREFUSED");
    await away.end();
  });
});

test("the list of migrations only grows: what was released is there, unchanged, and before all that came later", () => {
  const found = migrationsOfRelease();
  const released = Object.keys(releasedMigrations);
  expect(found.slice(0, released.length)).toEqual(released);
  for (const [name, hash] of Object.entries(releasedMigrations)) {
    const content = readFileSync(join(migrationsFolder, `${name}.sql`));
    expect([name, createHash("sha256").update(content).digest("hex")]).toEqual([name, hash]);
  }
});
