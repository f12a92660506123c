import { type CriteriaSet, type ParameterValues } from "#criteria";
import { fhirpathOnPlainJson, fhirpathOnResponse } from "./fhirpath.ts";
import { jsonLogicWriter } from "./json-logic.ts";
import { type RankWriter, writeRank } from "./rank-writer.ts";
import { someTrue, writeCondition, type Written } from "./test-writer.ts";
import { zenWriter } from "./zen.ts";

export { jsonRules } from "./json-rules.ts";
export { statusesByRank } from "./rank-writer.ts";

/** A set in one engine's language. */
export type Expressions<Test, Rank> = {
  /** One a criterion, in the set's order. */
  readonly ranks: readonly Rank[];
  readonly isUrgent: Test;
  readonly hasOpenQuery: Written<Test>;
};

export function jsonLogicExpressions(set: CriteriaSet, parameters: ParameterValues) {
  return expressions(set, parameters, jsonLogicWriter);
}

export function zenExpressions(set: CriteriaSet, parameters: ParameterValues) {
  return expressions(set, parameters, zenWriter);
}

export function fhirpathExpressions(
  set: CriteriaSet,
  parameters: ParameterValues,
  on: "plain JSON" | "a questionnaire response",
) {
  const writer = on === "plain JSON" ? fhirpathOnPlainJson : fhirpathOnResponse;
  return expressions(set, parameters, writer);
}

function expressions<Test, Rank>(
  set: CriteriaSet,
  parameters: ParameterValues,
  write: RankWriter<Test, Rank>,
): Expressions<Test, Rank> {
  const source = { set, parameters, write };
  return {
    ranks: set.criteria.map((criterion) => writeRank(criterion.rule, source)),
    isUrgent: write.listIsNotEmpty(set.urgentReview.list),
    hasOpenQuery: someTrue(
      set.coding.queries.map((query) => writeCondition(query.firesWhen, source)),
      write,
    ),
  };
}
