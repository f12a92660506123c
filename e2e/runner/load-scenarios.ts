import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type CriteriaSet, currentSets, decodeText } from "#criteria";
import { type CaseSources, readScenario, type ScenarioProblem } from "#scenarios";
import type { ScenarioFile } from "./run-scenario.ts";

const projectRoot = join(import.meta.dirname, "../..");
const setsFolder = join(projectRoot, "criteria/sets");
const lifeFolder = join(projectRoot, "e2e/scenarios");

export type FileProblem = ScenarioProblem & { readonly file: string };

export type LoadedScenarios = {
  readonly files: readonly ScenarioFile[];
  readonly problems: readonly FileProblem[];
};

/**
 * Reads scenario files; without names, the whole suite: those in the folders of the sets, and those about the life of
 * a case. A folder stands for the files in it.
 */
export function loadScenarios(names: readonly string[], from: string): LoadedScenarios {
  const paths = names.length === 0 ? suitePaths() : names.flatMap((name) => named(name, from));
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
    const read = readScenario(decoded.text, { ...sourcesOf(path), readFile: siblingReader(path) });
    if (read.ok) files.push({ file, reference: referenceOf(path, index), scenario: read.scenario });
    else problems.push(...read.problems.map((problem) => ({ file, ...problem })));
  }
  if (paths.length === 0)
    problems.push({
      file: relative(projectRoot, lifeFolder),
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

function siblingReader(path: string) {
  return (name: string): string | undefined => {
    const other = resolve(dirname(path), name);
    if (!existsSync(other)) return undefined;
    const decoded = decodeText(readFileSync(other));
    // A letter that could not be decoded shows as lost, which the reader refuses with its path.
    return decoded.ok ? decoded.text : readFileSync(other, "utf8");
  };
}

/** The files of the whole suite: each set's own, then those of no set. */
function suitePaths(): readonly string[] {
  const folders = [...currentSets.map(({ id }) => join(setsFolder, id, "scenarios")), lifeFolder];
  return folders.flatMap((folder) => (existsSync(folder) ? filesIn(folder) : []));
}

/** A scenario in a set's folder is about that set and its examples; any other names its own. */
function sourcesOf(path: string): Pick<CaseSources, "set" | "examples"> {
  const [id] = relative(setsFolder, path).split(/[\\/]/);
  const set = currentSets.find((candidate) => candidate.id === id);
  return set === undefined
    ? { examples: new Map(currentSets.flatMap((other) => [...examplesOf(other)])) }
    : { set, examples: examplesOf(set) };
}

/** The public example cases of a set by name: "02-impar-met". */
export function examplesOf({ id }: Pick<CriteriaSet, "id">): ReadonlyMap<string, unknown> {
  const known = readExamples.get(id);
  if (known !== undefined) return known;
  const folder = join(setsFolder, id, "examples");
  const examples = new Map(
    filesIn(folder).map((path): readonly [string, unknown] => [
      basename(path, ".json"),
      JSON.parse(readFileSync(path, "utf8")),
    ]),
  );
  readExamples.set(id, examples);
  return examples;
}

const readExamples = new Map<string, ReadonlyMap<string, unknown>>();
