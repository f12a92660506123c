import type { CriteriaSet, ParameterValues, Status } from "#criteria";
import { writeStatusTest } from "./status-tests.ts";
import { someTrue, type TestWriter, writeCondition, type Written } from "./test-writer.ts";

type JsonRule = {
  readonly conditions: unknown;
  readonly event: { readonly type: string; readonly params: Readonly<Record<string, unknown>> };
};

/** Conditions of json-rules-engine over a flat case; `someEntry` is an operator of ours there. */
const writer: TestWriter<unknown> = {
  isIn: (path, texts) => ({ fact: path, operator: "in", value: texts }),
  isUnanswered: (path) => ({ fact: path, operator: "equal", value: null }),
  isAtLeast: (path, limit) => ({ fact: path, operator: "greaterThanInclusive", value: limit }),
  isTrue: (path) => ({ fact: path, operator: "equal", value: true }),
  listHolds: (path, item) => ({ fact: path, operator: "contains", value: item }),
  listIsNotEmpty: (path) => ({ fact: path, operator: "notEmptyList", value: true }),
  someEntry: (path, fields) => ({ fact: path, operator: "someEntry", value: fields }),
  every: (tests) => ({ all: tests }),
  some: (tests) => ({ any: tests }),
  not: (test) => ({ not: test }),
};

/**
 * One rule for each status of each criterion; none fires for `unanswered`. With `"two"` only the two
 * that every user of such an engine writes, satisfied and not met: then unanswered and not documented
 * look alike, and so do incomplete and request-information.
 */
export function jsonRules(
  set: CriteriaSet,
  parameters: ParameterValues,
  detail: "two" | "every",
): readonly JsonRule[] {
  const source = { set, parameters, write: writer };
  const told: readonly (readonly Status[])[] =
    detail === "two"
      ? [["met", "exception", "not-applicable"], ["not-met"]]
      : [["met"], ["exception"], ["not-applicable"], ["not-met"], ["not-documented"]];
  const rules = set.criteria.flatMap((criterion, at) =>
    told.flatMap((statuses) =>
      rule(
        someTrue(
          statuses.map((status) => writeStatusTest(criterion.rule, status, source)),
          writer,
        ),
        "criterion",
        { at, status: statuses[0] },
      ),
    ),
  );
  const urgent = writer.listIsNotEmpty(set.urgentReview.list);
  const queries = set.coding.queries.map((query) => writeCondition(query.firesWhen, source));
  return [
    ...rules,
    ...rule(urgent, "urgent", {}),
    ...rule(someTrue(queries, writer), "open query", {}),
  ];
}

function rule(
  test: Written<unknown>,
  type: string,
  params: Readonly<Record<string, unknown>>,
): readonly JsonRule[] {
  if (test === false) return [];
  const conditions = isGroup(test) ? test : { all: test === true ? [] : [test] };
  return [{ conditions, event: { type, params } }];
}

function isGroup(test: unknown): boolean {
  return typeof test === "object" && test !== null && ("all" in test || "any" in test);
}
