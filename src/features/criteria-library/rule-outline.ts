import {
  type Condition,
  type CriteriaSet,
  type LimitName,
  type Rule,
  type Status,
  statusWords,
} from "#criteria";
import { conditionInWords, entryInWords } from "./condition-in-words.ts";
import { asSentence, factName, joined, limitInWords, operandName, valueName } from "./names.ts";

/** A rule as nested lines of text: what a page lists and a screen reader reads as lists. */
export type OutlineLine = { readonly text: string; readonly parts: readonly OutlineLine[] };

/**
 * The rule's data in words, complete: nothing that decides a status is left out. That an unanswered
 * question leaves a criterion unanswered, and one not documented not documented, goes for all of them
 * and is said once by the page.
 */
export function ruleOutline(set: CriteriaSet, rule: Rule): OutlineLine {
  switch (rule.rule) {
    case "choice":
      return leaf(
        `${factName(set, rule.fact)}: ${[
          verdict(set, rule.fact, rule.met, "met"),
          verdict(set, rule.fact, rule.exception ?? [], "exception"),
          verdict(set, rule.fact, rule.notMet, "not-met"),
        ]
          .filter((part) => part !== "")
          .join("; ")}`,
      );
    case "given":
      return leaf(
        `${factName(set, rule.fact)}: any answer, including an empty list, is ${word("met")}`,
      );
    case "threshold":
      return leaf(
        `${operandName(set, rule.of)}: at least ${limitInWords(set, rule.atLeast)} is ${word("met")}, less is ${word("not-met")}`,
      );
    case "all":
      return { text: "All of these:", parts: rule.parts.map((part) => ruleOutline(set, part)) };
    case "any":
      return { text: "Any one of these:", parts: rule.parts.map((part) => ruleOutline(set, part)) };
    case "when":
      return {
        text: "The first that applies:",
        parts: [
          ...rule.cases.map((one) =>
            under(`If ${conditionInWords(set, one.if)}`, ruleOutline(set, one.then)),
          ),
          under("Otherwise", ruleOutline(set, rule.otherwise)),
        ],
      };
    case "entries":
      return {
        text: `${factName(set, rule.list)}, the first that applies:`,
        parts: [
          ...rule.cases.map((one) =>
            leaf(
              `An entry with ${entryInWords(set, rule.list, one.where)}: ${fixed(one.status, one.because)}`,
            ),
          ),
          leaf(`Otherwise: ${fixed(rule.otherwise.status, rule.otherwise.because)}`),
        ],
      };
    case "fixed":
      return leaf(asSentence(fixed(rule.status, rule.because)));
  }
}

/** A condition as nested lines; what is a list in the data is a list for the reader. */
export function conditionOutline(set: CriteriaSet, condition: Condition): OutlineLine {
  if (condition.when !== "every" && condition.when !== "some") {
    return leaf(asSentence(conditionInWords(set, condition)));
  }
  return {
    text: condition.when === "every" ? "All of these:" : "Any one of these:",
    parts: condition.of.map((part) => conditionOutline(set, part)),
  };
}

/** The limits a rule compares with, each once, in the order of the rule. */
export function limitsOfRule(rule: Rule): readonly LimitName[] {
  return [...new Set(limitsIn(rule))];
}

function limitsIn(part: unknown): readonly LimitName[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(limitsIn);
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    (key === "limit" || key === "atLeast") && typeof value === "string" ? [value] : limitsIn(value),
  );
}

function leaf(text: string): OutlineLine {
  return { text, parts: [] };
}

/** A condition and its rule on one line where the rule has no lines of its own. */
function under(text: string, line: OutlineLine): OutlineLine {
  if (line.parts.length === 0) return leaf(`${text}: ${line.text}`);
  return {
    text: `${text}: ${line.text.charAt(0).toLowerCase()}${line.text.slice(1)}`,
    parts: line.parts,
  };
}

function verdict(
  set: CriteriaSet,
  fact: string,
  values: readonly string[],
  status: Status,
): string {
  if (values.length === 0) return "";
  const names = values.map((value) => `“${valueName(set, fact, value)}”`);
  return `${joined(names, "or")} is ${word(status)}`;
}

function fixed(status: Status, because: string): string {
  return `${word(status)}. ${because}`;
}

function word(status: Status): string {
  return statusWords[status].toLowerCase();
}
