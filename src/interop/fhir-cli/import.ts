import { deepestText, largestBundle } from "#interop/fhir";
import { errorLine, importLine } from "./import-line.ts";
import { runLines } from "./run-lines.ts";

/** `npm run --silent fhir:import -- BUNDLE.json…`: a request that came as data, as a case and what it offers. */
const usage = `Usage: npm run --silent fhir:import -- BUNDLE.json…
  BUNDLE.json  a PAS request bundle as JSON, alone or in the Parameters of $submit, or many, one a line,
               whatever its name ends in
  -            the same from standard input`;

process.exitCode = await runLines(
  {
    usage,
    stream: { largest: largestBundle, deepest: deepestText, wholeBy: "resourceType" },
    lineOf: importLine,
    errorLine,
  },
  process.argv.slice(2),
);
