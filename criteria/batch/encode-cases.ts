import type { Variable } from "../change/variables.ts";
import { sheetScopeOf } from "../engine/answer-sheet.ts";
import type { ParameterValues } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import type { CaseColumns } from "./compile-batch.ts";
import { compileClassifier } from "./classify-answers.ts";

/** So many cases at a time: their answers stay in the cache from column to column. */
const blockLength = 64;

/** Turns facts into columns of classes, one column a variable. Each case's answers are read once. */
export function compileEncoder(
  set: CriteriaSet,
  parameters: ParameterValues,
  variables: readonly Variable[],
): (cases: readonly FactTree[]) => CaseColumns {
  const sheetScope = sheetScopeOf(set, parameters);
  const classifiers = variables.map((variable) => compileClassifier(variable, sheetScope));
  const sheetOf = sheetScope.compileSheet();
  return (cases) => {
    const columns = variables.map(() => new Uint8Array(cases.length));
    for (let start = 0; start < cases.length; start += blockLength) {
      const block = cases.slice(start, start + blockLength);
      const sheets = block.map(sheetOf);
      for (const [at, classify] of classifiers.entries()) {
        classify(sheets, block, columns[at]?.subarray(start) ?? new Uint8Array());
      }
    }
    return { count: cases.length, columns };
  };
}
