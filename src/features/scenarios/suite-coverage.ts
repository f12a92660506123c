import { compileCaseFinder, type CriteriaSet, defaultParameters, withOwnValues } from "#criteria";
import {
  cover,
  type Covered,
  type CoverageItem,
  coverageItems,
  factsOfExamples,
  gapScenario,
  type NamedScenario,
  readScenario,
  writeScenario,
} from "#scenarios";

export type SuiteCoverage = {
  readonly set: CriteriaSet;
  readonly scenarios: readonly NamedScenario[];
  readonly covered: readonly Covered[];
  /** A scenario file for something that none exercises; undefined where no case is known. */
  readonly gapFile: (item: CoverageItem) => string | undefined;
};

/**
 * What the scenarios of a release exercise of one set, and of the life of a case.
 *
 * @param suite texts of the scenario files, by path; those of another set are left out
 * @param exampleFiles the example cases they begin with, by path
 */
export function suiteCoverage(
  set: CriteriaSet,
  suite: Readonly<Record<string, string>>,
  exampleFiles: Readonly<Record<string, unknown>>,
): SuiteCoverage {
  const examples = new Map(
    Object.entries(exampleFiles).map(([path, file]) => [nameIn(path), file] as const),
  );
  const own = new Map(
    Object.entries(exampleFiles)
      .filter(([path]) => setFolderIn(path) === set.id)
      .map(([path, file]) => [nameIn(path), file] as const),
  );
  const scenarios = Object.entries(suite)
    .filter(([path]) => [undefined, set.id].includes(setFolderIn(path)))
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([path, text]): readonly NamedScenario[] => {
      const sources =
        setFolderIn(path) === undefined
          ? { examples, readFile: () => undefined }
          : { set, examples: own, readFile: () => undefined };
      const read = readScenario(text, sources);
      return read.ok ? [{ file: fileIn(path), scenario: read.scenario }] : [];
    });
  const finder = compileCaseFinder(set, defaultParameters(set));
  const facts = factsOfExamples(own);
  return {
    set: withOwnValues(set),
    scenarios,
    covered: cover(coverageItems(set, finder), scenarios, set),
    gapFile: (item) => {
      const draft = gapScenario(item, { set, finder, examples: facts });
      return draft === undefined ? undefined : writeScenario(draft);
    },
  };
}

/** Two sets may have files of one name: those of a set stand below its id. */
function fileIn(path: string): string {
  const name = path.replace(/^.*\/scenarios\//, "");
  const folder = setFolderIn(path);
  return folder === undefined ? name : `${folder}/${name}`;
}

/** The id of the set in whose folder a file is; undefined for a file of no set. */
function setFolderIn(path: string): string | undefined {
  return /\/criteria\/sets\/([^/]+)\//.exec(path)?.[1];
}

/** "/criteria/…/02-impar-met.json" → "02-impar-met". */
function nameIn(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.json$/, "");
}
