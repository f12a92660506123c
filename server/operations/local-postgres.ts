import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findPostgres, postgresUser } from "../database/find-postgres.mjs";

/**
 * A PostgreSQL of this machine's own, for the demonstration, the drill and the benchmark: on a socket in a folder
 * that nobody else can enter, on no port. It writes as safely as one in production (fsync is on).
 */
export interface LocalPostgres {
  /** The folder of its data. */
  readonly data: string;
  /** The folder of its socket. */
  readonly sockets: string;
  readonly version: string;
  /** Whether the installation has a program beside the server itself. */
  readonly has: (program: string) => boolean;
  /** The address for a login and a database. */
  readonly url: (login: string, database: string) => string;
  readonly start: (settings?: Readonly<Record<string, string>>) => Promise<void>;
  /** An orderly end, or `immediate`, as after a power cut. */
  readonly stop: (mode?: "fast" | "immediate") => Promise<void>;
  /** `kill -9` of the server and, by its own doing, of all that work for it. */
  readonly kill: () => Promise<void>;
  /** Runs one of PostgreSQL's programs, or any by its absolute path, as PostgreSQL's user. Rejects where it fails. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<void>;
}

/** PostgreSQL is not here, or cannot work with the folder. The message says what to do. */
export class NoPostgres extends Error {}

/**
 * Makes ready a cluster in a folder; what lies there already is used again.
 *
 * @param folder made where it is missing; owned by PostgreSQL's own user, which is another one where this is root
 */
export async function prepareLocalPostgres(folder: string): Promise<LocalPostgres> {
  const bin = binFolder();
  const user = postgresUser();
  const ids = user === null ? {} : { uid: idOf(user, "-u"), gid: idOf(user, "-g") };
  const data = join(folder, "data");
  const sockets = mkdtempSync(join(tmpdir(), "pg-"));
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  if (ids.uid !== undefined)
    for (const path of [folder, sockets]) chownSync(path, ids.uid, ids.gid);
  for (const path of [folder, join(bin, "initdb")]) {
    if (spawnSync("test", ["-x", path], ids).status === 0) continue;
    throw new NoPostgres(
      `PostgreSQL won’t run as root, and its user “${user ?? ""}” can’t open ${path}. Move the project to a folder ` +
        "that other users can open, run this as a user other than root, or set DATABASE_URL and DATABASE_OWNER_URL.",
    );
  }
  const run = async (program: string, ...args: readonly string[]): Promise<void> => {
    const command = isAbsolute(program) ? program : join(bin, program);
    // pg_ctl hands its outputs on to the server, which would hold them open for good.
    const errors = program === "pg_ctl" ? "ignore" : "pipe";
    const child = spawn(command, args, {
      cwd: sockets,
      ...ids,
      stdio: ["ignore", "ignore", errors],
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" },
    });
    let words = "";
    child.stderr?.on("data", (chunk: unknown) => {
      words += String(chunk);
    });
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (status !== 0)
      throw new NoPostgres(`${program} failed (see ${folder}/log). ${words.trim()}`);
  };
  if (!existsSync(join(data, "PG_VERSION"))) {
    const wanted = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
    await run("initdb", "-D", data, ...wanted, "--data-checksums");
  }
  const stop = async (mode: "fast" | "immediate" = "fast"): Promise<void> => {
    if (serverId(data) !== null) await run("pg_ctl", "-D", data, "-m", mode, "-w", "stop");
  };
  return {
    data,
    sockets,
    run,
    stop,
    version: execFileSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" })
      .replace(/^postgres \(PostgreSQL\) /, "")
      .trim(),
    has: (program) => existsSync(join(bin, program)),
    url: (login, database) => `postgres://${login}@localhost/${database}?host=${sockets}`,
    async start(settings = {}) {
      const given = Object.entries({
        listen_addresses: "",
        unix_socket_directories: sockets,
        unix_socket_permissions: "0700",
        ...settings,
      }).map(([name, value]) => `-c ${name}='${value}'`);
      // One that was not ended holds the folder; it would go on with its former socket.
      await stop();
      rmSync(join(data, "postmaster.pid"), { force: true });
      const how = ["-D", data, "-o", given.join(" "), "-l", join(folder, "log"), "-w", "-t", "300"];
      await run("pg_ctl", ...how, "start");
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

function binFolder(): string {
  if (process.platform === "win32") {
    throw new NoPostgres(
      "On Windows, start PostgreSQL yourself, then set DATABASE_URL and DATABASE_OWNER_URL to its address.",
    );
  }
  const bin = findPostgres();
  if (bin !== undefined) return bin;
  throw new NoPostgres(
    "No PostgreSQL was found. Install version 15 or newer, or set DATABASE_URL and DATABASE_OWNER_URL to one that is running.",
  );
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

/** Whether a process is there. */
export function isThere(id: number): boolean {
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
