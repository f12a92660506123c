import {
  type CareRule,
  type CodeTable,
  dayNumber,
  type VisitCodes,
  type VisitsRule,
  wholeMonths,
} from "#criteria";
import type { Mention, MentionValue } from "../model/mention.ts";
import type { CodedEntry } from "./coded-entries.ts";
import {
  type CodedRecord,
  dayInRecord,
  entriesIn,
  mentionAt,
  notDone,
  notThisPain,
} from "./coded-record.ts";
import { takenDrugs } from "./drugs.ts";

type Day = { readonly day: string; readonly one: CodedEntry };

/** What was done of some services: the lines with their days, and what does not count, with the reason. */
type DoneLines = {
  readonly lines: readonly Day[];
  readonly aside: readonly { readonly one: CodedEntry; readonly why: string }[];
};

const services = ["procedure", "billed", "visit"] as const;

/** The lines of completed services with a day, in order; where a start is given, from it on. */
export function doneLines(
  record: CodedRecord,
  table: CodeTable,
  otherModifiers: readonly string[],
  start: string,
): DoneLines {
  const lines: Day[] = [];
  const aside: { one: CodedEntry; why: string }[] = [];
  for (const one of entriesIn(record, table, services)) {
    const day = one.entry.date;
    const why = whyNotDone(one, record, otherModifiers, start);
    if (why === undefined && day !== undefined) lines.push({ day, one });
    else aside.push({ one, why: why ?? "no day is given" });
  }
  return { lines: lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)), aside };
}

function whyNotDone(
  one: CodedEntry,
  record: CodedRecord,
  otherModifiers: readonly string[],
  start: string,
): string | undefined {
  const { date, end, modifiers = [] } = one.entry;
  const why = notDone(one) ?? notThisPain(one, record);
  if (why !== undefined) return why;
  const other = modifiers.find((modifier) => otherModifiers.includes(modifier));
  if (other !== undefined && !modifiers.includes("GP"))
    return `another therapy (modifier ${other})`;
  const from = date === undefined ? undefined : dayNumber(date);
  if (date === undefined || from === undefined) return "no day is given";
  // A day's visit that ends after midnight is one; a period of weeks is none.
  if (end !== undefined && (dayNumber(end) ?? from) - from > 1)
    return "a period, not the day of one visit";
  if (date < start) return "before the onset";
  const { receivedOn } = record.context;
  return receivedOn !== undefined && date > receivedOn
    ? "after the request was received"
    : undefined;
}

type Therapy = {
  readonly days: readonly Day[];
  readonly aside: DoneLines["aside"];
  /** Lines that count and say neither a diagnosis nor a part of the body. */
  readonly unplaced: number;
};

/** Several questions ask for the days of the same therapy. */
const known = new WeakMap<CodedRecord, Map<string, { visits: VisitCodes; therapy: Therapy }>>();

function therapyDays(record: CodedRecord, visits: VisitCodes, start: string): Therapy {
  const own = known.get(record) ?? new Map<string, { visits: VisitCodes; therapy: Therapy }>();
  known.set(record, own);
  const before = own.get(start);
  if (before?.visits === visits) return before.therapy;
  const therapy = readTherapy(record, visits, start);
  own.set(start, { visits, therapy });
  return therapy;
}

/** The days of therapy: each counts once, whatever its codes and units; an evaluation alone does not count. */
function readTherapy(record: CodedRecord, visits: VisitCodes, start: string): Therapy {
  const treated = doneLines(record, visits.services, visits.otherModifiers, start);
  const evaluated = doneLines(record, visits.evaluations, visits.otherModifiers, start);
  const days = new Map<string, CodedEntry>();
  for (const { day, one } of treated.lines) if (!days.has(day)) days.set(day, one);
  const alone = evaluated.lines.flatMap(({ day, one }) =>
    days.has(day) ? [] : [{ one, why: "an evaluation without treatment on that day" }],
  );
  const unplaced = treated.lines.filter(
    ({ one: { entry } }) => entry.bodySite === undefined && entry.reasons === undefined,
  ).length;
  return {
    days: [...days].map(([day, one]) => ({ day, one })),
    aside: [...treated.aside, ...evaluated.aside, ...alone],
    unplaced,
  };
}

/** How many visits of therapy there were, the first, the last, or over how many weeks. */
export function visitMentions(
  record: CodedRecord,
  path: string,
  { give, visits }: VisitsRule,
): readonly Mention[] {
  const starts = record.starts.length === 0 ? [""] : record.starts;
  const ways = starts.map((start) => therapyDays(record, visits, start));
  const [therapy] = ways;
  if (therapy === undefined) return [];
  const values = ways.map(({ days }) => valueOf(give, days));
  const isSame = values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]));
  const shown =
    give === "count"
      ? therapy.aside.map(({ one, why }) => mentionAt(path, one, { setAside: why }))
      : [];
  const at = give === "first" ? therapy.days[0] : therapy.days.at(-1);
  if (at === undefined) return shown;
  const basis = basisOf(therapy, record, give === "count");
  const [value] = values;
  if (!isSame) {
    const setAside = `the onset dates disagree (${starts.map(dayInRecord).join(", ")}), and the count depends on them`;
    return [mentionAt(path, at.one, { setAside }), ...shown];
  }
  if (value === undefined) return [mentionAt(path, at.one, { basis }), ...shown];
  const counted = mentionAt(path, at.one, { value, basis });
  if (give !== "count") return [counted, ...shown];
  const others = therapy.days.flatMap(({ one }) =>
    one === at.one ? [] : [mentionAt(path, one, { basis: "One of the visits counted." })],
  );
  return [counted, ...others, ...shown];
}

function valueOf(give: VisitsRule["give"], days: readonly Day[]): MentionValue | undefined {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return undefined;
  const weeks = Math.floor(((dayNumber(last) ?? 0) - (dayNumber(first) ?? 0)) / 7);
  switch (give) {
    case "count":
      return days.length;
    case "first":
      return first;
    case "last":
      return last;
    case "weeks":
      // One visit, or two within a week, say nothing of how long therapy ran.
      return weeks === 0 ? undefined : weeks;
    case "episode":
      return { kind: "physical-therapy", first, last, sessions: days.length };
  }
}

/** How many days a basis lists, so that it fits a quote; more are on the pages. */
const mostDays = 20;

/** Where the value is from: all of its days beside the count, and from when to when beside what follows from it. */
function basisOf({ days, unplaced }: Therapy, record: CodedRecord, isCount: boolean): string {
  const listed = days.slice(0, mostDays).map(({ day }) => dayInRecord(day));
  const more =
    days.length > listed.length ? ` and ${String(days.length - listed.length)} more` : "";
  const [first = ""] = listed;
  const last = dayInRecord(days.at(-1)?.day ?? "");
  const count = String(days.length);
  const all = isCount
    ? `Visits with treatment on ${count} different days: ${listed.join(", ")}${more}.`
    : `Visits with treatment on ${count} different days, ${first} to ${last}.`;
  return [
    days.length === 1 ? `One visit with treatment: ${first}.` : all,
    record.starts.length === 0
      ? "No onset date says whether all of them belong to this episode."
      : undefined,
    unplaced > 0
      ? "Some lines name neither a diagnosis nor a part of the body: check that they are for this pain."
      : undefined,
    "Visits that are not in the data are not counted.",
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** Over how long conservative care ran: from the first to the last day of any of it since the onset. */
export function careMentions(
  record: CodedRecord,
  path: string,
  rule: CareRule,
): readonly Mention[] {
  const starts = record.starts.length === 0 ? [""] : record.starts;
  const ways = starts.map((start) => careDays(record, rule, start));
  const [days = []] = ways;
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || first.day === last.day) return [];
  const lengths = ways.map((own) => lengthOf(own, rule.unit));
  const [length = 0] = lengths;
  const count = new Set(days.map(({ day }) => day)).size;
  const basis = `Care on ${String(count)} different days, ${dayInRecord(first.day)} to ${dayInRecord(last.day)}. ${
    record.starts.length === 0
      ? "No onset date says whether all of it belongs to this episode. "
      : ""
  }Care that is not in the data is not counted.`;
  if (lengths.some((own) => own !== length)) {
    return [mentionAt(path, last.one, { setAside: "the onset dates disagree", basis })];
  }
  // Less than one is no number to offer: the data may hold a part of the care alone.
  if (length === 0) return [mentionAt(path, last.one, { basis })];
  return [mentionAt(path, last.one, { value: length, basis })];
}

function lengthOf(days: readonly Day[], unit: CareRule["unit"]): number {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return 0;
  return unit === "months"
    ? Math.max(0, wholeMonths(first, last))
    : Math.floor(((dayNumber(last) ?? 0) - (dayNumber(first) ?? 0)) / 7);
}

function careDays(record: CodedRecord, rule: CareRule, start: string): readonly Day[] {
  const { visits } = rule;
  const drugs = takenDrugs(record, rule.drugs, start).flatMap(({ one, setAside }) => {
    const { date } = one.entry;
    return setAside === undefined && date !== undefined && dayNumber(date) !== undefined
      ? [{ day: date, one }]
      : [];
  });
  return [
    ...therapyDays(record, visits, start).days,
    ...doneLines(record, rule.services, visits.otherModifiers, start).lines,
    ...drugs,
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
