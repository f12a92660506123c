import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/** Runs one of the commands in criteria/cli: `node scripts/run-criteria.mjs diff A B`. */
const [command = "", ...args] = process.argv.slice(2);

// stdout belongs to the results, so everything about the installation goes to stderr.
installDependencies({ quiet: true });
process.exitCode = await runNode(
  [
    "--import",
    import.meta.resolve("tsx"),
    join(projectRoot, "criteria/cli", `${command}.ts`),
    // The criteria read no clock: what day it is comes in by name, and a later one on the line wins.
    ...(command === "determine" ? [`--today=${new Date().toISOString().slice(0, 10)}`] : []),
    ...args,
  ],
  // npm moves to the project's folder; the files were named from where the person stands.
  { cwd: process.env.INIT_CWD ?? process.cwd() },
);
