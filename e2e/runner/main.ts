import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { watchCpuTime } from "./cpu-time.ts";
import { type FileProblem, loadScenarios } from "./load-scenarios.ts";
import { failureInWords, reportPage } from "./report-page.ts";
import { resultsPage, tallyOf } from "./results-file.ts";
import { runAll } from "./run-all.ts";
import type { ScenarioRun } from "./scenario-run.ts";

/**
 * `npm run scenarios -- [FILES]` ends here. `--check` only reads the files; `--keep` writes down what the whole
 * suite took. Exit status 0: every scenario passed; 1: one failed; 2: nothing ran, because a file is wrong or
 * what was asked for makes no sense.
 */
async function main(): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      report: { type: "string", default: "test-results/scenarios.html" },
      counts: { type: "string" },
      workers: { type: "string" },
    },
  });
  const { files, problems } = loadScenarios(positionals, process.env["INIT_CWD"] ?? process.cwd());
  if (problems.length > 0) {
    console.error(problemsInWords(problems));
    return 2;
  }
  if (values.keep && positionals.length > 0) {
    console.error("--keep is for the whole suite: leave the files out.");
    return 2;
  }
  if (values.check) return 0;

  const start = performance.now();
  const [before = 0] = loadavg();
  const workers = Number(values.workers ?? Math.min(3, Math.max(2, availableParallelism())));
  const path = process.env["CHROMIUM_PATH"];
  const browser = await chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  });
  const cpuTime = await watchCpuTime(browser);
  const runs = await runAll(browser, files, {
    origin: process.env["SCENARIOS_ORIGIN"] ?? "http://127.0.0.1:4173",
    workers,
    patience: 20_000,
    onDone: async (run) => {
      console.log(lineOf(run));
      await cpuTime.read();
    },
  });
  await cpuTime.read();
  const version = browser.version();
  await browser.close();
  const [after = 0] = loadavg();
  const tally = tallyOf(runs, {
    workers,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: cpuTime.seconds(),
    load: { before, after },
  });
  const { passed, failed } = tally;
  write(values.report, reportPage(runs, tally));
  if (values.counts !== undefined) write(values.counts, JSON.stringify({ passed, failed }));
  if (values.keep) write(kept, resultsPage(tally, version, new Date()));
  console.log(
    `\n${String(passed)} scenarios passed, ${String(failed)} failed, ${tally.seconds.toFixed(1)} s; ${tally.cpuSeconds.toFixed(0)} s of processor time, load ${before.toFixed(1)} before and ${after.toFixed(1)} at the end.`,
  );
  console.log(`Report: ${values.report}${values.keep ? `, kept in ${kept}` : ""}`);
  return failed === 0 ? 0 : 1;
}

const kept = "e2e/bench/results/scenarios.md";

function lineOf(run: ScenarioRun): string {
  const time = `${(run.milliseconds / 1000).toFixed(1)} s`;
  const failure = run.steps.find(({ outcome }) => outcome === "failed");
  const why = failure === undefined ? "" : `\n       ${failureInWords(failure)}`;
  return `${run.isPassed ? "ok    " : "FAILED"} ${run.title} (${run.file}, ${time})${why}`;
}

function problemsInWords(problems: readonly FileProblem[]): string {
  const lines = problems.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`);
  return `${lines.join("\n")}\n\nNothing ran. Mend these lines, then run the same command again.`;
}

function write(path: string, text: string): void {
  const file = resolve(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

process.exitCode = await main();
