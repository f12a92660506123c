import { civilDate, dayNumber } from "../engine/calendar.ts";
import {
  type AnswerKind,
  type EntryField,
  type FactDefinition,
  notDocumented,
} from "../model/fact.ts";
import type { Derived } from "../model/rule.ts";

/** Numbers a fact is held against somewhere in the set, and list items a rule looks for. */
export type Interest = {
  readonly limits: readonly number[];
  readonly items: readonly string[];
  /** Numbers that the count of a list's different items is held against. */
  readonly counts: readonly number[];
};

/** A date and time for whatever is counted from one; which it is makes no difference. */
export const someDay = "2024-06-15T12:00:00Z";

/**
 * Answers of one fact that between them show every way a rule can treat it: unanswered, not documented,
 * every option, each limit from both sides, and lists with and without what is looked for.
 */
export function candidateAnswers(
  definition: FactDefinition,
  interest: Interest,
): readonly unknown[] {
  const values = candidateValues(definition.answer, interest);
  return definition.canBeNotDocumented
    ? [undefined, notDocumented, ...values]
    : [undefined, ...values];
}

function candidateValues(kind: AnswerKind, interest: Interest): readonly unknown[] {
  switch (kind.kind) {
    case "choice":
      return kind.options.map((option) => option.value);
    case "many":
      return listsOf(
        kind.options.map((option) => option.value),
        interest,
      );
    case "number":
      return numbersAround(interest.limits, kind);
    case "text":
      // Blank text is a legal answer that says nothing.
      return ["text", " "];
    case "exactly":
      return [kind.value];
    case "date":
    case "partial-date":
      return ["2024-06-15"];
    case "instant":
      return [someDay];
    case "codes":
      return [["M53.3"], ...listsOf([], interest)];
    case "entries":
      return entryLists(kind.fields, interest);
  }
}

/** Each limit, a little under, one under, one over; the ends of what is legal. */
export function numbersAround(
  limits: readonly number[],
  kind: { readonly wholeOnly?: true; readonly max?: number },
): readonly number[] {
  const steps = kind.wholeOnly === true ? [-1, 0, 1] : [-1, -0.001, 0, 1];
  const max = kind.max ?? Number.POSITIVE_INFINITY;
  const near = limits.flatMap((limit) => steps.map((step) => limit + step));
  const ends = kind.max === undefined ? [0] : [0, kind.max];
  const whole = (value: number) => (kind.wholeOnly === true ? Math.ceil(value) : value);
  return [...new Set([...ends, ...near].map(whole))]
    .filter((value) => value >= 0 && value <= max)
    .toSorted((left, right) => left - right);
}

/**
 * Every subset of the items that are looked for, and a list with another item only; where the items are
 * counted, each of these with as many others as make every count there can be.
 */
function listsOf(options: readonly string[], interest: Interest): readonly unknown[] {
  const { items } = interest;
  const subsets = items.reduce<readonly (readonly string[])[]>(
    (lists, item) => [...lists, ...lists.map((list) => [...list, item])],
    [[]],
  );
  const others = options.filter((option) => !items.includes(option));
  if (interest.counts.length > 0) {
    return subsets.flatMap((list) =>
      [0, ...others.keys()]
        .map((at) => [...list, ...others.slice(0, at)])
        .concat([[...list, ...others]]),
    );
  }
  const [other] = others;
  return other === undefined ? subsets : [...subsets, [other]];
}

/** None, every single entry of the choice fields, and every two of them. */
function entryLists(fields: readonly EntryField[], interest: Interest): readonly unknown[] {
  const entries = fields.reduce<readonly Record<string, unknown>[]>(
    (partial, field) => {
      const values = candidateValues(field.answer, interest);
      const usable = field.answer.kind === "choice" ? values : values.slice(0, 1);
      return field.required
        ? partial.flatMap((entry) => usable.map((value) => ({ ...entry, [field.name]: value })))
        : partial;
    },
    [{}],
  );
  return [[], ...entries.map((entry) => [entry])];
}

/** Date pairs that put a computed number on both sides of each limit. */
export function candidateDates(
  derived: Derived,
  limits: readonly number[],
): readonly { readonly from: unknown; readonly to: unknown }[] {
  const start = dayNumber("2020-01-15") ?? 0;
  switch (derived.derived) {
    case "weeks-between":
    case "days-spanned": {
      const days = limits.map((limit) => Math.ceil(limit * 7));
      const spans = [0, ...days.flatMap((count) => [count - 1, count, count + 1])];
      return [...new Set(spans)]
        .filter((span) => span >= 0)
        .map((span) => ({ from: "2020-01-15", to: civilDate(start + span) }));
    }
    case "months-between": {
      const counts = limits.flatMap((limit) => [Math.ceil(limit) - 1, Math.ceil(limit)]);
      return [...new Set([0, ...counts])].map((months) => ({
        from: monthsBefore(months),
        to: "2020-01-15T12:00:00Z",
      }));
    }
  }
}

/** The 15th of the month that many months before January 2020. */
function monthsBefore(months: number): string {
  const count = 2020 * 12 - months;
  const year = Math.floor(count / 12);
  return `${year}-${String((count % 12) + 1).padStart(2, "0")}-15`;
}
