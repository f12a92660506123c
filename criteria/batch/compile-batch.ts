import { rankedRecommendations, setDiagram } from "../change/recommendation-diagram.ts";
import type { Diagrams, Node } from "../change/diagram.ts";
import { type ParameterValues, scopeOf } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Recommendation } from "../model/status.ts";
import { compileEncoder } from "./encode-cases.ts";
import { levelTables } from "./level-tables.ts";

/**
 * Many cases as columns: `columns[c][row]` is the class of the answers that case `row` gives to the facts
 * of column `c`. Answers of one class are alike for every rule of the set.
 */
export type CaseColumns = { readonly count: number; readonly columns: readonly Uint8Array[] };

export type Batch = {
  /** What each column is about, and how many classes its answers fall into. */
  readonly columns: readonly { readonly facts: readonly FactPath[]; readonly classes: number }[];
  /**
   * Classifies cases whose facts have passed the set's validation.
   * @throws RangeError when an answer is one that validation refuses.
   */
  readonly encode: (cases: readonly FactTree[]) => CaseColumns;
  /**
   * The recommendation of every case, as its place in `recommendations`.
   * @throws RangeError when the columns are not those of this set, or hold a class that does not exist.
   */
  readonly recommend: (cases: CaseColumns) => Uint8Array;
  readonly recommendations: readonly Recommendation[];
};

/** So many cases at a time: their places stay in the nearest cache from level to level. */
const blockLength = 2048;

/**
 * Compiles a set for runs over millions of cases, such as the effect of a changed threshold on a year of
 * requests: the set's decision diagram as tables of numbers, walked level by level. The recommendations
 * are those of `compileSet`; statuses and reasons need that one.
 */
export function compileBatch(set: CriteriaSet, parameters: ParameterValues): Batch {
  const { context, recommendation } = setDiagram(scopeOf(set, parameters));
  const { variables, diagrams } = context;
  const classes = variables.map((variable) => variable.configurations.length);
  const walk = compileWalk(diagrams, recommendation, classes);
  return {
    columns: variables.map(({ facts }, at) => ({ facts, classes: classes[at] ?? 0 })),
    encode: compileEncoder(set, parameters, variables),
    recommend: (cases) => {
      checkColumns(cases, classes);
      return walk(cases);
    },
    recommendations: rankedRecommendations,
  };
}

/** The value of a diagram for every case of columns that are the diagram's own. */
export function compileWalk(
  diagrams: Diagrams,
  root: Node,
  classes: readonly number[],
): (cases: CaseColumns) => Uint8Array {
  const { levels, values } = levelTables(diagrams, root, classes);
  const none = new Uint8Array();
  return (cases) => {
    const results = new Uint8Array(cases.count);
    const places = new Int32Array(blockLength);
    for (let start = 0; start < cases.count; start += blockLength) {
      const length = Math.min(blockLength, cases.count - start);
      places.fill(0);
      for (const { level, next } of levels) {
        step(places, next, cases.columns[level] ?? none, start, length);
      }
      for (let at = 0; at < length; at++) results[start + at] = values[places[at] ?? 0] ?? 0;
    }
    return results;
  };
}

function step(
  places: Int32Array,
  next: Int32Array,
  column: Uint8Array,
  start: number,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    places[at] = next[(places[at] ?? 0) + (column[start + at] ?? 0)] ?? 0;
  }
}

/** A class that does not exist would lead into another branch's numbers: refused before anything is read. */
function checkColumns({ count, columns }: CaseColumns, classes: readonly number[]): void {
  if (columns.length !== classes.length || columns.some((column) => column.length !== count)) {
    throw new RangeError(
      `Expected ${classes.length} columns of ${count} cases each, one a group of facts.`,
    );
  }
  for (const [at, column] of columns.entries()) {
    const limit = classes[at] ?? 0;
    const highest = highestOf(column);
    if (highest >= limit) {
      throw new RangeError(`Column ${at} holds class ${highest}; it has ${limit} classes.`);
    }
  }
}

function highestOf(column: Uint8Array): number {
  let highest = 0;
  for (let row = 0; row < column.length; row++) highest = Math.max(highest, column[row] ?? 0);
  return highest;
}
