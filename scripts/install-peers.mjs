import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs the engines that a benchmark compares ours with, by their own lockfile, when a package is missing or of
 * another version. Ends the process with a message when the installation fails.
 *
 * @param {string} folder holds their package.json
 */
export function installPeers(folder) {
  if (isInstalled(folder)) return;
  console.log("Installing the other engines (npm ci) ...");
  const { command, args, options } = npmCommand(["ci"]);
  const { status } = spawnSync(command, args, { ...options, cwd: folder, stdio: "inherit" });
  if (status === 0) return;
  console.error(
    "The other engines could not be installed; npm's message stands above. Nothing was measured.",
  );
  process.exit(1);
}

/** How npm is run for its packages alone: no scripts of theirs, no advice; for `spawnSync`. */
export function npmCommand(words) {
  const args = [...words, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const script = process.env.npm_execpath;
  return script?.endsWith(".js")
    ? { command: process.execPath, args: [script, ...args], options: {} }
    : { command: "npm", args, options: { shell: process.platform === "win32" } };
}

function isInstalled(folder) {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join(folder, "node_modules", name, "package.json");
    return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
  });
}
