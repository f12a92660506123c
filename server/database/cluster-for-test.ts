import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";
import { findPostgres, postgresUser } from "./find-postgres.mjs";
import { migrate } from "./migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run's temporary PostgreSQL lies; it is started by the first test that asks for it. */
    readonly clusterFolder: string;
  }
}

/** A database of its own, with the schema of this release and nothing in it. */
export interface TestDatabase {
  /** As the owner of everything, past every rule. */
  readonly admin: pg.Pool;
  /** As the server logs in. */
  readonly app: pg.Pool;
  /** The address for a login, e.g. `w_app`. */
  readonly url: (login: string) => string;
  /** What ends before the database does. */
  readonly beforeClose: (end: () => Promise<void>) => void;
  readonly close: () => Promise<void>;
}

/** A fresh database on the run's real PostgreSQL, copied from one that was migrated once. `close` drops it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = await startedCluster();
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const owner = await connected(folder, "postgres");
  // Two copies of one template at once are refused.
  await owner.query("select pg_advisory_lock(1)");
  await owner.query(`create database ${name} template review_template`);
  await owner.end();
  const url = (login: string): string => `postgres://${login}@localhost/${name}?host=${folder}`;
  const admin = quietPool(url("postgres"), 2);
  const app = quietPool(url("w_app"), 6);
  const ends: (() => Promise<void>)[] = [];
  return {
    admin,
    app,
    url,
    beforeClose: (end) => ends.push(end),
    async close() {
      await Promise.all(ends.map((end) => end()));
      await Promise.all([admin.end(), app.end()]);
      const last = await connected(folder, "postgres");
      await last.query(`drop database ${name} with (force)`);
      await last.end();
    },
  };
}

/** A pool that a database on its way out does not bring down. */
function quietPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on("error", () => undefined);
  // Many tenants of one test share it.
  pool.setMaxListeners(0);
  return pool;
}

async function connected(folder: string, database: string): Promise<pg.Client> {
  const client = new pg.Client({ host: folder, user: "postgres", database });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** The folder of the cluster's socket, once some worker of this run has started it. */
async function startedCluster(): Promise<string> {
  const folder = inject("clusterFolder");
  const ready = join(folder, "ready");
  if (!existsSync(ready)) {
    if (isFirst(join(folder, "starting"))) await start(folder, ready);
    else await until(() => existsSync(ready) || existsSync(join(folder, "failed")));
  }
  if (existsSync(ready)) return folder;
  throw new Error(readFileSync(join(folder, "failed"), "utf8"));
}

async function start(folder: string, ready: string): Promise<void> {
  try {
    startCluster(folder);
    const owner = await connected(folder, "postgres");
    await owner.query("create database review_template");
    await owner.end();
    const template = await connected(folder, "review_template");
    await migrate(template);
    await template.end();
    writeFileSync(ready, "");
  } catch (error) {
    writeFileSync(
      join(folder, "failed"),
      `The PostgreSQL for tests did not start: ${String(error)}`,
    );
    throw error;
  }
}

/** Making a folder is how one of several workers is the first. */
function isFirst(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(50);
}

/**
 * Starts a PostgreSQL in a folder, listening on a socket there and on no port. It keeps nothing safe from a power
 * cut: it is gone after the run.
 */
function startCluster(folder: string): void {
  const bin = findPostgres();
  if (bin === undefined) throw new Error("there is none; see scripts/install-postgres.mjs");
  const user = postgresUser();
  const data = join(folder, "data");
  mkdirSync(data);
  const as = (program: string, ...args: string[]): void => {
    const path = join(bin, program);
    const [command, all] =
      user === null ? [path, args] : ["runuser", ["-u", user, "--", path, ...args]];
    execFileSync(command, all, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  };
  if (user !== null) execFileSync("chown", ["-R", user, folder]);
  as("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB`;
  as("pg_ctl", "-D", data, "-o", settings, "-l", join(folder, "log"), "-w", "-t", "60", "start");
}
