import { loadScenarios, problemsInWords } from "./load-scenarios.ts";

/** `npm run scenarios -- --check [FILES]`: reads scenario files without a browser. Exit status 2: one is wrong. */
const { files, problems } = loadScenarios(
  process.argv.slice(2),
  process.env["INIT_CWD"] ?? process.cwd(),
);
if (problems.length > 0) {
  console.error(problemsInWords(problems));
  process.exitCode = 2;
} else {
  console.log(`${String(files.length)} scenario files can be read.`);
}
