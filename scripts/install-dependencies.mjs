import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requireNodeVersion } from "./node-version.mjs";
import { projectRoot } from "./project-root.mjs";

/**
 * Installs with npm when node_modules is absent, half written or of another lockfile; otherwise returns at once.
 * Ends the process with a message when the installation fails.
 *
 * @param {{ quiet?: boolean }} [options] quiet: npm's own output goes to stderr, so stdout stays the caller's
 */
export function installDependencies({ quiet = false } = {}) {
  requireNodeVersion();
  if (isInstalled() || isLinked()) return;
  console.error("Installing dependencies (npm ci) ...");
  if (npm(["ci"], quiet)) return;
  // `npm ci` refuses a lockfile that lacks a package of any platform; `npm install` takes what it holds.
  console.error("npm ci refused; trying npm install, which leaves the lockfile as it is ...");
  if (npm(["install", "--no-save"], quiet)) return;
  console.error(
    "\nThe dependencies could not be installed; npm's message stands above.\n" +
      "Your files and stored cases are untouched.\n" +
      "Check the network and npm's registry setting, then run the same command again.",
  );
  process.exit(1);
}

function npm(command, quiet) {
  // --include=dev: NODE_ENV=production would leave out the build tools.
  // --loglevel: `npm run --silent` would otherwise hide the reason of a failure.
  // --ignore-scripts: no dependency needs an install script, so none gets to run one.
  const args = [
    ...command,
    "--include=dev",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const options = { cwd: projectRoot, stdio: ["ignore", quiet ? 2 : "inherit", "inherit"] };
  const script = process.env.npm_execpath;
  const result = script?.endsWith(".js")
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  return result.status === 0;
}

/**
 * npm writes node_modules/.package-lock.json last, so its absence means "not finished". Contents are compared
 * rather than file times, because git gives every checked-out file the time of the checkout.
 */
function isInstalled() {
  const installed = readPackages(join(projectRoot, "node_modules", ".package-lock.json"));
  if (installed === undefined) return false;
  const wanted = readPackages(join(projectRoot, "package-lock.json")) ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    // "" is this project; optional packages are for other operating systems and may be absent.
    if (path === "" || (entry.optional && !(path in installed))) return true;
    return installed[path]?.version === entry.version;
  });
}

/** A linked folder belongs to another checkout: npm would empty it there. */
function isLinked() {
  const folder = lstatSync(join(projectRoot, "node_modules"), { throwIfNoEntry: false });
  return folder?.isSymbolicLink() === true;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch (error) {
    // Absent or cut short: either way npm has to write it anew.
    if (error.code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
