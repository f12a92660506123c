import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/** `npm run torture [-- ROW…]`: the long runs; writes e2e/bench/results/torture.md. Exit status 1: a property broke. */
installDependencies();
const results = join(projectRoot, "e2e/bench/results/torture.md");
const runner = join(projectRoot, "e2e/torture/main.ts");
const args = ["--import", import.meta.resolve("tsx"), runner, results, ...process.argv.slice(2)];
process.exitCode = await runNode(args);
// Committed files are formatted ones.
await runNode([commandFile("oxfmt"), results]);
