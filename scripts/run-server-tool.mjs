import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/** Runs one of the tools in server/operations: `node scripts/run-server-tool.mjs team --fresh`. */
const [tool = "", ...args] = process.argv.slice(2);

installDependencies();
// Ctrl+C reaches the tool as well, which ends in its own order; this process waits for it.
process.on("SIGINT", () => undefined);
process.exitCode = await runNode([
  "--import",
  import.meta.resolve("tsx"),
  join(projectRoot, "server/operations", `${tool}.ts`),
  ...args,
]);
// Committed files are formatted ones.
if (tool !== "team") await runNode([commandFile("oxfmt"), "server/operations/results"]);
