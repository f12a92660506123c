import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";
import type { Client } from "pg";
import { writeLifeRules } from "./life-rules.ts";

/** Plain SQL files, one after the other by number. */
export const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Brings a database up to this release: its schema, and the domain's table of who may do what. Several servers may
 * start at once: the tool's lock lets one of them do it. Run it as the owner of the database, never as the
 * server's own login.
 *
 * @param client connected, and the caller's to end
 * @param folder where the SQL files lie; a bundled server has them beside it
 * @throws where a migration fails; nothing of that migration is left behind then
 */
export async function migrate(client: Client, folder = migrationsFolder): Promise<void> {
  await runner({
    dbClient: client,
    dir: folder,
    direction: "up",
    migrationsTable: "review_migrations",
    count: Number.POSITIVE_INFINITY,
    log: () => undefined,
    ignorePattern: String.raw`\..*`,
  });
  await writeLifeRules(client);
}
