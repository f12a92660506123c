import { readerOf } from "../engine/read-answer.ts";
import type { CoverageRule } from "../model/coverage.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import { requestPaths } from "./request-facts.ts";

/**
 * The coverage rule that comes before a set's criteria for this request; undefined where none does, and where the
 * line of business or the procedure that a rule is about is not answered.
 */
export function coverageOf(
  rules: readonly CoverageRule[],
  { procedures: table }: Pick<CriteriaSet, "procedures">,
  facts: FactTree,
): CoverageRule | undefined {
  const line = readerOf(requestPaths.lineOfBusiness)(facts);
  const procedure = readerOf(table.fact)(facts);
  const row = table.rows.find(({ id }) => id === procedure);
  return rules.find(
    ({ lineOfBusiness, procedures }) =>
      lineOfBusiness === line &&
      (procedures === undefined || row?.columns[procedures.column] === procedures.value),
  );
}
