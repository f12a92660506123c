import { arch, cpus, platform } from "node:os";
import type { ScenarioRun } from "./scenario-run.ts";

/** What a run of scenarios took, and how busy the machine was. */
export type Tally = {
  readonly scenarios: number;
  readonly passed: number;
  readonly failed: number;
  readonly steps: number;
  readonly expectations: number;
  readonly workers: number;
  /** From the start of the browser to its end. */
  readonly seconds: number;
  /** Of this process and the browser's. */
  readonly cpuSeconds: number;
  /** Processes that wanted a processor, on average over a minute. */
  readonly load: { readonly before: number; readonly after: number };
};

export function tallyOf(
  runs: readonly ScenarioRun[],
  circumstances: Pick<Tally, "workers" | "seconds" | "cpuSeconds" | "load">,
): Tally {
  const steps = runs.flatMap((run) => run.steps);
  const passed = runs.filter(({ isPassed }) => isPassed).length;
  return {
    scenarios: runs.length,
    passed,
    failed: runs.length - passed,
    steps: steps.length,
    expectations: steps.reduce((sum, { checks }) => sum + checks.length, 0),
    ...circumstances,
  };
}

/** The page that is kept: what the whole suite took, where and when. Never a name of the machine. */
export function resultsPage(tally: Tally, browser: string, now: Date): string {
  const isMet = tally.scenarios >= 60 && tally.failed === 0 && tally.seconds < 240;
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${String(cpus().length)} cores, ${platform()} ${arch()}`;
  const date = now.toISOString().slice(0, 16).replace("T", " ");
  return `# The scenarios in a browser

Written by \`npm run scenarios -- --keep\`: every scenario file through the real interface, in the production build behind the project's own server. The build is not counted.

${date} UTC. Machine: ${machine}. Chromium ${browser}, Node ${process.version}. Load of the machine (mean of a minute, the run itself included): ${tally.load.before.toFixed(1)} before, ${tally.load.after.toFixed(1)} at the end.

| target                                            | measured | |
| --- | --- | --- |
| 60 scenarios or more, all green, in under 240 s | ${String(tally.passed)} passed, ${String(tally.failed)} failed, ${tally.seconds.toFixed(0)} s | ${isMet ? "pass" : "**MISS**"} |

${String(tally.steps)} steps, ${String(tally.expectations)} expectations, ${String(tally.workers)} at a time. ${tally.cpuSeconds.toFixed(0)} s of processor time in the runner and the browser: a machine with two cores and nothing else to do cannot be done before half of that has passed.
`;
}
