import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type CriteriaSet, currentSet, decodeText } from "#criteria";
import { readScenario, type ScenarioProblem } from "#scenarios";
import type { ScenarioFile } from "./run-scenario.ts";

const projectRoot = join(import.meta.dirname, "../..");
const suiteFolder = join(projectRoot, "e2e/scenarios");

export type FileProblem = ScenarioProblem & { readonly file: string };

export type LoadedScenarios = {
  readonly files: readonly ScenarioFile[];
  readonly problems: readonly FileProblem[];
};

/** Reads scenario files; without names, the whole suite. A folder stands for the files in it. */
export function loadScenarios(names: readonly string[], from: string): LoadedScenarios {
  const paths =
    names.length === 0 ? filesIn(suiteFolder) : names.flatMap((name) => named(name, from));
  const examples = publicExamples();
  const files: ScenarioFile[] = [];
  const problems: FileProblem[] = [];
  for (const [index, path] of paths.entries()) {
    const file = relative(projectRoot, path);
    if (!existsSync(path)) {
      problems.push({ file, line: 1, message: "There is no such file." });
      continue;
    }
    const decoded = decodeText(readFileSync(path));
    if (!decoded.ok) {
      const message = `This is not text that can be read (byte ${String(decoded.byte + 1)}). Save it as UTF-8.`;
      problems.push({ file, line: 1, message });
      continue;
    }
    const read = readScenario(decoded.text, {
      set: newestSet(),
      examples,
      readFile: besides(path),
    });
    if (read.ok) files.push({ file, reference: referenceOf(path, index), scenario: read.scenario });
    else problems.push(...read.problems.map((problem) => ({ file, ...problem })));
  }
  if (paths.length === 0)
    problems.push({
      file: relative(projectRoot, suiteFolder),
      line: 1,
      message: "holds no scenario",
    });
  return { files, problems };
}

/** Each problem with its file and line, and what to do; empty where there is none. */
export function problemsInWords(problems: readonly FileProblem[]): string {
  if (problems.length === 0) return "";
  const lines = problems.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`);
  return `${lines.join("\n")}\n\nNothing ran. Correct these lines, then run the same command again.`;
}

function named(name: string, from: string): readonly string[] {
  const path = resolve(from, name);
  return existsSync(path) && statSync(path).isDirectory() ? filesIn(path) : [path];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => join(folder, name))
    .toSorted();
}

/** The file's name and its place in the run: two folders may hold files of one name. */
function referenceOf(path: string, index: number): string {
  const name = basename(path).replace(/\.\w+$/, "");
  return `S${String(index + 1).padStart(3, "0")}-${name}`;
}

function besides(path: string) {
  return (name: string): string | undefined => {
    const other = resolve(dirname(path), name);
    if (!existsSync(other)) return undefined;
    const decoded = decodeText(readFileSync(other));
    // A letter that could not be decoded shows as lost, which the reader refuses with its path.
    return decoded.ok ? decoded.text : readFileSync(other, "utf8");
  };
}

/** The criteria set that scenarios are about. */
export function newestSet(): CriteriaSet {
  return currentSet("sacrococcygeal-64999");
}

/** The public example cases by name: "02-impar-met". */
export function publicExamples(): ReadonlyMap<string, unknown> {
  const folder = join(projectRoot, "criteria/sets", newestSet().id, "examples");
  return new Map(
    filesIn(folder).map((path): readonly [string, unknown] => [
      basename(path, ".json"),
      JSON.parse(readFileSync(path, "utf8")),
    ]),
  );
}
