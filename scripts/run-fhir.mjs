import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/** Runs one of the commands in src/interop/fhir-cli: `node scripts/run-fhir.mjs import BUNDLE.json`. */
const [command = "", ...args] = process.argv.slice(2);

// stdout belongs to the results, so everything about the installation goes to stderr.
installDependencies({ quiet: true });
process.exitCode = await runNode(
  [
    "--import",
    import.meta.resolve("tsx"),
    join(projectRoot, "src/interop/fhir-cli", `${command}.ts`),
    // When it is, is read once, here: a request is received at the time of the run, and a later one on the line wins.
    `--now=${new Date().toISOString()}`,
    ...args,
  ],
  // npm moves to the project's folder; the files were named from where the person stands.
  { cwd: process.env.INIT_CWD ?? process.cwd() },
);
