import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { casesOf, type CaseStreamOptions } from "../../../criteria/cli/case-stream.ts";
import type { ReadJson } from "#criteria";

/** What a command prints for one JSON value of a file. */
export type PrintedLine = { readonly text: string; readonly isError: boolean };

/** What a command does with each JSON value of its files; `file` is the path as it was named, `-` for standard input. */
export type LineCommand = {
  readonly usage: string;
  readonly stream: CaseStreamOptions;
  readonly lineOf: (
    value: unknown,
    source: { readonly name: string; readonly file: string; readonly now: string },
  ) => Promise<PrintedLine>;
  readonly errorLine: (read: Exclude<ReadJson, { readonly ok: true }>) => PrintedLine;
};

type Outcome = 0 | 1 | 2;

const nowOption = "--now=";
const isNow = (argument: string) => argument.startsWith(nowOption);

/**
 * Runs a command over the files that its line names: one JSON line a value, in input order. Exit status 0 when every
 * value was read, 1 when some was refused (its line says what and where), 2 when a file is missing or is not JSON.
 */
export async function runLines(command: LineCommand, args: readonly string[]): Promise<Outcome> {
  /** The mapping reads no clock, so when it is comes in by name. */
  const now = args.findLast(isNow)?.slice(nowOption.length) ?? new Date().toISOString();
  const files = args.filter((argument) => !isNow(argument));
  if (files.length === 0 || Number.isNaN(Date.parse(now))) {
    complain(command.usage);
    return 2;
  }
  let worst: Outcome = 0;
  for (const file of files) {
    const outcome = await runFile(command, file, now);
    if (outcome > worst) worst = outcome;
  }
  return worst;
}

async function runFile(command: LineCommand, file: string, now: string): Promise<Outcome> {
  try {
    return file === "-"
      ? await runStream(command, process.stdin, { name: "standard input", file, now })
      : await runStream(command, createReadStream(file), { name: basename(file), file, now });
  } catch (error) {
    complain(`${file}: ${reasonOf(error)}. Nothing in this file was read. Check its name.`);
    return 2;
  }
}

/** A file of which nothing is JSON is none of the command's; one bad line among others is a value that is refused. */
async function runStream(
  { stream: options, lineOf, errorLine }: LineCommand,
  stream: AsyncIterable<Uint8Array>,
  source: { readonly name: string; readonly file: string; readonly now: string },
): Promise<Outcome> {
  let worst: Outcome = 0;
  let readable = 0;
  let broken = 0;
  for await (const { read } of casesOf(stream, options)) {
    const line = read.ok ? await lineOf(read.value, source) : errorLine(read);
    if (!read.ok && read.reason === "not-json") broken += 1;
    else readable += 1;
    process.stdout.write(`${line.text}\n`);
    if (line.isError) worst = 1;
  }
  if (readable > 0) return worst;
  complain(
    `${source.name}: ${broken === 0 ? "is empty" : "is not JSON"}. Nothing in this file was read.`,
  );
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
