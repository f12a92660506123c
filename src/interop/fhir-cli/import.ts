import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { casesOf } from "../../../criteria/cli/case-stream.ts";
import { largestBundle } from "#interop/fhir";
import { errorLine, importLine } from "./import-line.ts";

/**
 * `npm run --silent fhir:import -- BUNDLE.json…`: one JSON line a bundle, in input order. Exit status 0 when every bundle
 * was read, 1 when some bundle was refused (its line says what and where), 2 when a file is missing or is not JSON.
 */
const usage = `Usage: npm run --silent fhir:import -- BUNDLE.json…
  BUNDLE.json  a PAS request bundle as JSON, or many, one a line, whatever its name ends in
  -            the same from standard input`;

const nowOption = "--now=";
const isNow = (argument: string) => argument.startsWith(nowOption);

/** When the requests are received: the mapping reads no clock, so it comes in by name. */
const now = process.argv.findLast(isNow)?.slice(nowOption.length) ?? new Date().toISOString();

type Outcome = 0 | 1 | 2;

async function main(files: readonly string[]): Promise<Outcome> {
  if (files.length === 0 || Number.isNaN(Date.parse(now))) {
    complain(usage);
    return 2;
  }
  let worst: Outcome = 0;
  for (const file of files) {
    const outcome = await importFile(file);
    if (outcome > worst) worst = outcome;
  }
  return worst;
}

async function importFile(file: string): Promise<Outcome> {
  try {
    return file === "-"
      ? await importStream(process.stdin, "standard input")
      : await importStream(createReadStream(file), basename(file));
  } catch (error) {
    complain(`${file}: ${reasonOf(error)}. Nothing in this file was read. Check its name.`);
    return 2;
  }
}

/** A file of which nothing is JSON is no file of bundles; one bad line among others is a bundle that is refused. */
async function importStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Outcome> {
  let worst: Outcome = 0;
  let readable = 0;
  let broken = 0;
  const options = { largest: largestBundle, deepest: 64, wholeBy: "resourceType" };
  for await (const { read } of casesOf(stream, options)) {
    const line = read.ok ? await importLine(read.value, { name, now }) : errorLine(read);
    if (!read.ok && read.reason === "not-json") broken += 1;
    else readable += 1;
    process.stdout.write(`${line.text}\n`);
    if (line.isError) worst = 1;
  }
  if (readable > 0) return worst;
  complain(`${name}: ${broken === 0 ? "is empty" : "is not JSON"}. Nothing in this file was read.`);
  return 2;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT") return "no such file";
  if ("code" in error && error.code === "EISDIR") return "this is a folder, not a file";
  return error.message;
}

process.exitCode = await main(process.argv.slice(2).filter((argument) => !isNow(argument)));
