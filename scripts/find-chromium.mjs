import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/**
 * Looks for the browser of the browser tests: CHROMIUM_PATH, then Debian's Chromium without windows, which takes a
 * quarter less of the processor for each test, then any Chromium.
 *
 * @returns {string | undefined} as `findChromium`
 * @throws {Error} as `findChromium`
 */
export function findTestBrowser() {
  return !process.env.CHROMIUM_PATH && existsSync(headlessShell) ? headlessShell : findChromium();
}

const headlessShell = "/usr/bin/chromium-headless-shell";

/**
 * Looks for a Chromium: CHROMIUM_PATH, then Playwright's own, then the usual places of the system.
 *
 * @returns {string | undefined} path of the program, or undefined where there is none
 * @throws {Error} when CHROMIUM_PATH names something that does not exist: using another browser than the one
 *   that was asked for would hide the mistake
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is "${asked}", and there is no such file.`);
  }
  return [playwrightChromium(), ...systemPlaces()].find((path) => path && existsSync(path));
}

function playwrightChromium() {
  // Loaded here and not on top: the search starts before the dependencies are installed in a bare clone.
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return chromium.executablePath();
}

function systemPlaces() {
  const { platform, env } = process;
  if (platform === "darwin") {
    const apps = [
      "Chromium.app/Contents/MacOS/Chromium",
      "Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    const folders = ["/Applications", join(env.HOME ?? "", "Applications")];
    return folders.flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  if (platform === "win32") {
    const programs = ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"];
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder ? programs.map((program) => join(folder, program)) : [],
    );
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", ...(env.PATH ?? "").split(delimiter)];
  return folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));
}
