import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findPostgres } from "../server/database/find-postgres.mjs";

/**
 * Finds a PostgreSQL for the tests of the team server, or installs Debian's where this is root on Debian or Ubuntu.
 * Call it after the dependencies are installed, which hold one of their own for most machines.
 *
 * @returns {boolean} whether there is one; where not, a message has said what to do
 */
export function installPostgres() {
  if (findPostgres() !== undefined) return true;
  if (withApt() && findPostgres() !== undefined) return true;
  console.error(
    "\nPostgreSQL was not found and could not be installed.\n" +
      "The team server’s tests fail without it. Nothing else was changed.\n" +
      "Install PostgreSQL 15 or newer, or set POSTGRES_BIN to the folder of its programs, then run the same command again.",
  );
  return false;
}

function withApt() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/etc/debian_version")) return false;
  console.log("No PostgreSQL found. Installing Debian's (apt-get install postgresql) ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args) =>
    spawnSync("apt-get", args, { env, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
  return run("update", "-qq") && run("install", "-y", "-qq", "postgresql");
}
