import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./find-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { installPeers } from "./install-peers.mjs";
import { listen } from "./listen.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";
import { createStaticServer } from "./static-server.mjs";

/**
 * `npm run proof:forms`: shows the questionnaire of each policy in LHC-Forms and in Smart Forms, which it first installs,
 * answers every kind of question there in a real browser, and reads the responses. Writes e2e/bench/results/forms.md
 * when all of it is as it must be. No part of `npm test`: the engines take longer to install than the tests to run.
 */
installDependencies();
installPeers(join(projectRoot, "e2e", "bench", "peer-packages"));
const { buildPages } = await import("../e2e/bench/peers/build-peers.mjs");
const { bundle } = await import("../criteria/bench/bundle-ours.mjs");
const forms = join(projectRoot, "e2e", "bench", "forms");
const folder = await buildPages(forms, "forms-app");
const asked = await import(
  await bundle("e2e/bench/forms/questionnaires.ts", { name: "questionnaires" })
);
for (const { name, questionnaire } of asked.questionnaires()) {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(questionnaire));
}

const server = createStaticServer(folder);
const port = await listen(server, { port: Number(process.env.BENCH_PORT ?? 4513), next: true });
const results = join(projectRoot, "e2e", "bench", "results", "forms.md");
const chromium = findChromium();
process.exitCode = await runNode(
  [
    "--import",
    import.meta.resolve("tsx"),
    join(forms, "prove-forms.ts"),
    results,
    `http://127.0.0.1:${port}`,
  ],
  { env: chromium === undefined ? {} : { CHROMIUM_PATH: chromium } },
);
server.close();
// Committed files are formatted ones.
if (process.exitCode === 0) process.exitCode = await runNode([commandFile("oxfmt"), results]);
