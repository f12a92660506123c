import {
  answerInWords,
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
    case "fact-is":
      return `${factName(set, condition.fact)} is ${values(
        condition.in.map((value) => valueName(set, condition.fact, value)),
      )}`;
    case "fact-state":
      return `${operandName(set, condition.of)} ${stateWords[condition.state]}`;
    case "list-holds":
      return `${factName(set, condition.list)} lists “${valueName(set, condition.list, condition.item)}”`;
    case "list-holds-any":
      return `${factName(set, condition.list)} lists ${values(
        condition.items.map((item) => valueName(set, condition.list, item)),
      )}`;
    case "not-in-row":
      return `${factName(set, condition.fact)} is not one of the ${idInWords(condition.allowed)} of the requested procedure`;
    case "none-in-row":
      return `${factName(set, condition.list)} lists none of the ${idInWords(condition.allowed)} of the requested procedure`;
    case "some-entry-later":
      return `an entry of ${factName(set, condition.list)} is dated after ${factName(set, condition.than)}`;
    case "older-entry":
      return olderEntryInWords(set, condition);
    case "list-not-empty":
      return `${factName(set, condition.list)} has any entry`;
    case "has-text":
      return `${factName(set, condition.fact)} has text`;
    case "procedure":
      return `the ${idInWords(condition.column)} of the requested procedure is ${values(condition.in.map(idInWords))}`;
    case "parameter":
      return parameterInWords(set, condition.name, condition.is);
    case "number":
      return `${operandName(set, condition.of)} is ${numberWords[condition.is]} ${limitInWords(
        set,
        condition.limit,
      )}`;
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
      const words = condition.in.map((status) => statusWords[status]);
      return `the criterion “${title ?? condition.criterion}” is ${values(words)}`;
    }
    case "pitfall": {
      const title = set.pitfalls.find(({ id }) => id === condition.id)?.title;
      return `the pitfall “${title ?? condition.id}” is shown`;
    }
    case "every":
      return joined(
        condition.of.map((part) => bracketed(set, part)),
        "and",
      );
    case "some":
      return joined(
        condition.of.map((part) => bracketed(set, part)),
        "or",
      );
    case "not":
      return negated(set, condition.of);
  }
}

const numberWords = { "at-least": "at least", below: "below", exactly: "exactly" } as const;

function olderEntryInWords(
  set: CriteriaSet,
  { list, months, before, known }: Extract<Condition, { when: "older-entry" }>,
): string {
  const what = `an entry of ${factName(set, list)} is dated ${limitInWords(set, months)} or more before ${factName(set, before)}`;
  switch (known) {
    case "yes":
      return what;
    case "no":
      return `it is not so that ${what}`;
    case "unanswered":
      return `a date is not reviewed yet, and whether ${what} is open`;
    case "not-documented":
      return `a date is not documented, so whether ${what} can’t be determined`;
  }
}

/** The ordinary negations; the rest is said the long way round. */
function negated(set: CriteriaSet, condition: Condition): string {
  switch (condition.when) {
    case "fact-state":
      return `${operandName(set, condition.of)} ${notStateWords[condition.state]}`;
    case "list-holds":
      return `${factName(set, condition.list)} does not list “${valueName(set, condition.list, condition.item)}”`;
    case "list-not-empty":
      return `${factName(set, condition.list)} has no entry`;
    case "has-text":
      return `${factName(set, condition.fact)} has no text`;
    case "procedure":
      return `the ${idInWords(condition.column)} of the requested procedure is not ${values(condition.in.map(idInWords))}`;
    case "fact-is":
      return `${factName(set, condition.fact)} is not ${values(
        condition.in.map((value) => valueName(set, condition.fact, value)),
      )}`;
    case "some-entry":
      return `no entry of ${factName(set, condition.list)} has ${entryInWords(set, condition.list, condition.where)}`;
    default:
      return `it is not the case that ${bracketed(set, condition)}`;
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
    return `${field} of the ${idInWords(test.column)} ${values(test.in.map(idInWords))}`;
  }
  if ("in" in test) {
    const answer = fieldAt(set, list, test.field);
    return `${field} ${values(
      test.in.map((value) => (answer === undefined ? value : answerInWords(answer, value))),
    )}`;
  }
  if ("state" in test) return `${field} that ${stateWords[test.state]}`;
  if ("covers" in test) return `${field} that covers each ${factName(set, test.covers)}`;
  if ("belowLimit" in test) return `${field} below ${limitInWords(set, test.belowLimit)}`;
  if ("below" in test) return `${field} below ${fieldName(set, list, test.below)}`;
  if ("atLeast" in test) return `${field} at least ${limitInWords(set, test.atLeast)}`;
  return `${field} that mentions ${values(test.mentions)}`;
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
function bracketed(set: CriteriaSet, condition: Condition): string {
  const words = conditionInWords(set, condition);
  return condition.when === "every" || condition.when === "some" ? `(${words})` : words;
}

/** “a”, “b” or “c”. */
function values(labels: readonly string[]): string {
  return joined(
    labels.map((label) => `“${label}”`),
    "or",
  );
}

const stateWords = {
  value: "has an answer from the record",
  "not-documented": "is not documented",
  unanswered: "is not reviewed yet",
} as const;

const notStateWords = {
  value: "has no answer from the record",
  "not-documented": "is not left as “not documented”",
  unanswered: "is answered",
} as const;
