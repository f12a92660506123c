import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import type { Recommendation, Status } from "../model/status.ts";
import { type AnswerSheet, sheetScopeOf } from "./answer-sheet.ts";
import { compileCondition, noFindings } from "./compile-condition.ts";
import { compileRuleCode } from "./compile-rule.ts";
import { recommend } from "./recommend.ts";
import type { ParameterValues, Scope } from "./scope.ts";
import { allOfCodes, codeOf, type StatusCode, statusOf } from "./truth-tables.ts";

const { unanswered } = codeOf;

export type StatusResult = {
  readonly recommendation: Recommendation;
  /** One a criterion, in the set's order. */
  readonly statuses: readonly Status[];
};

/**
 * Compiles a set into the shortest way to its statuses and recommendation: what `compileSet` says,
 * without pitfalls, warnings and requirements. For runs over many cases.
 * @throws RangeError when the set's data names a limit, derived number or path that does not exist.
 */
export function compileStatuses(
  set: CriteriaSet,
  parameters: ParameterValues,
): (facts: FactTree) => StatusResult {
  const { scope, compileSheet } = sheetScopeOf(set, parameters);
  const codesOf = compileCodes(set, scope);
  const recommendationOf = compileRecommendation(set, scope);
  const sheetOf = compileSheet();
  const blank = set.criteria.map(() => statusOf(unanswered));
  return (facts) => {
    const sheet = sheetOf(facts);
    const codes = codesOf(sheet);
    const statuses = blank.slice();
    for (let at = 0; at < statuses.length; at++) statuses[at] = statusOf(codes[at] ?? unanswered);
    return { recommendation: recommendationOf(sheet, codes), statuses };
  };
}

/** Every criterion's status code, in the set's order. */
export function compileCodes<Source>(
  set: CriteriaSet,
  scope: Scope<Source>,
): (source: Source) => readonly StatusCode[] {
  const rules = set.criteria.map((criterion) => compileRuleCode(criterion.rule, scope));
  const blank: readonly StatusCode[] = rules.map(() => unanswered);
  return (source) => {
    const codes = blank.slice();
    for (let at = 0; at < rules.length; at++) codes[at] = rules[at]?.(source) ?? unanswered;
    return codes;
  };
}

/** The recommendation that follows from the statuses, the red flags and the coding queries. */
export function compileRecommendation(
  set: CriteriaSet,
  scope: Scope<AnswerSheet>,
): (sheet: AnswerSheet, codes: readonly StatusCode[]) => Recommendation {
  const isUrgent = compileCondition({ when: "list-not-empty", list: set.urgentReview.list }, scope);
  const hasOpenQuery = compileCondition(
    { when: "some", of: set.coding.queries.map((query) => query.firesWhen) },
    scope,
  );
  const advisory = set.criteria.map((criterion) => criterion.advisory === true);
  return (sheet, codes) => {
    let together = codeOf["not-applicable"];
    for (let at = 0; at < codes.length; at++) {
      if (advisory[at] === false) together = allOfCodes(together, codes[at] ?? unanswered);
    }
    return recommend({
      together: statusOf(together),
      isUrgent: isUrgent(sheet, noFindings),
      hasOpenCodingQuery: hasOpenQuery(sheet, noFindings),
    });
  };
}
