import { join } from "node:path";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/**
 * Builds the application with vite; ends the process with a message when the build fails.
 *
 * @param {string} [folder] where to, relative to the project
 * @returns {Promise<string>} the absolute path of the built folder
 */
export async function build(folder = "dist") {
  const args = [
    commandFile("vite"),
    "build",
    "--outDir",
    folder,
    "--emptyOutDir",
    "--logLevel",
    "warn",
  ];
  if ((await runNode(args)) !== 0) {
    console.error(
      "\\nThe application could not be built; the reason stands above.\\n" +
        "Cases stored in the browser are untouched.\\n" +
        "Mend the reason, or return to a commit that builds, then run the same command again.",
    );
    process.exit(1);
  }
  return join(projectRoot, folder);
}
