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
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const options = { cwd: folder, stdio: "inherit" };
  const script = process.env.npm_execpath;
  const { status } = script?.endsWith(".js")
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (status === 0) return;
  console.error(
    "The other engines could not be installed; npm's message stands above. Nothing was measured.",
  );
  process.exit(1);
}

function isInstalled(folder) {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join(folder, "node_modules", name, "package.json");
    return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
  });
}
