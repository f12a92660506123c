import { installDependencies } from "./install-dependencies.mjs";
import { installPostgres } from "./install-postgres.mjs";
import { commandFile } from "./project-root.mjs";
import { runNodeHeld } from "./run-command.mjs";
import { stages } from "./stages.mjs";
import { testReport } from "./test-reports.mjs";

/** `npm test` runs every stage, `npm run check` (--check) those without a browser. All run, even after a failure. */
const isCheck = process.argv.includes("--check");
installDependencies();
installPostgres();

const asked = stages.filter(({ check }) => check === true || !isCheck);
const results = new Map(asked.map(({ name }) => [name, undefined]));
// What runs no tests runs at once, each with its output held back until it ends, so that it stays together.
await Promise.all(
  asked
    .filter(({ reader }) => reader === undefined)
    .map(async (stage) => {
      const { output, ...result } = await run(stage, { isHeld: true });
      console.log(`\n=== ${stage.name}`);
      process.stdout.write(output);
      results.set(stage.name, result);
    }),
);
for (const stage of asked.filter(({ reader }) => reader !== undefined)) {
  console.log(`\n=== ${stage.name}`);
  results.set(stage.name, await run(stage));
}

console.log("\n=== result");
for (const [name, { passed, failed, passedOnSecondTry = 0, seconds }] of results) {
  const again = passedOnSecondTry === 0 ? "" : ` (${passedOnSecondTry} on the second try)`;
  console.log(
    `${failed === 0 ? "ok    " : "FAILED"} ${name} (${passed} passed${again}, ${failed} failed, ${seconds} s)`,
  );
}
const passed = sum("passed");
const failed = sum("failed");
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

async function run({ command, args = [], env = {}, reader, needs }, { isHeld = false } = {}) {
  if (needs !== undefined && results.get(needs).failed > 0) {
    console.log(`Not run: "${needs}" failed.`);
    return { passed: 0, failed: 1, seconds: 0 };
  }
  const start = performance.now();
  const report = reader === undefined ? undefined : testReport(reader);
  const { status, output } = await runNodeHeld(
    [scriptOf(command), ...args, ...(report?.args ?? [])],
    { env: { ...env, ...report?.env }, isHeld },
  );
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  if (report !== undefined) return { ...report.count(status), seconds };
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, seconds, output };
}

function scriptOf(command) {
  return command.startsWith("scripts/") ? command : commandFile(...command.split(":"));
}

function sum(key) {
  return [...results.values()].reduce((total, result) => total + result[key], 0);
}
