import { spawn } from "node:child_process";
import { projectRoot } from "./project-root.mjs";

/**
 * Runs Node.js to its end, its output shown as it comes.
 *
 * @param {readonly string[]} args as after `node`
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] env: added to this process's own
 * @returns {Promise<number>} the exit status; 1 when a signal ended it
 */
export async function runNode(args, options = {}) {
  return (await runNodeHeld(args, options)).status;
}

/**
 * Runs Node.js to its end.
 *
 * @param {readonly string[]} args as after `node`
 * @param {{ cwd?: string, env?: Record<string, string>, isHeld?: boolean }} [options] isHeld: the output is given back
 *   at the end instead of being shown as it comes
 * @returns {Promise<{ status: number, output: string }>} status: 1 when a signal ended it; output: empty where not held
 */
export function runNodeHeld(args, { cwd = projectRoot, env = {}, isHeld = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: isHeld ? ["inherit", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    const hold = (part) => void (output += part);
    child.stdout?.setEncoding("utf8").on("data", hold);
    child.stderr?.setEncoding("utf8").on("data", hold);
    child.once("error", reject);
    child.once("close", (status) => resolve({ status: status ?? 1, output }));
  });
}
