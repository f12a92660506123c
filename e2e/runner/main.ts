import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { type FileProblem, loadScenarios } from "./load-scenarios.ts";
import { failureInWords, reportPage } from "./report-page.ts";
import { runAll } from "./run-all.ts";
import type { ScenarioRun } from "./scenario-run.ts";

/**
 * `npm run scenarios -- [FILES]` ends here. `--check` only reads the files. Exit status 0: every scenario
 * passed; 1: one failed; 2: a file is wrong, and nothing ran.
 */
async function main(): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
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
  if (values.check) return 0;

  const start = performance.now();
  const path = process.env["CHROMIUM_PATH"];
  const browser = await chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  });
  const runs = await runAll(browser, files, {
    origin: process.env["SCENARIOS_ORIGIN"] ?? "http://127.0.0.1:4173",
    workers: Number(values.workers ?? Math.min(3, Math.max(2, availableParallelism()))),
    patience: 20_000,
    onDone: (run) => console.log(lineOf(run)),
  });
  await browser.close();
  const seconds = (performance.now() - start) / 1000;
  const failed = runs.filter(({ isPassed }) => !isPassed).length;
  write(values.report, reportPage(runs, seconds));
  if (values.counts !== undefined) {
    write(values.counts, JSON.stringify({ passed: runs.length - failed, failed }));
  }
  console.log(
    `\n${String(runs.length - failed)} scenarios passed, ${String(failed)} failed, ${seconds.toFixed(1)} s.`,
  );
  console.log(`Report: ${values.report}`);
  return failed === 0 ? 0 : 1;
}

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
