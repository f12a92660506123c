import type { FactPath, FactTree } from "../model/fact.ts";
import type {
  DateTerm,
  NumberTerm,
  PlausibilityCheck,
  PlausibilityLimit,
} from "../model/plausibility.ts";
import { dayNumber, localDate, possibleDays, wholeMonths } from "./calendar.ts";
import { isTree, readerOf } from "./read-answer.ts";

export type PlausibilityContext = {
  readonly facts: FactTree;
  readonly limits: ReadonlyMap<string, PlausibilityLimit>;
  readonly today?: string;
  readonly born?: string;
};

/**
 * Where a check fires: the path of an entry's field, `""` for the rule's own facts, undefined when it
 * does not, or when an answer it reads is not there.
 * @throws RangeError when it names a limit that does not exist.
 */
export function holdsAt(
  check: PlausibilityCheck,
  context: PlausibilityContext,
): string | undefined {
  switch (check.check) {
    case "date-after": {
      const than = datesOf(check.than, context);
      const by = check.byMoreThan === undefined ? undefined : limitOf(check.byMoreThan, context);
      const found = datesOf(check.date, context).find(({ first }) =>
        than.some(({ last }) => isLater(first, laterBy(last, by))),
      );
      if (found === undefined) return undefined;
      // The place that is named is an entry's, on whichever side of the comparison it stands.
      const other = than.find(({ last }) => isLater(found.first, laterBy(last, by)));
      return found.at === "" ? (other?.at ?? "") : found.at;
    }
    case "number-above": {
      const number = numberOf(check.number, context);
      const times = check.times === undefined ? 1 : numberOf(check.times, context);
      if (number === undefined || times === undefined) return undefined;
      const plus = check.plus === undefined ? 0 : numberLimit(check.plus, context);
      return number > numberLimit(check.limit, context) * times + plus + 1e-9 ? "" : undefined;
    }
    case "number-below-with-date": {
      const number = numberOf(check.number, context);
      const isBelow = number !== undefined && number < numberLimit(check.limit, context);
      return isBelow && datesOf(check.date, context).length > 0 ? "" : undefined;
    }
    case "entry-dates-reversed":
      return reversedDatesAt(check, context);
    case "entries-sum-differs":
      return sumDiffers(check, context) ? "" : undefined;
  }
}

type Reversed = Extract<PlausibilityCheck, { check: "entry-dates-reversed" }>;
type SumDiffers = Extract<PlausibilityCheck, { check: "entries-sum-differs" }>;

function reversedDatesAt(
  { entries, first, last }: Reversed,
  { facts }: PlausibilityContext,
): string | undefined {
  return entriesAt(entries, facts).flatMap((entry, index) => {
    const at = `${entries}.${String(index)}.${first}`;
    const [from] = dateAt(entry[first], at);
    const [to] = dateAt(entry[last], at);
    return from !== undefined && to !== undefined && from.first > to.last ? [at] : [];
  })[0];
}

function sumDiffers(
  { entries, field, where, from }: SumDiffers,
  context: PlausibilityContext,
): boolean {
  const stated = numberOf(from, context);
  const numbers = entriesAt(entries, context.facts)
    .filter(isOneOf(where))
    .map((entry) => plainNumber(entry[field]));
  if (stated === undefined || numbers.length === 0) return false;
  let sum = 0;
  for (const number of numbers) {
    if (number === undefined) return false;
    sum += number;
  }
  return Math.abs(sum - stated) > 1e-9;
}

function entriesAt(path: FactPath, facts: FactTree): readonly FactTree[] {
  const entries = readerOf(path)(facts);
  return Array.isArray(entries) ? entries.filter(isTree) : [];
}

function isOneOf(where: SumDiffers["where"] | undefined): (entry: FactTree) => boolean {
  if (where === undefined) return () => true;
  return (entry) => where.in.some((value) => value === entry[where.field]);
}

/** What a date can be: the day itself, or the first and last day of its month or year. */
type DateAt = { readonly first: string; readonly last: string; readonly at: string };

function datesOf(term: DateTerm, context: PlausibilityContext): readonly DateAt[] {
  if ("given" in term) return dateAt(context[term.given], "");
  if ("limit" in term) return dateAt(limitOf(term.limit, context).value, "");
  if ("fact" in term) return dateAt(readerOf(term.fact)(context.facts), "");
  const isMeant = isOneOf(term.where);
  const entries = readerOf(term.entries)(context.facts);
  return Array.isArray(entries)
    ? entries.flatMap((entry: unknown, index) =>
        isTree(entry) && isMeant(entry)
          ? dateAt(entry[term.field], `${term.entries}.${String(index)}.${term.field}`)
          : [],
      )
    : [];
}

/** A date, or the day a moment is written with; nothing for what is no date. */
function dateAt(answer: unknown, at: string): readonly DateAt[] {
  if (typeof answer !== "string") return [];
  const days = possibleDays(localDate(answer));
  return days === undefined ? [] : [{ ...days, at }];
}

/** Dates of one written form stand in the order of their texts; only a shift by days needs numbers. */
function isLater(date: string, than: { readonly date: string; readonly days: number }): boolean {
  if (than.days === 0) return date > than.date;
  return (dayNumber(date) ?? 0) > (dayNumber(than.date) ?? 0) + than.days;
}

/** A limit in years moves the year, so that a leap day needs no rule of its own; one in days counts days. */
function laterBy(date: string, by: PlausibilityLimit | undefined) {
  if (by === undefined) return { date, days: 0 };
  if (by.unit !== "years") return { date, days: Number(by.value) };
  return {
    date: `${String(Number(date.slice(0, 4)) + Number(by.value))}${date.slice(4)}`,
    days: 0,
  };
}

function numberOf(term: NumberTerm, context: PlausibilityContext): number | undefined {
  const { facts } = context;
  if ("fact" in term) return plainNumber(readerOf(term.fact)(facts));
  const [from, to] = "weeks" in term ? term.weeks : term.wholeMonths;
  const [first] = datesOf({ fact: from }, context);
  const [last] = datesOf({ fact: to }, context);
  if (first === undefined || last === undefined) {
    return "otherwise" in term && term.otherwise !== undefined
      ? atLeastOne(plainNumber(readerOf(term.otherwise)(facts)))
      : undefined;
  }
  if ("wholeMonths" in term) return wholeMonths(first.first, last.first);
  const days = (dayNumber(last.first) ?? 0) - (dayNumber(first.first) ?? 0) + 1;
  return atLeastOne(days / 7);
}

function atLeastOne(weeks: number | undefined): number | undefined {
  return weeks === undefined ? undefined : Math.max(1, weeks);
}

function plainNumber(answer: unknown): number | undefined {
  return typeof answer === "number" ? answer : undefined;
}

function numberLimit(name: string, context: PlausibilityContext): number {
  const { value } = limitOf(name, context);
  if (typeof value === "number") return value;
  throw new RangeError(`The limit "${name}" is no number.`);
}

function limitOf(name: string, { limits }: PlausibilityContext): PlausibilityLimit {
  const limit = limits.get(name);
  if (limit === undefined) throw new RangeError(`There is no limit "${name}".`);
  return limit;
}
