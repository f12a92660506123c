import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

// stdout belongs to the results, so everything about the installation goes to stderr.
installDependencies({ quiet: true });
process.exitCode = await runNode(
  [
    "--import",
    import.meta.resolve("tsx"),
    join(projectRoot, "records", "bench", "main.ts"),
    ...process.argv.slice(2),
  ],
  // npm moves to the project's folder; the folder was named from where the person stands.
  { cwd: process.env.INIT_CWD ?? process.cwd() },
);
