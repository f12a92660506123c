import {
  type CaseListQuery,
  dueFilters,
  type DueFilter,
  foldText,
  type TextColumn,
  textColumns,
  worklistLayout,
} from "#domain";
import { readableText, storableText } from "./listed-values.ts";

/** A part of a statement, and the values that stand in it as $1, $2 …, which are collected as it is written. */
export class StatementValues {
  readonly all: unknown[] = [];

  /** The place of one more value. */
  readonly add = (value: unknown): string => `$${String(this.all.push(value))}`;
}

/** Columns of the worklist that have a column of their own in the database; others are read from the row. */
const columns: Readonly<Record<string, string>> = {
  id: "c.id",
  assignee: "c.assignee",
  recommendation: "c.recommendation",
  lineOfBusiness: "c.line_of_business",
  criteria: "c.criteria",
  state: "c.state",
  originKind: "c.origin_kind",
  waitingFor: "c.waiting_for",
  isUrgent: "c.is_urgent",
};

/** Columns that are filtered by a part of their text, folded as the domain folds it. */
const texts: Readonly<Record<TextColumn, string>> = {
  requestingProvider: "c.provider_text",
  diagnosisCodes: "c.diagnosis_text",
};

/** What a row shows of a case that is closed to the reader: nothing else may choose such a row, or it would be told. */
const shownOfClosed = ["id", "reference", "lineOfBusiness", "state", "originKind", "assignee"];

/** Everything a query wants but its state and its `due`, which are counted. `c` is the case. */
export function conditionsOf(query: CaseListQuery, values: StatementValues): string {
  const conditions = [
    "c.tenant = (select review.my_tenant())",
    `c.removed_at is ${query.removed === true ? "not null" : "null"}`,
  ];
  for (const [key, value] of Object.entries(query.where ?? {})) {
    conditions.push(columnIs(key, value, values));
  }
  if (query.states !== undefined)
    conditions.push(`c.state = any(${values.add(query.states)}::text[])`);
  if (query.assignees !== undefined) conditions.push(isOfOne(query.assignees, values));
  const parts = textColumns.flatMap((key) => {
    const part = foldText(query.contains?.[key] ?? "").trim();
    return part === "" ? [] : [{ key, part }];
  });
  for (const { key, part } of parts)
    conditions.push(`position(${values.add(storableText(part))} in ${texts[key]}) > 0`);
  const isByHidden =
    parts.length > 0 || Object.keys(query.where ?? {}).some((key) => !shownOfClosed.includes(key));
  if (isByHidden) conditions.push("c.id <> all(array(select review.closed_to_me()))");
  if (query.dueBefore !== undefined) conditions.push(`c.due_at < ${values.add(query.dueBefore)}`);
  const words = wordsOf(query.search ?? "");
  if (words.length > 0)
    conditions.push(`c.id in (select review.found_by(${values.add(words)}::text[]))`);
  return conditions.join(" and ");
}

function isOfOne(assignees: readonly (string | null)[], values: StatementValues): string {
  const names = assignees.flatMap((name) => (name === null ? [] : [readableText(name)]));
  const isNamed = `c.assignee = any(${values.add(names)}::text[])`;
  return assignees.includes(null) ? `(${isNamed} or c.assignee is null)` : isNamed;
}

function columnIs(key: string, value: unknown, values: StatementValues): string {
  const column = columns[key];
  const place = (): string => values.add(typeof value === "string" ? readableText(value) : value);
  if (column !== undefined) return value === null ? `${column} is null` : `${column} = ${place()}`;
  const json = values.add(JSON.stringify(value));
  return `review.readable(coalesce(c.renewed, c.summary))->${values.add(key)}::text = review.readable(${json})`;
}

/** The words that must all occur, as the domain folds them. */
function wordsOf(search: string): readonly string[] {
  return foldText(search)
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(storableText);
}

/** How urgent a case's next due time is, as the domain's `dueStateOf`; null for what calls for nothing. */
export function dueClass(clock: CaseListQuery["clock"], values: StatementValues): string {
  if (clock === undefined) return "case when not c.has_clock then 'unknown' end";
  const now = values.add(clock.now);
  const endOfToday = values.add(clock.endOfToday);
  const due = "coalesce(c.due_at, c.notice_due_at)";
  return `case when not c.has_clock then 'unknown'
    when ${due} is null or c.stopped_until >= ${now} then null
    when ${due} < ${now} then 'overdue' when ${due} <= ${endOfToday} then 'today' end`;
}

/** The filter that a class is, or null. */
export function dueFilterOf(text: string | null): DueFilter | null {
  return dueFilters.find((filter) => filter === text) ?? null;
}

/** Whether a query asks for what only a case that verifies can say. */
export function asksWhatIsSaid({ where = {}, dueBefore, states }: CaseListQuery): boolean {
  return (
    dueBefore !== undefined ||
    states !== undefined ||
    Object.keys(where).some((key) => worklistLayout.digestKeys.includes(key))
  );
}
