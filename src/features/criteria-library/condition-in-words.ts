import {
  type Condition,
  type CriteriaSet,
  type EntryTest,
  type FactPath,
  statusWords,
} from "#criteria";
import {
  factName,
  fieldAt,
  idInWords,
  joined,
  limitInWords,
  operandName,
  valueName,
} from "./names.ts";

/** A condition of the set's data as the middle of a sentence: "“Onset of pain” is “Fall”". */
export function conditionInWords(set: CriteriaSet, condition: Condition): string {
  switch (condition.when) {
    case "fact-is": {
      const values = condition.in.map((value) => `“${valueName(set, condition.fact, value)}”`);
      return `${factName(set, condition.fact)} is ${joined(values, "or")}`;
    }
    case "fact-state":
      return `${operandName(set, condition.of)} ${stateWords[condition.state]}`;
    case "list-holds":
      return `${factName(set, condition.list)} lists “${valueName(set, condition.list, condition.item)}”`;
    case "list-not-empty":
      return `${factName(set, condition.list)} lists anything`;
    case "has-text":
      return `${factName(set, condition.fact)} has text`;
    case "procedure":
      return `the requested procedure has the ${idInWords(condition.column)} ${joined(
        condition.in.map((value) => `“${idInWords(value)}”`),
        "or",
      )}`;
    case "parameter":
      return parameterInWords(set, condition.name, condition.is);
    case "number":
      return `${operandName(set, condition.of)} is ${
        condition.is === "at-least" ? "at least" : "below"
      } ${limitInWords(set, condition.limit)}`;
    case "later":
      return `${factName(set, condition.fact)} is later than ${factName(set, condition.than)}`;
    case "numbers-differ": {
      const [left, right] = [operandName(set, condition.left), operandName(set, condition.right)];
      const by = `by ${limitInWords(set, condition.limit)} or more`;
      return condition.is === "apart-by"
        ? `${left} and ${right} differ ${by}`
        : `${left} is above ${right} ${by}`;
    }
    case "some-entry":
      return `an entry of ${factName(set, condition.list)} has ${entryInWords(set, condition.list, condition.where)}`;
    case "last-entry-differs":
      return `the last ${fieldName(set, condition.list, condition.field)} in ${factName(
        set,
        condition.list,
      )} and ${factName(set, condition.from)} differ by ${limitInWords(set, condition.limit)} or more`;
    case "status": {
      const title = set.criteria.find(({ id }) => id === condition.criterion)?.title;
      const words = condition.in.map((status) => `“${statusWords[status]}”`);
      return `the criterion “${title ?? condition.criterion}” is ${joined(words, "or")}`;
    }
    case "pitfall": {
      const title = set.pitfalls.find(({ id }) => id === condition.id)?.title;
      return `the pitfall “${title ?? condition.id}” is shown`;
    }
    case "every":
      return joined(
        condition.of.map((part) => bracketed(set, part, "some")),
        "and",
      );
    case "some":
      return joined(
        condition.of.map((part) => bracketed(set, part, "every")),
        "or",
      );
    case "not":
      return `it is not so that ${bracketed(set, condition.of, "every", "some")}`;
  }
}

/** The tests one entry of a list must pass together: "a procedure of the tier “first line” and …". */
export function entryInWords(
  set: CriteriaSet,
  list: FactPath,
  tests: readonly EntryTest[],
): string {
  return joined(
    tests.map((test) => entryTestInWords(set, list, test)),
    "and",
  );
}

function entryTestInWords(set: CriteriaSet, list: FactPath, test: EntryTest): string {
  const field = fieldName(set, list, test.field);
  if ("column" in test) {
    const values = test.in.map((value) => `“${idInWords(value)}”`);
    return `${field} of the ${idInWords(test.column)} ${joined(values, "or")}`;
  }
  if ("in" in test) {
    const answer = fieldAt(set, list, test.field)?.answer;
    const labels = test.in.map((value) => {
      if (value === "not-documented") return "“Not documented”";
      const option =
        answer?.kind === "choice" ? answer.options.find((one) => one.value === value) : undefined;
      return `“${option?.label ?? value}”`;
    });
    return `${field} ${joined(labels, "or")}`;
  }
  if ("below" in test) return `${field} below ${fieldName(set, list, test.below)}`;
  if ("atLeast" in test) return `${field} at least ${limitInWords(set, test.atLeast)}`;
  return `${field} that mentions ${joined(
    test.mentions.map((phrase) => `“${phrase}”`),
    "or",
  )}`;
}

function fieldName(set: CriteriaSet, list: FactPath, name: string): string {
  return (fieldAt(set, list, name)?.label ?? name).toLowerCase();
}

function parameterInWords(set: CriteriaSet, name: string, is: string): string {
  const parameter = set.parameters.find((one) => one.name === name);
  const option =
    parameter?.kind === "choice"
      ? parameter.options.find(({ value }) => value === is)?.label
      : undefined;
  return `the plan sets “${parameter?.title ?? name}” to “${option ?? is}”`;
}

/** "a and b" inside "… or …" is read wrongly without brackets. */
function bracketed(
  set: CriteriaSet,
  condition: Condition,
  ...ambiguous: readonly Condition["when"][]
): string {
  const words = conditionInWords(set, condition);
  return ambiguous.includes(condition.when) && "of" in condition && Array.isArray(condition.of)
    ? `(${words})`
    : words;
}

const stateWords = {
  value: "has an answer from the record",
  "not-documented": "is not documented",
  unanswered: "is not answered yet",
} as const;
