import { calendarDaysBetween, dueTimes, wallTimeIn } from "#domain";
import {
  civilDate,
  compileSet,
  type CriteriaSet,
  dayNumber,
  type EntryField,
  type FactDefinition,
  type FactTree,
  isTree,
  localDate,
  possibleDays,
  type ParameterValues,
  readerOf,
  requestPaths,
  treeFrom,
  wholeMonths,
} from "#criteria";

type SampleCase = {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  readonly facts: FactTree;
};

/** In how many days the samples are due, by their number: a day's list has some due today and few overdue. */
const dueInDays = [4, 1, 0, 6, 2, 9, 3, -1, 0, 1, 8, 2, 5, 12, 3, 6] as const;
/** Where days are counted until somebody says otherwise. */
const usualZone = "America/New_York";
/** Longer than any decision may take. */
const longestSpan = 60;

/**
 * The facts of a sample with its dates moved, so that a decision is due about now and every result stays what it was:
 * days between dates are kept and, where a result rests on them, whole months before receipt instead.
 *
 * @param position the number of the sample within its set, from 1
 * @param now ISO 8601; only its day in `zone`, the plan's, counts
 */
export function factsDatedFrom(
  sample: SampleCase,
  position: number,
  now: string,
  zone = usualZone,
): FactTree {
  const received = readerOf(sample.set.asOf)(sample.facts);
  return typeof received === "string"
    ? factsReceivedOn(sample, received, dueOn(sample.facts, received, { position, now, zone }))
    : sample.facts;
}

/** The facts of a sample as if it had been received on another day (YYYY-MM-DD), with the same results. */
export function factsReceivedOn(sample: SampleCase, received: string, day: string): FactTree {
  const evaluate = compileSet(sample.set, sample.parameters);
  const results = (facts: FactTree): string => {
    const { criteria, pitfalls, warnings, codingQueries } = evaluate(facts);
    return JSON.stringify([
      criteria.map(({ status }) => status),
      [...pitfalls, ...warnings, ...codingQueries].map(({ id }) => id),
    ]);
  };
  const before = results(sample.facts);
  const ways = [byDays, byMonths].map((move) =>
    movedFacts(sample, (date) => move(date, localDate(received), day)),
  );
  return ways.find((facts) => results(facts) === before) ?? sample.facts;
}

/** The latest day of receipt that makes a decision due on the day its position stands for, YYYY-MM-DD. */
function dueOn(
  facts: FactTree,
  received: string,
  {
    position,
    now,
    zone,
  }: { readonly position: number; readonly now: string; readonly zone: string },
): string {
  const today = dayNumber(wallTimeIn(zone, Date.parse(now)).date) ?? 0;
  const dueIn = dueInDays[(position - 1) % dueInDays.length] ?? 0;
  const start = (path: string) => String(readerOf(path)(facts));
  for (let daysAgo = 1; daysAgo <= longestSpan; daysAgo += 1) {
    const day = civilDate(today - daysAgo);
    const due = dueTimes(
      {
        lineOfBusiness: start(requestPaths.lineOfBusiness),
        urgency: start(requestPaths.urgency),
        receivedAt: `${day}${received.slice(day.length)}`,
        zone,
        events: [],
      },
      Date.parse(now),
    )?.decisionDue;
    if (due === undefined) break;
    if (calendarDaysBetween(Date.parse(now), due, zone) <= dueIn) return day;
  }
  return civilDate(today - 1);
}

function byDays(date: string, from: string, to: string): string {
  return shifted(date, (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0));
}

/** As many whole months before receipt as it was, and as many days more as these months allow. */
function byMonths(date: string, from: string, to: string): string {
  const months = wholeMonths(date, from);
  if (months < 0) return byDays(date, from, to);
  const over = (dayNumber(monthsBefore(from, months)) ?? 0) - (dayNumber(date) ?? 0);
  const latest = monthsBefore(to, months);
  const days = Array.from({ length: over + 1 }, (_, fewer) => shifted(latest, fewer - over));
  return days.find((day) => wholeMonths(day, to) === months) ?? latest;
}

function shifted(date: string, days: number): string {
  return civilDate((dayNumber(date) ?? 0) + days);
}

/** The same day of an earlier month, or that month's last. */
function monthsBefore(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const start = `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}-`;
  const dates = [day.slice(8), "30", "29", "28"].map((date) => `${start}${date}`);
  return dates.find((date) => dayNumber(date) !== undefined) ?? day;
}

type Move = (date: string) => string;

function movedFacts({ set, facts }: SampleCase, move: Move): FactTree {
  return treeFrom(
    set.facts.map((fact) => {
      const answer = readerOf(fact.path)(facts);
      return [fact.path, answer === undefined ? undefined : movedAnswer(fact, answer, move)];
    }),
  );
}

function movedAnswer({ answer: kind }: FactDefinition, answer: unknown, move: Move): unknown {
  if (kind.kind === "entries" && Array.isArray(answer))
    return answer.map((entry: unknown) => movedEntry(kind.fields, entry, move));
  if (kind.kind === "partial-date") return movedPartial(answer, move);
  if (typeof answer !== "string" || dayNumber(localDate(answer)) === undefined) return answer;
  if (kind.kind === "date") return move(answer);
  if (kind.kind === "instant") return `${move(localDate(answer))}${answer.slice(10)}`;
  return answer;
}

function movedEntry(fields: readonly EntryField[], entry: unknown, move: Move): unknown {
  if (!isTree(entry)) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]: [string, unknown]) => {
      const kind = fields.find((field) => field.name === name)?.answer.kind;
      if (kind === "partial-date") return [name, movedPartial(value, move)];
      const isDay = typeof value === "string" && dayNumber(value) !== undefined;
      return [name, kind === "date" && isDay ? move(value) : value];
    }),
  );
}

/** A month or a year stays one: it moves by its middle. */
function movedPartial(answer: unknown, move: Move): unknown {
  if (typeof answer !== "string" || possibleDays(answer) === undefined) return answer;
  const middle = `${answer}${"-07-15".slice(answer.length - 4)}`;
  return move(middle).slice(0, answer.length);
}
