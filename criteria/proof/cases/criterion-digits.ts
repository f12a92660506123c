import { type Criterion, type ParameterValues, ruleFactPaths } from "#criteria";
import { boundaryValues } from "./boundary-values.ts";
import { type Digit, digitOf } from "./combinations.ts";
import { ruleComparisons } from "./comparisons.ts";
import { theSet } from "./the-set.ts";

/** Every boundary answer of every fact a criterion reads, ready to be combined. */
export function digitsOf(criterion: Criterion, parameters: ParameterValues): readonly Digit[] {
  const answers = boundaryValues(theSet, parameters, ruleComparisons(criterion.rule));
  return ruleFactPaths(criterion.rule, theSet).map((path) => digitOf(path, answers(path)));
}
