import type {
  CodingQuery,
  CriteriaSet,
  Criterion,
  DataWarning,
  Pitfall,
} from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import { withValues } from "../model/with-values.ts";
import type { Recommendation, Route, Status } from "../model/status.ts";
import { publishedVersion } from "../versions/published.ts";
import { type AnswerSheet, sheetScopeOf } from "./answer-sheet.ts";
import { compileCondition, type Findings } from "./compile-condition.ts";
import { localDate } from "./calendar.ts";
import { compileCodes, compileRecommendation } from "./compile-statuses.ts";
import { routeOf } from "./recommend.ts";
import { compileRequirements, type Requirement } from "./requirements.ts";
import type { ParameterValues, Scope } from "./scope.ts";
import { codeOf, type StatusCode, statusesByCode } from "./truth-tables.ts";

export type CriterionResult = { readonly criterion: Criterion; readonly status: Status };

/** What the criteria say about one case. A recommendation, never a determination. */
export type Evaluation = {
  /** `id@version` of the set that answered. */
  readonly criteriaSet: string;
  /** SHA-256 of the published version's canonical data; absent for a draft. */
  readonly sha256?: string;
  readonly parameters: ParameterValues;
  /** The case's "today": the local date of receipt; absent until it is answered. */
  readonly asOf?: string;
  readonly recommendation: Recommendation;
  readonly route: Route;
  /** In the set's order. */
  readonly criteria: readonly CriterionResult[];
  readonly pitfalls: readonly Pitfall[];
  readonly codingQueries: readonly CodingQuery[];
  readonly warnings: readonly DataWarning[];
  readonly requirements: readonly Requirement[];
};

export type Evaluator = (facts: FactTree) => Evaluation;

/**
 * Compiles a set under parameter values into an evaluator. Pure: same facts, same evaluation, no clock.
 * `facts` must have passed the set's validation; whatever else arrives reads as unanswered.
 * @throws RangeError when the set's data names a limit, derived number or path that does not exist.
 */
export function compileSet(given: CriteriaSet, parameters: ParameterValues): Evaluator {
  const set = withValues(given, parameters);
  const { scope, compileSheet } = sheetScopeOf(set, parameters);
  const codesOf = compileCodes(set, scope);
  const recommendationOf = compileRecommendation(set, scope);
  const resultsOf = compileResults(set.criteria);
  const requirementsOf = compileRequirements(set.criteria);
  const pitfallTests = set.pitfalls.map(({ firesWhen }) => compileCondition(firesWhen, scope));
  const noneFired = set.pitfalls.map(() => false);
  const codingQueriesOf = compileChecks(set.coding.queries, scope);
  const warningsOf = compileChecks(set.warnings, scope);
  const receivedAt = scope.reader(set.asOf);
  const sheetOf = compileSheet();
  const criteriaSet = `${set.id}@${set.version}`;
  const sha256 = publishedVersion(criteriaSet)?.sha256;

  return (facts) => {
    const sheet = sheetOf(facts);
    const codes = codesOf(sheet);
    const fired = noneFired.slice();
    const findings = { codes, fired };
    const pitfalls: Pitfall[] = [];
    // In order: a pitfall may ask about the ones before it.
    for (let at = 0; at < set.pitfalls.length; at++) {
      const pitfall = set.pitfalls[at];
      if (pitfall === undefined || pitfallTests[at]?.(sheet, findings) !== true) continue;
      fired[at] = true;
      pitfalls.push(pitfall);
    }
    const recommendation = recommendationOf(sheet, codes);
    const received = receivedAt(sheet);
    // Filled in place: spreading costs more than all the rules together.
    const evaluation: { -readonly [Key in keyof Evaluation]: Evaluation[Key] } = {
      criteriaSet,
      parameters,
      recommendation,
      route: routeOf(recommendation),
      criteria: resultsOf(codes),
      pitfalls,
      codingQueries: codingQueriesOf(sheet, findings),
      warnings: warningsOf(sheet, findings),
      requirements: requirementsOf(codes),
    };
    if (sha256 !== undefined) evaluation.sha256 = sha256;
    if (typeof received === "string") evaluation.asOf = localDate(received);
    return evaluation;
  };
}

/** Every result a criterion can have is made once; evaluating a case only picks them. */
function compileResults(
  criteria: readonly Criterion[],
): (codes: readonly StatusCode[]) => readonly CriterionResult[] {
  const possible = criteria.map((criterion) =>
    statusesByCode.map((status): CriterionResult => ({ criterion, status })),
  );
  return (codes) => {
    const results: CriterionResult[] = [];
    for (let at = 0; at < possible.length; at++) {
      const result = possible[at]?.[codes[at] ?? codeOf.unanswered];
      if (result !== undefined) results.push(result);
    }
    return results;
  };
}

function compileChecks<Check extends CodingQuery | DataWarning>(
  checks: readonly Check[],
  scope: Scope<AnswerSheet>,
): (sheet: AnswerSheet, findings: Findings) => readonly Check[] {
  const tests = checks.map((check) => compileCondition(check.firesWhen, scope));
  return (sheet, findings) => {
    const firing: Check[] = [];
    for (let at = 0; at < checks.length; at++) {
      const check = checks[at];
      if (check !== undefined && tests[at]?.(sheet, findings) === true) firing.push(check);
    }
    return firing;
  };
}
