import { writeFileSync } from "node:fs";
import { cpus, platform, arch } from "node:os";
import { join } from "node:path";
import { register } from "tsx/esm/api";
import { installDependencies } from "./install-dependencies.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/** `npm run bench:letters`: writes letters of generated cases, checks and reads each, and keeps what it found. */
installDependencies();
register();
const { letterFigures } = await import("../src/features/notices/letter-figures-for-test.ts");
const started = Date.now();
const figures = letterFigures(1500);
const seconds = (Date.now() - started) / 1000;
const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${platform()} ${arch()}`;
const { letters, contradicting, misread, rows } = figures;
const isMet = letters >= 200 && contradicting === 0 && misread === 0;
const results = join(projectRoot, "e2e/bench/results/letters.md");
writeFileSync(
  results,
  `# Generated letters

Written by \`npm run bench:letters\`: letters of generated cases of every kind and line of business, each held against its decision by the checks that block a letter (P17) and read as plain text.

${new Date(started).toISOString().slice(0, 16).replace("T", " ")} UTC. Machine: ${machine}. Node ${process.version}.

| target | measured | |
| --- | --- | --- |
| 200 letters or more, none contradicting its decision, none with a fault when printed to text | ${letters} letters, ${contradicting} contradicting, ${misread} with a fault, ${seconds.toFixed(0)} s | ${isMet ? "pass" : "**MISS**"} |

Under Medicare Advantage a denial is no letter: its words go into form CMS-10003, and they are what was read.

| letter | line of business | letters | words, median | school grade, median | highest | at grade 8 or lower |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row.kind} | ${row.line} | ${row.letters} | ${row.words} | ${row.grade.toFixed(1)} | ${row.highest.toFixed(1)} | ${row.onTarget} |`).join("\n")}

Grades are after Flesch and Kincaid, over the plan's own sentences: without the facts in lists, the physician's words and the copy for the provider. A request for information goes to a clinic and has no target.
`,
);
await runNode([commandFile("oxfmt"), results]);
process.exitCode = isMet ? 0 : 1;
