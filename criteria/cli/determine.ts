import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type ResultLine, resultLine, unreadableLine } from "./result-line.ts";

/**
 * `npm run --silent determine -- FILE…`: one JSON line a case, in input order. Exit status 0 when every
 * case was judged, 1 when some case could not be read, 2 when a file is missing or is not JSON.
 */
const usage = `Usage: npm run --silent determine -- FILE…
  FILE.json    one case
  FILE.ndjson  many cases, one a line
  -            many cases, one a line, from standard input`;

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
    if (file === "-") return await judgeLines(process.stdin, "standard input");
    if (file.endsWith(".ndjson")) return await judgeLines(createReadStream(file), file);
    return await judgeOne(file);
  } catch (error) {
    complain(`${file}: ${reasonOf(error)}. Nothing was judged from this file; check its name.`);
    return 2;
  }
}

async function judgeOne(file: string): Promise<Outcome> {
  const input = json(await readFile(file, "utf8"));
  if (!input.ok) {
    complain(`${file}: not JSON. Nothing was judged from this file; a .json file holds one case.`);
    return 2;
  }
  return print(resultLine(input.value));
}

/** Line by line, so that a file of any length needs the memory of one case. */
async function judgeLines(stream: Readable, name: string): Promise<Outcome> {
  let worst: Outcome = 0;
  let readable = 0;
  const unreadable: number[] = [];
  const held: ResultLine[] = [];
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === "") continue;
    const input = json(line);
    if (!input.ok) {
      unreadable.push(number);
      if (readable === 0) held.push(unreadableLine());
      else worst = print(unreadableLine());
      continue;
    }
    readable += 1;
    for (const earlier of held.splice(0)) worst = print(earlier);
    if (print(resultLine(input.value)) === 1) worst = 1;
  }
  if (unreadable.length === 0) return worst;
  if (readable === 0) {
    complain(`${name}: not JSON. Nothing was judged; each line must hold one case as JSON.`);
    return 2;
  }
  complain(`${name}: not JSON in line ${unreadable.join(", ")}. The other lines were judged.`);
  return 1;
}

function json(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return { ok: false };
  }
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

process.exitCode = await main(process.argv.slice(2));
