import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, findTestBrowser } from "./find-chromium.mjs";
import { commandFile } from "./project-root.mjs";

/**
 * Finds a Chromium for the browser tests, or installs one: with apt where this is root on Debian or Ubuntu,
 * otherwise (or where apt has none) Playwright's own. Call it after the dependencies are installed.
 *
 * @returns {string | undefined} path of the program; undefined when there is none, after a message about what
 *   to do
 */
export function installChromium() {
  try {
    return findTestBrowser() ?? (withApt() || withPlaywright() ? findTestBrowser() : explain());
  } catch (error) {
    return explain(error.message);
  }
}

function withApt() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/etc/debian_version")) return false;
  console.log("No Chromium found. Installing Debian's (apt-get install chromium) ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const done =
    succeeds("apt-get", ["update", "-qq"], env) &&
    succeeds("apt-get", ["install", "-y", "-qq", "chromium"], env);
  // Its lighter sister, where the system has one: without it the tests take longer.
  if (done) succeeds("apt-get", ["install", "-y", "-qq", "chromium-headless-shell"], env);
  // Ubuntu's package of that name is only a pointer to a snap, so a clean exit is not yet a browser.
  return done && findChromium() !== undefined;
}

function withPlaywright() {
  console.log("No Chromium found. Installing Playwright's (playwright install chromium) ...");
  return succeeds(process.execPath, [
    commandFile("@playwright/test", "playwright"),
    "install",
    "chromium",
  ]);
}

function succeeds(command, args, env = process.env) {
  return spawnSync(command, args, { env, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

function explain(reason = "No Chromium was found, and none could be installed.") {
  console.error(
    `\n${reason}\n` +
      "The browser tests did not run and count as failed; nothing else was changed.\n" +
      "Install Chromium or Chrome, or set CHROMIUM_PATH to the program, then run the same command again.",
  );
  return undefined;
}
