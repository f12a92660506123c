import type {
  Condition,
  CriteriaSet,
  EntryTest,
  LimitTest,
  Operand,
  ParameterValues,
} from "#criteria";
import { preparedPaths } from "../cases/prepared-case.ts";

/** How one engine writes a test on a prepared case; paths have dots. */
export type TestWriter<Test> = {
  readonly isIn: (path: string, texts: readonly string[]) => Test;
  readonly isUnanswered: (path: string) => Test;
  /** Asked only of an answer that is a number. */
  readonly isAtLeast: (path: string, limit: number) => Test;
  readonly isTrue: (path: string) => Test;
  readonly listHolds: (path: string, item: string) => Test;
  readonly listIsNotEmpty: (path: string) => Test;
  /** Whether one entry has, in each of the fields, one of the texts. */
  readonly someEntry: (path: string, fields: readonly FieldTest[]) => Test;
  readonly every: (tests: readonly Test[]) => Test;
  readonly some: (tests: readonly Test[]) => Test;
  readonly not: (test: Test) => Test;
};

export type FieldTest = { readonly field: string; readonly in: readonly string[] };

/** A test, or what it comes to whatever the case says. */
export type Written<Test> = Test | boolean;

/** A set's rules under parameter values, on their way to one engine. */
export type Source<Writer> = {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  readonly write: Writer;
};

/**
 * Writes a condition of a criterion.
 * @throws RangeError for conditions that only pitfalls and warnings have.
 */
export function writeCondition<Test>(
  condition: Condition,
  source: Source<TestWriter<Test>>,
): Written<Test> {
  const { write, parameters, set } = source;
  switch (condition.when) {
    case "fact-is":
      return write.isIn(condition.fact, condition.in);
    case "fact-state":
      return isInState(pathOf(condition.of), condition.state, write);
    case "list-holds":
      return write.listHolds(condition.list, condition.item);
    case "list-not-empty":
      return write.listIsNotEmpty(condition.list);
    case "has-text":
      return write.isTrue(preparedPaths.hasText(condition.fact));
    case "procedure":
      return procedureTest(condition, set, write);
    case "parameter":
      return parameters[condition.name] === condition.is;
    case "number": {
      const path = pathOf(condition.of);
      const isAtLeast = write.isAtLeast(path, limitOf(condition.limit, source));
      const isNumber = isInState(path, "value", write);
      return write.every([isNumber, condition.is === "below" ? write.not(isAtLeast) : isAtLeast]);
    }
    case "every":
      return allTrue(
        condition.of.map((one) => writeCondition(one, source)),
        write,
      );
    case "some":
      return someTrue(
        condition.of.map((one) => writeCondition(one, source)),
        write,
      );
    case "not":
      return negated(writeCondition(condition.of, source), write);
    default:
      throw new RangeError(`No engine here is given the condition "${condition.when}".`);
  }
}

/** "value", "not-documented" or "unanswered"; a list's state stands in the prepared case. */
export function isInState<Test>(path: string, state: string, write: TestWriter<Test>): Test {
  const isSilent = write.isIn(path, ["not-documented"]);
  if (state === "not-documented") return isSilent;
  if (state === "unanswered") return write.isUnanswered(path);
  return write.not(write.some([isSilent, write.isUnanswered(path)]));
}

export function pathOf(operand: Operand): string {
  if ("count" in operand) throw new RangeError("No engine here is given counts of choices.");
  return "fact" in operand ? operand.fact : preparedPaths.derived(operand.derived);
}

/** The minimum of a threshold. */
export function minimumOf(rule: LimitTest): string {
  if (rule.atLeast === undefined) throw new RangeError("No engine here is given a maximum.");
  return rule.atLeast;
}

export function limitOf(name: string, { set, parameters }: Source<unknown>): number {
  const value = parameters[name] ?? set.limits.find((limit) => limit.name === name)?.value;
  if (typeof value !== "number") throw new RangeError(`No numeric limit "${name}".`);
  return value;
}

/** Tests on one entry, each as the texts its field may have. */
export function fieldTests(tests: readonly EntryTest[], set: CriteriaSet): readonly FieldTest[] {
  return tests.map((test) => {
    if ("column" in test) {
      const { ids, unnamed } = proceduresWhere(set, test.column, test.in);
      return { field: test.field, in: unnamed ? [...ids, "not-documented"] : ids };
    }
    if ("in" in test) return { field: test.field, in: test.in };
    throw new RangeError("No engine here is given numbers or phrases of entries.");
  });
}

export function allTrue<Test>(
  tests: readonly Written<Test>[],
  write: TestWriter<Test>,
): Written<Test> {
  if (tests.includes(false)) return false;
  const open = tests.flatMap((test) => (typeof test === "boolean" ? [] : [test]));
  const [only] = open;
  if (only === undefined) return true;
  return open.length === 1 ? only : write.every(open);
}

export function someTrue<Test>(
  tests: readonly Written<Test>[],
  write: TestWriter<Test>,
): Written<Test> {
  if (tests.includes(true)) return true;
  const open = tests.flatMap((test) => (typeof test === "boolean" ? [] : [test]));
  const [only] = open;
  if (only === undefined) return false;
  return open.length === 1 ? only : write.some(open);
}

export function negated<Test>(test: Written<Test>, write: TestWriter<Test>): Written<Test> {
  return typeof test === "boolean" ? !test : write.not(test);
}

function procedureTest<Test>(
  condition: Extract<Condition, { when: "procedure" }>,
  set: CriteriaSet,
  write: TestWriter<Test>,
): Test {
  const path = set.procedures.fact;
  const { ids, unnamed } = proceduresWhere(set, condition.column, condition.in);
  return unnamed
    ? write.some([write.isIn(path, [...ids, "not-documented"]), write.isUnanswered(path)])
    : write.isIn(path, ids);
}

function proceduresWhere(set: CriteriaSet, column: string, cells: readonly string[]) {
  const { rows, unnamed } = set.procedures;
  const holds = (columns: Readonly<Record<string, string>>) =>
    cells.includes(columns[column] ?? "");
  const ids = rows.filter((row) => holds(row.columns)).map((row) => row.id);
  return { ids, unnamed: holds(unnamed) };
}
