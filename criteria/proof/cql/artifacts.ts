import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { criteriaSets, type CriteriaSet } from "#criteria";
import { cqlLibrary, libraryName } from "../../export/cql/index.ts";
import { translateCql } from "./translate.ts";

/** The command that writes the artifacts anew. */
export const renewCommand = "npm run export:cql";

/** A committed file that follows from a set's data alone. */
export type Artifact = {
  readonly file: string;
  /** Path from the project's folder, for messages. */
  readonly path: string;
  readonly text: string;
};

/** The CQL of every published version of every set, and its ELM. */
export function cqlArtifacts(sets: readonly CriteriaSet[] = criteriaSets): readonly Artifact[] {
  return sets.flatMap((set) => {
    const cql = cqlLibrary(set);
    const { elm, complaints } = translateCql(cql);
    if (complaints.length > 0) {
      throw new Error(`The translator objects to the CQL of ${set.id}: ${complaints.join("; ")}`);
    }
    return [artifact(set, "cql", cql), artifact(set, "elm.json", elm)];
  });
}

/** The committed text of a set's artifact. */
export function committedText(set: CriteriaSet, ending: "cql" | "elm.json"): string {
  return readFileSync(fileOf(set, ending), "utf8");
}

/** The artifacts whose committed text is another, or missing. */
export function staleArtifacts(artifacts: readonly Artifact[]): readonly Artifact[] {
  return artifacts.filter(
    ({ file, text }) => !existsSync(file) || readFileSync(file, "utf8") !== text,
  );
}

export function writeArtifact({ file, text }: Artifact): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const projectRoot = join(import.meta.dirname, "../../..");

function artifact(set: CriteriaSet, ending: "cql" | "elm.json", text: string): Artifact {
  const file = fileOf(set, ending);
  return { file, path: relative(projectRoot, file).replaceAll("\\", "/"), text };
}

function fileOf(set: CriteriaSet, ending: string): string {
  const name = `${libraryName(set)}-${set.version}.${ending}`;
  return join(projectRoot, "criteria/sets", set.id, "artifacts", name);
}
