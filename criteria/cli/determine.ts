import { createReadStream } from "node:fs";
import { moreInWords, mostIssues } from "#criteria";
import { type CaseInput, casesOf } from "./case-stream.ts";
import { issuesLine, type ResultLine, resultLine } from "./result-line.ts";

/**
 * `npm run --silent determine -- FILE…`: one JSON line a case, in input order. Exit status 0 when every
 * case was judged, 1 when some case could not be read, 2 when a file is missing or is not JSON.
 */
const usage = `Usage: npm run --silent determine -- [--today=YYYY-MM-DD] FILE…
  --today  a request received later is a data warning; the day of the run unless given
  FILE     one case as JSON, or many cases, one a line, whatever its name ends in
  -        the same from standard input`;

const todayOption = "--today=";
const isToday = (argument: string) => argument.startsWith(todayOption);

/** The day to hold receipts against; the criteria themselves read no clock, so it comes in by name. */
const today = process.argv.findLast(isToday)?.slice(todayOption.length);

type Outcome = 0 | 1 | 2;

async function main(files: readonly string[]): Promise<Outcome> {
  if (files.length === 0) {
    complain(usage);
    return 2;
  }
  let worst: Outcome = 0;
  for (const file of files) {
    const outcome = await judgeFile(file);
    if (outcome > worst) worst = outcome;
  }
  return worst;
}

async function judgeFile(file: string): Promise<Outcome> {
  try {
    return file === "-"
      ? await judgeStream(process.stdin, "standard input")
      : await judgeStream(createReadStream(file), file);
  } catch (error) {
    complain(`${file}: ${reasonOf(error)}. Nothing in this file was evaluated. Check its name.`);
    return 2;
  }
}

/** Results in input order. Until one case can be read, nothing is printed: the file may be no JSON at all. */
async function judgeStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Outcome> {
  let worst: Outcome = 0;
  let readable = 0;
  const broken: CaseInput[] = [];
  const encodings = new Set<string>();
  const held: ResultLine[] = [];
  for await (const input of casesOf(stream)) {
    if (input.encoding !== undefined) encodings.add(input.encoding);
    const result = input.read.ok
      ? resultLine(input.read.value, today)
      : issuesLine(null, input.read);
    if (!input.read.ok && input.read.reason === "not-json") broken.push(input);
    else readable += 1;
    held.push(result);
    if (readable === 0) continue;
    for (const line of held.splice(0)) if (print(line) === 1) worst = 1;
  }
  for (const encoding of encodings) complain(`${name}: read as ${encodingNames[encoding] ?? ""}.`);
  if (broken.length === 0) return worst;
  if (readable === 0) {
    complain(`${name}: ${firstWords(broken)}. Nothing in this file was evaluated.`);
    return 2;
  }
  const lines = broken.slice(0, mostIssues).map(({ line }) => line ?? 1);
  const more = moreInWords(broken.length - lines.length);
  complain(
    `${name}: not JSON in line ${lines.join(", ")}${more === "" ? "" : ` ${more}`}. The other lines were evaluated.`,
  );
  return 1;
}

const encodingNames: Readonly<Record<string, string>> = {
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252":
    "Windows-1252, because it is not UTF-8; check accented letters and quotation marks",
};

function firstWords([first]: readonly CaseInput[]): string {
  return first === undefined || first.read.ok ? "" : (first.read.issues[0]?.message ?? "");
}

function print(line: ResultLine): 0 | 1 {
  process.stdout.write(`${line.text}\n`);
  return line.isError ? 1 : 0;
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

process.exitCode = await main(process.argv.slice(2).filter((argument) => !isToday(argument)));
