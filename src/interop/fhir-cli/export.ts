import { examplePlan } from "#domain";
import { refusalOfJson, responseBundle } from "#interop/fhir";
import { readExportedCase } from "./export-case.ts";
import { requestBeside } from "./request-beside.ts";
import { type PrintedLine, runLines } from "./run-lines.ts";

/** `npm run --silent fhir:export -- CASE.json…`: what a case answers to its request, as a PAS response bundle. */
const usage = `Usage: npm run --silent fhir:export -- CASE.json…
  CASE.json  a case file, or a line of fhir:import, with the decision as "determinations", or many, one a line;
             without a decision that a physician advisor signed the answer is A4 (pended)
  -          the same from standard input`;

/** As a plan that has entered nothing about itself answers; the workstation and the server answer as theirs. */
const zone = "America/New_York";

async function lineOf(
  value: unknown,
  { file, now }: { readonly file: string; readonly now: string },
): Promise<PrintedLine> {
  const read = await readExportedCase(value, now);
  if (!read.ok) return refused("case-not-readable", read.issues);
  const { record, determinations } = read;
  const request = read.request ?? requestBeside(record, file);
  const answer = responseBundle({
    record,
    determinations,
    plan: examplePlan,
    zone,
    now,
    ...(request === undefined ? {} : { request }),
  });
  if (answer.ok) return { text: JSON.stringify(answer.bundle), isError: false };
  const message = answer.reason === "no-criteria" ? "is not on file" : "is no PAS request bundle";
  return refused(answer.reason, [
    { path: answer.reason === "no-criteria" ? "criteriaSet" : "bundle", message },
  ]);
}

function refused(
  kind: string,
  issues: readonly { readonly path: string; readonly message: string }[],
): PrintedLine {
  return { text: JSON.stringify({ error: { kind, issues } }), isError: true };
}

process.exitCode = await runLines(
  {
    usage,
    stream: { largest: 50_000_000, wholeBy: "criteriaSet" },
    lineOf,
    errorLine: (read) => ({
      text: JSON.stringify({ error: refusalOfJson(read) }),
      isError: true,
    }),
  },
  process.argv.slice(2),
);
