import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/** `npm run scenarios:coverage -- [FILES] [--gaps FOLDER]`; no browser runs. */
installDependencies();
process.exitCode = await runNode([
  "--import",
  import.meta.resolve("tsx"),
  join(projectRoot, "e2e/runner/coverage.ts"),
  ...process.argv.slice(2),
]);
