import { join } from "node:path";
import { build } from "./build.mjs";
import { findChromium } from "./find-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { listen } from "./listen.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";
import { createStaticServer } from "./static-server.mjs";

/**
 * `npm run torture [-- ROW…] [--count N] [--seed N]`: the long runs; writes e2e/bench/results/torture.md.
 * Exit status 1: a property broke.
 */
installDependencies();
const results = join(projectRoot, "e2e/bench/results/torture.md");
const runner = join(projectRoot, "e2e/torture/main.ts");
const asked = process.argv.slice(2);
const modules = ["tsx", "./vite-addresses.mjs"].map((name) => import.meta.resolve(name));
const args = [...modules.flatMap((name) => ["--import", name]), runner, results, ...asked];
// The rows that drive a browser need the built application and the browser.
const named = asked.filter((word) => /^[a-z]/.test(word));
const browserRows = ["kills", "vault-kills", "damages"];
const needsBrowser = named.length === 0 || named.some((name) => browserRows.includes(name));
const server = needsBrowser ? createStaticServer(await build(".cache/torture")) : undefined;
const env =
  server === undefined
    ? {}
    : {
        TORTURE_ORIGIN: `http://127.0.0.1:${await listen(server, { port: 0 })}`,
        CHROMIUM_PATH: findChromium() ?? "",
      };
process.exitCode = await runNode(args, { env });
server?.closeAllConnections();
server?.close();
// Committed files are formatted ones.
await runNode([commandFile("oxfmt"), results]);
