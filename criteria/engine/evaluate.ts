import type {
  CodingQuery,
  CriteriaSet,
  Criterion,
  DataWarning,
  Pitfall,
} from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import type { Recommendation, Route, Status } from "../model/status.ts";
import { publishedVersion } from "../versions/published.ts";
import { compileCondition, type Findings, noFindings } from "./compile-condition.ts";
import { compileRule } from "./compile-rule.ts";
import { localDate } from "./calendar.ts";
import { recommend, routeOf } from "./recommend.ts";
import { type Requirement, requirementsFrom } from "./requirements.ts";
import { type ParameterValues, type Scope, scopeOf } from "./scope.ts";

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
export function compileSet(set: CriteriaSet, parameters: ParameterValues): Evaluator {
  const scope = scopeOf(set, parameters);
  const statusesOf = compileCriteria(set, scope);
  const isUrgent = compileCondition({ when: "list-not-empty", list: set.urgentReview.list }, scope);
  const codingQueriesOf = compileChecks(set.coding.queries, scope);
  const warningsOf = compileChecks(set.warnings, scope);
  const pitfalls = set.pitfalls.map((pitfall) => ({
    pitfall,
    fires: compileCondition(pitfall.firesWhen, scope),
  }));
  const criteriaSet = `${set.id}@${set.version}`;
  const sha256 = publishedVersion(criteriaSet)?.sha256;
  const receivedAt = scope.reader(set.asOf);

  return (facts) => {
    const criteria = statusesOf(facts);
    const fired = new Set<string>();
    const findings: Findings = {
      status: (id) => criteria.find((result) => result.criterion.id === id)?.status,
      fires: (id) => fired.has(id),
    };
    const firing: Pitfall[] = [];
    for (const { pitfall, fires } of pitfalls) {
      if (!fires(facts, findings)) continue;
      fired.add(pitfall.id);
      firing.push(pitfall);
    }
    const codingQueries = codingQueriesOf(facts, findings);
    const recommendation = recommend({
      blocking: criteria.flatMap(({ criterion, status }) => (criterion.advisory ? [] : [status])),
      isUrgent: isUrgent(facts, noFindings),
      hasOpenCodingQuery: codingQueries.length > 0,
    });
    const received = receivedAt(facts);
    return {
      criteriaSet,
      ...(sha256 === undefined ? {} : { sha256 }),
      parameters,
      ...(typeof received === "string" ? { asOf: localDate(received) } : {}),
      recommendation,
      route: routeOf(recommendation),
      criteria,
      pitfalls: firing,
      codingQueries,
      warnings: warningsOf(facts, findings),
      requirements: requirementsFrom(criteria),
    };
  };
}

function compileCriteria(set: CriteriaSet, scope: Scope) {
  const compiled = set.criteria.map((criterion) => ({
    criterion,
    statusOf: compileRule(criterion.rule, scope),
  }));
  return (facts: FactTree): readonly CriterionResult[] =>
    compiled.map(({ criterion, statusOf }) => ({ criterion, status: statusOf(facts) }));
}

function compileChecks<Check extends CodingQuery | DataWarning>(
  checks: readonly Check[],
  scope: Scope,
) {
  const compiled = checks.map((check) => ({
    check,
    fires: compileCondition(check.firesWhen, scope),
  }));
  return (facts: FactTree, findings: Findings): readonly Check[] =>
    compiled.flatMap(({ check, fires }) => (fires(facts, findings) ? [check] : []));
}
