import { join, resolve } from "node:path";
import { build } from "./build.mjs";
import { installChromium } from "./install-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { listen } from "./listen.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";
import { createStaticServer } from "./static-server.mjs";

/**
 * `npm run scenarios -- [FILES]`: reads the files first, and runs them in a browser only when all of them are
 * right. The application is built for it, unless SCENARIOS_FOLDER (or `npm test`) names a built one.
 */
installDependencies();
const runner = ["--import", import.meta.resolve("tsx"), join(projectRoot, "e2e/runner/main.ts")];
const args = process.argv.slice(2);
const results = join(projectRoot, "e2e/bench/results/scenarios.md");
process.exitCode =
  (await runNode([...runner, "--check", ...args])) || (args.includes("--check") ? 0 : await run());

async function run() {
  const chromium = installChromium();
  if (chromium === undefined) return 1;
  const built = process.env.SCENARIOS_FOLDER;
  const folder =
    built === undefined ? await build(".cache/scenarios") : resolve(projectRoot, built);
  const server = createStaticServer(folder);
  const port = await listen(server, { port: Number(process.env.SCENARIOS_PORT ?? 0) });
  const status = await runNode([...runner, ...args], {
    env: { CHROMIUM_PATH: chromium, SCENARIOS_ORIGIN: `http://127.0.0.1:${port}` },
  });
  server.closeAllConnections();
  server.close();
  // Committed files are formatted ones.
  if (args.includes("--keep")) await runNode([commandFile("oxfmt"), results]);
  return status;
}
