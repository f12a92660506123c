import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "./build.mjs";
import { findChromium } from "./find-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { installPeers } from "./install-peers.mjs";
import { listen } from "./listen.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";
import { createStaticServer } from "./static-server.mjs";

/**
 * `npm run bench:app [-- part …]`: measures the built application in a browser and writes the parts measured into
 * e2e/bench/results/app.md; the other parts of that file stay. Without a part: all but `peers`, which first installs
 * the other form engines. BENCH_FOLDER names a build to measure instead of a new one, BENCH_RUNS another number of runs.
 */
const ownParts = [
  "first-load",
  "second-visit",
  "keystrokes",
  "session",
  "review",
  "review-from-record",
  "physician-page",
  "many-cases",
  "policy-desk",
  "heavy-files",
  "request-data",
  "vault",
  "ocr",
];
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => ![...ownParts, "peers"].includes(part));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. Parts: ${ownParts.join(", ")}, peers.`);
  process.exit(1);
}
const parts = asked.length === 0 ? ownParts : asked;

installDependencies();
const built = process.env.BENCH_FOLDER;
const folder = built === undefined ? await build(join(".cache", "bench", "app")) : resolve(built);
// Always the same address: what a browser has stored belongs to the one it was stored at.
const port = Number(process.env.BENCH_PORT ?? 4510);
const servers = [await serve(folder, port)];
if (parts.includes("peers")) {
  installPeers(join(projectRoot, "e2e", "bench", "peer-packages"));
  const { buildPeers } = await import("../e2e/bench/peers/build-peers.mjs");
  servers.push(await serve(await buildPeers(), port + 1));
}

if (parts.includes("keystrokes")) {
  const { buildFloor } = await import("../e2e/bench/floor/build-floor.mjs");
  servers.push(await serve(await buildFloor(), port + 2));
}

const results = join(projectRoot, "e2e", "bench", "results", "app.md");
mkdirSync(dirname(results), { recursive: true });
const measure = join(projectRoot, "e2e", "bench", "measure.ts");
const addresses = [port, port + 1, port + 2].map((at) => `http://127.0.0.1:${at}`);
const chromium = findChromium();
process.exitCode = await runNode(
  ["--import", import.meta.resolve("tsx"), measure, results, ...addresses, ...parts],
  { env: chromium === undefined ? {} : { CHROMIUM_PATH: chromium } },
);
for (const server of servers) server.close();
// Committed files are formatted ones.
if (process.exitCode === 0) process.exitCode = await runNode([commandFile("oxfmt"), results]);

async function serve(served, at) {
  const server = createStaticServer(served);
  await listen(server, { port: at });
  return server;
}
