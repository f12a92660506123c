import { type FactPath, notDocumented } from "../../model/fact.ts";
import type { AnswerState, Condition, Operand } from "../../model/rule.ts";
import { rowConditionWrittenOut } from "../../engine/written-out.ts";
import { olderEntryText } from "./entry-rules.ts";
import { entryTests } from "./entry-tests.ts";
import type { ExportScope } from "./export-scope.ts";
import { grouped, joined, listOf, named, quoted } from "./layout.ts";
import { columnName, criterionName, functionNames, pitfallName } from "./names.ts";
import { dateOf, limitTimes, numberOf, silent, valueTimes } from "./numbers.ts";

/**
 * A condition as a CQL expression that is true or not. It may be null where an answer is missing;
 * `case`, `and` and `or` read that as not true, and a negation is written so that it does too.
 */
export function conditionText(condition: Condition, scope: ExportScope): string {
  switch (condition.when) {
    case "fact-is":
      return factIs(condition.fact, condition.in, scope);
    case "fact-state":
      return factState(condition.of, condition.state, scope);
    case "list-holds":
      return `${quoted(condition.item)} in ${named(condition.list)}`;
    case "list-holds-any":
      return `exists (${named(condition.list)} Item where Item in ${listOf(condition.items)})`;
    case "not-in-row":
    case "none-in-row":
      return conditionText(rowConditionWrittenOut(condition, scope.set), scope);
    case "older-entry":
      return olderEntryText(condition, scope);
    case "some-entry-later":
      return `exists (${named(condition.list)} Entry where Entry.${named(condition.date)} > ${dateOf(condition.than, scope)})`;
    case "list-not-empty":
      return `exists ${named(condition.list)}`;
    case "has-text":
      return `${named(functionNames.hasText)}(${named(condition.fact)})`;
    case "procedure":
      return `${named(columnName(condition.column))} in ${listOf(condition.in)}`;
    case "parameter":
      return `${named(condition.name)} = ${quoted(condition.is)}`;
    case "number": {
      const { value, times } = numberOf(condition.of, scope);
      const operator = { "at-least": ">=", below: "<", exactly: "=" }[condition.is];
      return `${value} ${operator} ${limitTimes(condition.limit, times)}`;
    }
    case "later":
      return `${dateOf(condition.fact, scope)} > ${dateOf(condition.than, scope)}`;
    case "numbers-differ": {
      const [left, right] = [numberOf(condition.left, scope), numberOf(condition.right, scope)];
      const times = Math.max(left.times, right.times);
      const gap = `${valueTimes(left, times)} - ${valueTimes(right, times)}`;
      const size = condition.is === "apart-by" ? `Abs(${gap})` : gap;
      return `${toEightPlaces(size)} >= ${limitTimes(condition.limit, times)}`;
    }
    case "some-entry":
      return `exists (${named(condition.list)} Entry where ${entryTests(condition.list, condition.where, scope)})`;
    case "last-entry-differs": {
      const field = `Entry.${named(condition.field)}`;
      const last = `Last(${named(condition.list)} Entry where ${field} is not null return all ${field})`;
      const gap = `Abs(${last} - ${named(condition.from)})`;
      return `${toEightPlaces(gap)} >= ${named(condition.limit)}`;
    }
    case "status":
      return `${named(criterionName(condition.criterion))} in ${listOf(condition.in)}`;
    case "pitfall":
      return named(pitfallName(condition.id));
    case "every":
      return joined(
        "and",
        condition.of.map((part) => conditionText(part, scope)),
      );
    case "some":
      return joined(
        "or",
        condition.of.map((part) => conditionText(part, scope)),
      );
    case "not":
      return `${grouped(conditionText(condition.of, scope))} is not true`;
  }
}

/** A gap in the eight places of a CQL decimal: in binary arithmetic 6.1 - 5.1 falls short of 1. */
function toEightPlaces(gap: string): string {
  return `Round(${gap}, 8)`;
}

/** Whether a condition holds, as a Boolean that is never null. */
export function holdsText(condition: Condition, scope: ExportScope): string {
  return `${grouped(conditionText(condition, scope))} is true`;
}

function factIs(path: FactPath, values: readonly string[], scope: ExportScope): string {
  const given = values.filter((value) => value !== notDocumented);
  const { kind } = scope.fact(path).answer;
  const isText = kind === "choice" || kind === "text" || kind === "exactly";
  const parts: string[] = [];
  if (given.length > 0) {
    if (!isText) throw new RangeError(`"${path}" is a ${kind}: it cannot be compared with a text.`);
    parts.push(`${named(path)} in ${listOf(given)}`);
  }
  const { isSilent } = silent(path, scope);
  if (values.includes(notDocumented)) parts.push(isSilent ?? "false");
  return joined("or", parts);
}

function factState(operand: Operand, state: AnswerState, scope: ExportScope): string {
  const { value, isSilent } =
    "fact" in operand
      ? { value: named(operand.fact), ...silent(operand.fact, scope) }
      : numberOf(operand, scope);
  switch (state) {
    case "value":
      return `${value} is not null`;
    case "not-documented":
      return isSilent ?? "false";
    case "unanswered":
      return isSilent === undefined
        ? `${value} is null`
        : joined("and", [`${value} is null`, `${isSilent} is not true`]);
  }
}
