import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

let folder: string | null = null;

/** Before a run: a place for its PostgreSQL, which the first test that needs one starts. */
export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), "pg-"));
  project.provide("clusterFolder", folder);
}

/** After a run: ends what was started, and takes it away. */
export function teardown(): void {
  if (folder === null) return;
  const pidFile = join(folder, "data", "postmaster.pid");
  if (existsSync(pidFile)) {
    const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
    // What is in it is thrown away: no orderly end is needed.
    if (Number.isInteger(pid)) process.kill(pid, "SIGQUIT");
  }
  rmSync(folder, { recursive: true, force: true });
}
