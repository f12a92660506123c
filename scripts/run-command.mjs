import { spawn } from "node:child_process";
import { projectRoot } from "./project-root.mjs";

/**
 * Runs Node.js to its end, its output shown as it comes.
 *
 * @param {readonly string[]} args as after `node`
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] env: added to this process's own
 * @returns {Promise<number>} the exit status; 1 when a signal ended it
 */
export function runNode(args, { cwd = projectRoot, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
}
