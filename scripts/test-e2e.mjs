import { createServer } from "node:http";
import { installChromium } from "./install-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { listen } from "./listen.mjs";
import { commandFile } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/**
 * `npm run test:e2e -- ARGS`: Playwright on a port of its own; see playwright.config.ts for what is served. Without
 * `--project` the browser tests of `npm test` run.
 */
installDependencies();
const chromium = installChromium();
if (chromium === undefined) process.exit(1);
const asked = process.argv.slice(2);
const project = asked.some((arg) => arg.startsWith("--project")) ? [] : ["--project=desktop"];
const args = [commandFile("@playwright/test", "playwright"), "test", ...project, ...asked];
process.exitCode = await runNode(args, {
  env: { CHROMIUM_PATH: chromium, E2E_PORT: process.env.E2E_PORT ?? (await freePort()) },
});

async function freePort() {
  const server = createServer();
  const port = await listen(server, { port: 0 });
  server.close();
  return String(port);
}
