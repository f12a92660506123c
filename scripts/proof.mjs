import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { dirname, join } from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/**
 * `npm run proof [-- --keep] [FILES] [vitest's options]`: the tests that try many cases, with the number that proves
 * and not the smaller one of `npm test`. `--keep` writes what the whole proof counted, when all of it passed.
 */
installDependencies();
const asked = process.argv.slice(2).filter((arg) => arg !== "--keep");
const isKept = process.argv.includes("--keep");
const isWhole = asked.length === 0;
if (isKept && !isWhole) {
  console.error("--keep is for the whole proof: leave the files and options out.");
  process.exit(2);
}

/** Outside `criteria/proof`, the tests whose numbers grow in the proof: by the end of their names. */
const others = [
  "/same-everywhere.test.ts",
  "/memory-case-store.test.ts",
  "/browser-case-store.test.ts",
];
const report = join(projectRoot, ".cache/reports/proof.json");
const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const start = performance.now();
process.exitCode = await runNode(
  [commandFile("vitest"), "run", ...(isWhole ? ["criteria/proof", ...others] : asked), ...args],
  { env: { PROOF: "1" } },
);
if (isKept && process.exitCode === 0) await keep(JSON.parse(readFileSync(report, "utf8")));

async function keep(run) {
  const ran = (other) => run.testResults.some(({ name }) => name.endsWith(other));
  const absent = others.filter((other) => !ran(other));
  if (absent.length > 0) {
    console.error(`Nothing is kept: no test file ends in ${absent.join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const results = join(projectRoot, "criteria/proof/results/proof.md");
  mkdirSync(dirname(results), { recursive: true });
  writeFileSync(results, resultsPage(run));
  // Committed files are formatted ones.
  await runNode([commandFile("oxfmt"), results]);
}

/** The page that is kept: what was tried, where and when. Never a name of the machine. */
function resultsPage({ numPassedTests, testResults }) {
  const seconds = Math.round((performance.now() - start) / 1000);
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${platform()} ${arch()}`;
  const folder = join(projectRoot, ".cache/proof");
  const rows = readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
    .map(({ family, counts }) => `| ${family} | ${countsOf(counts)} |`);
  const lines = testResults
    .filter(({ name }) => others.some((other) => name.endsWith(other)))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => /\d{3}.* (interleavings|random lives|generated cases)/.test(fullName))
    .map(({ fullName }) => `- ${fullName}`);
  return `# The proof

Written by \`npm run proof -- --keep\`: the checks of \`npm test\` that try many cases, each kind with the number that proves.

${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC. Machine: ${machine}. Node ${process.version}.

**${numPassedTests.toLocaleString("en-US")} tests passed, 0 failed**, ${seconds} s.

| what | counts |
| --- | --- |
${rows.join("\n")}

Outside the criteria:

${lines.join("\n")}
`;
}

function countsOf(counts) {
  return Object.entries(counts)
    .map(
      ([name, count]) =>
        `${typeof count === "number" ? count.toLocaleString("en-US") : count} ${name}`,
    )
    .join(", ");
}
