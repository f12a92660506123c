import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";

/**
 * A copy of the project in which a test may add and change files; its packages are those of the project.
 *
 * @returns {{ root: string, remove: () => void }}
 */
export function copyProject() {
  const root = mkdtempSync(join(tmpdir(), "project-copy-"));
  const left = new Set(["node_modules", ".git", ".cache", "dist", "test-results"]);
  for (const name of readdirSync(projectRoot)) {
    if (!left.has(name)) cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"), "junction");
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
