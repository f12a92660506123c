import type { Rule, Status } from "#criteria";
import { preparedPaths } from "../cases/prepared-case.ts";
import {
  allTrue,
  fieldTests,
  isInState,
  limitOf,
  minimumOf,
  negated,
  pathOf,
  someTrue,
  type Source,
  type TestWriter,
  writeCondition,
  type Written,
} from "./test-writer.ts";

/**
 * For engines whose rules only fire or do not: when a rule of ours has the status. Such an engine needs
 * one rule a criterion for every status that is to be told from the others.
 */
export function writeStatusTest<Test>(
  rule: Rule,
  status: Status,
  source: Source<TestWriter<Test>>,
): Written<Test> {
  const { write, set } = source;
  const every = (...tests: readonly Written<Test>[]) => allTrue(tests, write);
  const no = (test: Written<Test>) => negated(test, write);
  switch (rule.rule) {
    case "choice":
      if (status === "unanswered") return isInState(rule.fact, "unanswered", write);
      return isOneOf(rule.fact, optionsOf(rule, status), write);
    case "given": {
      const kind = set.facts.find(({ path }) => path === rule.fact)?.answer.kind;
      const isList = kind === "many" || kind === "entries" || kind === "codes";
      const path = isList ? preparedPaths.listState(rule.fact) : rule.fact;
      return stateTest(path, status, (is) => is === "met", source);
    }
    case "threshold": {
      const path = pathOf(rule.of);
      const isEnough = write.isAtLeast(path, limitOf(minimumOf(rule), source));
      return stateTest(
        path,
        status,
        (is) => (is === "met" ? isEnough : is === "not-met" && no(isEnough)),
        source,
      );
    }
    case "all": {
      const some = (one: Status) =>
        someTrue(
          rule.parts.map((part) => writeStatusTest(part, one, source)),
          write,
        );
      const stronger = order.slice(0, order.indexOf(status));
      return every(...stronger.map((one) => no(some(one))), some(status));
    }
    case "each-value":
    case "some-entry":
    case "last-entry":
    case "entry-count":
      throw new RangeError(`No engine here is given the rule "${rule.rule}".`);
    case "any":
      throw new RangeError("any-of is not written: the default parameters do not reach it.");
    case "when": {
      const conditions = rule.cases.map((one) => writeCondition(one.if, source));
      const before = (count: number) => conditions.slice(0, count).map(no);
      const branches = rule.cases.map(
        (one, at) =>
          conditions[at] !== false &&
          every(...before(at), conditions[at] ?? true, writeStatusTest(one.then, status, source)),
      );
      const otherwise =
        !conditions.includes(true) &&
        every(...before(conditions.length), writeStatusTest(rule.otherwise, status, source));
      return someTrue([...branches, otherwise], write);
    }
    case "entries": {
      const holds = rule.cases.map((one) => write.someEntry(rule.list, fieldTests(one.where, set)));
      const branches = (is: Status) => [
        ...rule.cases.map((one, at) =>
          every(one.status === is, ...holds.slice(0, at).map(no), holds[at] ?? true),
        ),
        every(rule.otherwise.status === is, ...holds.map(no)),
      ];
      const path = preparedPaths.listState(rule.list);
      const silent = status === "not-documented" || status === "unanswered";
      const isValue = isInState(path, "value", write);
      const given = every(isValue, someTrue(branches(status), write));
      return silent ? someTrue([isInState(path, status, write), given], write) : given;
    }
    case "fixed":
      return rule.status === status;
  }
}

/** What stands furthest left wins among the parts of all-of. */
const order: readonly Status[] = [
  "not-met",
  "unanswered",
  "not-documented",
  "exception",
  "met",
  "not-applicable",
];

function optionsOf(rule: Extract<Rule, { rule: "choice" }>, status: Status): readonly string[] {
  switch (status) {
    case "met":
      return rule.met;
    case "not-met":
      return rule.notMet;
    case "exception":
      return rule.exception ?? [];
    case "not-documented":
      return ["not-documented"];
    case "unanswered":
    case "not-applicable":
      return [];
  }
}

function isOneOf<Test>(
  path: string,
  texts: readonly string[],
  write: TestWriter<Test>,
): Written<Test> {
  return texts.length === 0 ? false : write.isIn(path, texts);
}

function stateTest<Test>(
  path: string,
  status: Status,
  whenValue: (status: Status) => Written<Test>,
  { write }: Source<TestWriter<Test>>,
): Written<Test> {
  if (status === "not-documented" || status === "unanswered") return isInState(path, status, write);
  const test = whenValue(status);
  return test === false ? false : allTrue([isInState(path, "value", write), test], write);
}
