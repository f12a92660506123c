import pg from "pg";
import { migrate } from "../database/migrate.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import type { ServerWorkspaces } from "../stores/server-workspace.ts";
import type { LocalPostgres } from "./local-postgres.ts";

/** The name of the database on a PostgreSQL of this machine's own. */
export const databaseName = "review";

/** Makes the database where it is missing, and brings it up to this release. */
export async function bringUpLocalDatabase(server: LocalPostgres): Promise<void> {
  await withClient(server.url("postgres", "postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [
      databaseName,
    ]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  });
  await withClient(server.url("postgres", databaseName), migrate);
}

/** Connects for some work, and ends the connection after it. */
export async function withClient(
  url: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A database as its owner and as the server know it. */
export interface OpenedDatabase {
  /** Past every rule. */
  readonly owner: pg.Pool;
  readonly app: pg.Pool;
  readonly workspaces: ServerWorkspaces;
  readonly close: () => Promise<void>;
}

export function openLocalDatabase(server: LocalPostgres, clock: () => string): OpenedDatabase {
  const owner = new pg.Pool({ connectionString: server.url("postgres", databaseName), max: 3 });
  const app = new pg.Pool({ connectionString: server.url("w_app", databaseName), max: 8 });
  for (const pool of [owner, app]) pool.on("error", () => undefined);
  const workspaces = createPostgresWorkspaces({ pool: app, clock });
  return {
    owner,
    app,
    workspaces,
    async close() {
      await workspaces.close();
      await Promise.all([owner.end(), app.end()]);
    },
  };
}
