import {
  type Condition,
  type CriteriaSet,
  type EntryRule,
  type FactPath,
  type LastEntryRule,
  type LimitName,
  type LimitTest,
  type Rule,
  type SomeEntryRule,
  type Status,
  statusWords,
} from "#criteria";
import { conditionInWords, entryInWords } from "./condition-in-words.ts";
import {
  asSentence,
  factName,
  fieldAt,
  joined,
  limitInWords,
  operandName,
  valueName,
} from "./names.ts";

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
      return leaf(`${asSentence(operandName(set, rule.of))}: ${limitOutline(set, rule)}`);
    case "each-value":
      return {
        text: `For each part of ${factName(set, rule.of)} on its own:`,
        parts: [ruleOutline(set, rule.part)],
      };
    case "some-entry":
    case "last-entry":
      return entriesOutline(set, rule);
    case "entry-count":
      return leaf(
        `Entries of ${factName(set, rule.list)} in the ${limitInWords(set, rule.months)} before ${factName(set, rule.before)}: fewer than ${limitInWords(set, rule.below)} is ${word("met")}, otherwise ${word("not-met")}. Entries without a date may lie within that time.`,
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

function limitOutline(set: CriteriaSet, test: LimitTest): string {
  return test.atLeast === undefined
    ? `below ${limitInWords(set, test.below)} is ${word("met")}, otherwise ${word("not-met")}`
    : `at least ${limitInWords(set, test.atLeast)} is ${word("met")}, less is ${word("not-met")}`;
}

function entriesOutline(set: CriteriaSet, rule: SomeEntryRule | LastEntryRule): OutlineLine {
  const which = rule.rule === "some-entry" ? "Any one entry" : "The last entry by date";
  const where = rule.where.length === 0 ? "" : ` with ${entryInWords(set, rule.list, rule.where)}`;
  return {
    text: `${which} of ${factName(set, rule.list)}${where}:`,
    parts: [
      entryOutline(set, rule.list, rule.entry),
      leaf(`If there is none: ${fixed(rule.none.status, rule.none.because)}`),
    ],
  };
}

function entryOutline(set: CriteriaSet, list: FactPath, rule: EntryRule): OutlineLine {
  switch (rule.rule) {
    case "choice": {
      const parts = (["met", "exception", "notMet"] as const).flatMap((outcome) => {
        const options = rule[outcome] ?? [];
        if (options.length === 0) return [];
        const tests = [{ field: rule.field, in: options }];
        const status = outcome === "notMet" ? "not-met" : outcome;
        return [`${entryInWords(set, list, tests)} is ${word(status)}`];
      });
      return leaf(asSentence(parts.join("; ")));
    }
    case "threshold": {
      const label = fieldAt(set, list, rule.field)?.label ?? rule.field;
      return leaf(`${label}: ${limitOutline(set, rule)}`);
    }
    case "all":
    case "any":
      return {
        text: rule.rule === "all" ? "All of these:" : "Any one of these:",
        parts: rule.parts.map((part) => entryOutline(set, list, part)),
      };
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
    limitKeys.has(key) && typeof value === "string" ? [value] : limitsIn(value),
  );
}

/** `below` of an entry test names another field; no set has a limit of that name. */
const limitKeys: ReadonlySet<string> = new Set([
  "limit",
  "atLeast",
  "below",
  "belowLimit",
  "months",
]);

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
