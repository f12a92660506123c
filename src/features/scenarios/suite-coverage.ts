import { compileCaseFinder, type CriteriaSet, criteriaSets, defaultParameters } from "#criteria";
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
 * What the scenarios of a release exercise.
 *
 * @param suite texts of the scenario files, by path
 * @param exampleFiles the example cases they begin with, by path
 */
export function suiteCoverage(
  suite: Readonly<Record<string, string>>,
  exampleFiles: Readonly<Record<string, unknown>>,
): SuiteCoverage | undefined {
  const set = criteriaSets.at(-1);
  if (set === undefined) return undefined;
  const examples = new Map(
    Object.entries(exampleFiles).map(([path, file]) => [nameIn(path), file] as const),
  );
  const scenarios = Object.entries(suite)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, text]): readonly NamedScenario[] => {
      const read = readScenario(text, { set, examples, readFile: () => undefined });
      return read.ok
        ? [{ file: path.replace(/^.*\/scenarios\//, ""), scenario: read.scenario }]
        : [];
    });
  const finder = compileCaseFinder(set, defaultParameters(set));
  const facts = factsOfExamples(examples);
  return {
    set,
    scenarios,
    covered: cover(coverageItems(set, finder), scenarios),
    gapFile: (item) => {
      const draft = gapScenario(item, { set, finder, examples: facts });
      return draft === undefined ? undefined : writeScenario(draft);
    },
  };
}

/** "/criteria/…/02-impar-met.json" → "02-impar-met". */
function nameIn(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.json$/, "");
}
