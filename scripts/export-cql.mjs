import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

installDependencies({ quiet: true });
process.exitCode = await runNode([
  "--import",
  import.meta.resolve("tsx"),
  join(projectRoot, "criteria/proof/cql/export-cql.ts"),
]);
