import {
  type Criterion,
  type CriteriaSet,
  defaultParameters,
  type FactPath,
  type Status,
} from "#criteria";
import { compileRule } from "../../engine/compile-rule.ts";
import { scopeOf } from "../../engine/scope.ts";
import { forEachCombination } from "./combinations.ts";
import { digitsOf } from "./criterion-digits.ts";

/** Answers that give one criterion one status, for one answer to the procedure question. */
export type StatusExample = {
  readonly criterion: Criterion;
  readonly procedure: unknown;
  readonly status: Status;
  readonly answers: readonly (readonly [FactPath, unknown])[];
};

/**
 * For every criterion, every procedure answer and every status that some combination of boundary answers
 * gives it there: one combination that does. What is not in the list cannot happen at any of them.
 */
export function statusExamples(set: CriteriaSet): readonly StatusExample[] {
  const scope = scopeOf(set, defaultParameters(set));
  const procedures = [
    undefined,
    "not-documented",
    ...set.procedures.rows.map((row): unknown => row.id),
  ];
  return set.criteria.flatMap((criterion) => {
    const statusOf = compileRule(criterion.rule, scope);
    const digits = digitsOf(criterion, scope.parameters);
    const found = new Map<string, StatusExample>();
    forEachCombination(set, digits, [{}], (facts) => {
      const status = statusOf(facts);
      const procedure = scope.procedure(facts);
      const key = `${String(procedure)} ${status}`;
      if (found.has(key)) return;
      const answers = digits.flatMap(({ paths }) =>
        paths.map((path) => [path, scope.reader(path)(facts)] as const),
      );
      found.set(key, { criterion, procedure, status, answers });
    });
    const own = [...found.values()];
    const readsProcedure = digits.some(({ paths }) => paths.includes(set.procedures.fact));
    if (readsProcedure) return own;
    return procedures.flatMap((procedure) => own.map((example) => ({ ...example, procedure })));
  });
}
