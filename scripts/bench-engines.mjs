import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { installPeers } from "./install-peers.mjs";
import { peersFolders } from "./peers-folders.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/** `npm run bench:engines`: measures the criteria engine beside others and writes criteria/bench/results/engines.md. */
installDependencies();
installPeers(peersFolders[0]);
const results = join(projectRoot, "criteria", "bench", "results", "engines.md");
mkdirSync(dirname(results), { recursive: true });
process.exitCode = await runNode([join(projectRoot, "criteria", "bench", "measure.mjs"), results]);
// Committed files are formatted ones.
if (process.exitCode === 0) process.exitCode = await runNode([commandFile("oxfmt"), results]);
