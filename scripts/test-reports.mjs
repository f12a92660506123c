import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";

/**
 * How each runner is asked for a machine-readable report beside its usual output, and how that report is counted.
 * A suite that failed to load ran no test and still counts as one failure.
 */
const readers = {
  vitest: {
    args: (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    env: () => ({}),
    count: ({ numPassedTests, numFailedTests, testResults }) => {
      const unloaded = testResults.filter(
        ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
      );
      return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
    },
  },
  playwright: {
    args: () => ["--reporter=list,json"],
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    // A flaky test passed on its second try; the list above the summary names it.
    count: ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      passedOnSecondTry: stats.flaky,
    }),
  },
};

/**
 * @typedef {{ passed: number, failed: number, passedOnSecondTry?: number }} Counted
 * @param {"vitest" | "playwright"} runner
 * @returns {{ args: string[], env: Record<string, string>, count: (status: number) => Counted }}
 *   what to add to the command, and a function that takes its exit status and counts
 */
export function testReport(runner) {
  const file = join(projectRoot, ".cache", "reports", `${runner}.json`);
  // A report of an earlier run must never be counted as this one's.
  rmSync(file, { force: true });
  const reader = readers[runner];
  return {
    args: reader.args(file),
    env: reader.env(file),
    count(status) {
      const counted = read(file, reader.count);
      // A runner may fail without a failed test (a server that did not start), or run none at all.
      const isSilentFailure = status !== 0 && counted.failed === 0;
      const isEmpty = counted.passed + counted.failed === 0;
      return isSilentFailure || isEmpty ? { ...counted, failed: counted.failed + 1 } : counted;
    },
  };
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(`The report of the tests could not be read (${error.message}).`);
    return { passed: 0, failed: 0 };
  }
}
