import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform } from "node:os";
import { join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/**
 * `npm run scenarios -- [FILES] [--check] [--keep] [Playwright's options]`: reads the files first, and runs them in a
 * browser, a Playwright test each, only when all of them are right. `--check` only reads them; `--keep` writes down
 * what the whole suite took. Exit status 2: a file is wrong.
 */
installDependencies();
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("-"));
const files = args.filter((arg) => !arg.startsWith("-"));
const playwrightOptions = options.filter((option) => !["--check", "--keep"].includes(option));
const reader = join(projectRoot, "e2e/runner/check-files.ts");
process.exitCode = await runNode(["--import", import.meta.resolve("tsx"), reader, ...files]);
if (process.exitCode === 0 && !options.includes("--check")) await run();

async function run() {
  if (options.includes("--keep") && files.length > 0) {
    console.error("--keep is for the whole suite: leave the files out.");
    process.exitCode = 2;
    return;
  }
  const report = join(projectRoot, ".cache/reports/scenarios.json");
  const [before] = loadavg();
  process.exitCode = await runNode(
    [
      join(projectRoot, "scripts/test-e2e.mjs"),
      "--project=scenarios",
      "--reporter=list,html,json",
      ...playwrightOptions,
    ],
    {
      env: {
        SCENARIO_FILES: files.join("\n"),
        PLAYWRIGHT_HTML_OPEN: "never",
        PLAYWRIGHT_HTML_OUTPUT_DIR: "test-results/scenarios",
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  console.log("Report: test-results/scenarios/index.html");
  if (!options.includes("--keep")) return;
  const results = join(projectRoot, "e2e/bench/results/scenarios.md");
  const [after] = loadavg();
  writeFileSync(results, resultsPage(JSON.parse(readFileSync(report, "utf8")), { before, after }));
  // Committed files are formatted ones.
  await runNode([commandFile("oxfmt"), results]);
}

/** The page that is kept: what the whole suite took, where and when. Never a name of the machine. */
function resultsPage({ config, stats, suites }, load) {
  const tests = suites.flatMap(testsIn);
  const expectations = tests
    .flatMap(({ annotations }) => annotations)
    .filter(({ type }) => type === "expectations")
    .reduce((sum, { description }) => sum + Number(description), 0);
  const passed = stats.expected + stats.flaky;
  const seconds = stats.duration / 1000;
  const isMet = passed >= 60 && stats.unexpected === 0 && seconds < 240;
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${platform()} ${arch()}`;
  return `# The scenarios in a browser

Written by \`npm run scenarios -- --keep\`: every scenario file through the real interface, in the production build behind the project's own server.

${stats.startTime.slice(0, 16).replace("T", " ")} UTC. Machine: ${machine}. Node ${process.version}. Load of the machine (mean of a minute, the run itself included): ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} at the end.

| target | measured | |
| --- | --- | --- |
| 60 scenarios or more, all green, in under 240 s | ${passed} passed (${stats.flaky} on the second try), ${stats.unexpected} failed, ${seconds.toFixed(0)} s | ${isMet ? "pass" : "**MISS**"} |

${expectations} expectations, ${config.workers} at a time. The reading of the files counts as one test.
`;
}

function testsIn({ specs = [], suites = [] }) {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsIn)];
}
