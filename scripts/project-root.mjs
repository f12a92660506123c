import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json; scripts work from here wherever they were started. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The JavaScript file behind a package's command, so that `node file` can run it.
 * node_modules/.bin holds shell wrappers on Windows, which a plain spawn cannot start.
 *
 * @param {string} packageName
 * @param {string} [command] the command's name, where it differs from the package's
 * @returns {string} an absolute path
 */
export function commandFile(packageName, command = packageName) {
  const folder = join(projectRoot, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}
