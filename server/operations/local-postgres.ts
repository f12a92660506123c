import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findPostgres, postgresUser } from "../database/find-postgres.mjs";

/**
 * A PostgreSQL of this machine's own, for the demonstration, the drill and the benchmark: on a socket in a folder
 * that nobody else can enter, on no port. It writes as safely as one in production (fsync is on).
 */
export interface LocalPostgres {
  /** The folder of its data. */
  readonly data: string;
  /** The address for a login and a database. */
  readonly url: (login: string, database: string) => string;
  readonly start: (settings?: Readonly<Record<string, string>>) => Promise<void>;
  /** An orderly end, or `immediate`, as after a power cut. */
  readonly stop: (mode?: "fast" | "immediate") => void;
  /** `kill -9` of the server and, by its own doing, of all that work for it. */
  readonly kill: () => Promise<void>;
  /** Runs one of PostgreSQL's programs as its user; throws where it fails. */
  readonly run: (program: string, ...args: readonly string[]) => string;
  readonly version: string;
}

/** PostgreSQL is not here, or cannot work with the folder. The message says what to do. */
export class NoPostgres extends Error {}

/**
 * Makes ready a cluster in a folder; what lies there already is used again.
 *
 * @param folder made where it is missing; owned by PostgreSQL's own user, which is another one where this is root
 */
export function prepareLocalPostgres(folder: string): LocalPostgres {
  if (process.platform === "win32") {
    throw new NoPostgres("On Windows, start a PostgreSQL yourself and set DATABASE_URL to it.");
  }
  const bin = findPostgres();
  if (bin === undefined) {
    throw new NoPostgres(
      "No PostgreSQL was found. Install version 15 or newer, or set DATABASE_URL to one that runs.",
    );
  }
  const user = postgresUser();
  const ids = user === null ? null : { uid: idOf(user, "-u"), gid: idOf(user, "-g") };
  const data = join(folder, "data");
  const sockets = mkdtempSync(join(tmpdir(), "pg-"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const path of [folder, sockets]) {
    if (ids !== null) chownSync(path, ids.uid, ids.gid);
  }
  const run = (program: string, ...args: readonly string[]): string => {
    const result = spawnSync(join(bin, program), args, {
      cwd: sockets,
      encoding: "utf8",
      ...ids,
      // pg_ctl hands its outputs on to the server, which would hold them open for good.
      stdio: ["ignore", program === "pg_ctl" ? "ignore" : "pipe", "pipe"],
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (result.status === 0) return result.stdout ?? "";
    throw new NoPostgres(`${program}: ${result.stderr?.trim() ?? result.error?.message ?? ""}`);
  };
  const canEnter = spawnSync("test", ["-x", folder], { ...ids }).status === 0;
  if (!canEnter || spawnSync("test", ["-x", join(bin, "initdb")], { ...ids }).status !== 0) {
    throw new NoPostgres(
      `PostgreSQL refuses root, and its user “${user ?? ""}” may not enter ${canEnter ? bin : folder}. ` +
        "Move the project to a folder that others may enter, run this as another user than root, or set DATABASE_URL.",
    );
  }
  if (!existsSync(join(data, "PG_VERSION"))) {
    run(
      "initdb",
      ...["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
      "--data-checksums",
    );
  }
  const stop = (mode: "fast" | "immediate" = "fast"): void => {
    if (serverId(data) !== null) run("pg_ctl", "-D", data, "-m", mode, "-w", "stop");
  };
  return {
    data,
    run,
    stop,
    version: execFileSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" })
      .replace(/^postgres \(PostgreSQL\) /, "")
      .trim(),
    url: (login, database) => `postgres://${login}@localhost/${database}?host=${sockets}`,
    async start(settings = {}) {
      const given = Object.entries({
        listen_addresses: "",
        unix_socket_directories: sockets,
        unix_socket_permissions: "0700",
        ...settings,
      }).map(([name, value]) => `-c ${name}='${value}'`);
      // One that was not ended holds the folder; it would go on with its former socket.
      stop();
      rmSync(join(data, "postmaster.pid"), { force: true });
      run("pg_ctl", "-D", data, "-o", given.join(" "), "-l", join(folder, "log"), "-w", "start");
    },
    async kill() {
      const id = serverId(data);
      if (id === null) return;
      const others = childrenOf(id);
      process.kill(id, "SIGKILL");
      // They notice that it is gone; until then they hold the memory that the next one wants.
      while ([id, ...others].some(isThere)) await pause(20);
    },
  };
}

function idOf(user: string, which: "-u" | "-g"): number {
  return Number(execFileSync("id", [which, user], { encoding: "utf8" }));
}

/** The process that serves a folder; null where none does. */
function serverId(data: string): number | null {
  const file = join(data, "postmaster.pid");
  const id = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : Number.NaN;
  return Number.isInteger(id) && isThere(id) ? id : null;
}

function isThere(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

function childrenOf(id: number): readonly number[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(id)], { encoding: "utf8" });
  return stdout.split(/\s+/).filter(Boolean).map(Number);
}

/** Whether a database answers on an address. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
