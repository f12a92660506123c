import {
  type CaseDigest,
  type CaseListQuery,
  type CasePage,
  defaultPageSize,
  type DueFilter,
  listedStates,
  type ListedState,
} from "#domain";
import {
  asksWhatIsSaid,
  conditionsOf,
  dueClass,
  dueFilterOf,
  StatementValues,
} from "./case-conditions.ts";
import { countsOfAll, countsOfSome, isWhole } from "./case-counts.ts";
import { cursorOf, orderOf, type Place, readCursor } from "./case-orders.ts";
import { type Stretch, stretchesOf } from "./order-stretches.ts";
import { hiddenByOrder, type PageRow, withRestrictedLast } from "./restricted-rows.ts";
import { listedRowColumns, readListedRows } from "./listed-rows.ts";
import type { Transaction } from "./transactions.ts";

type Rows = Pick<Transaction, "rows">;

/**
 * One page of a list with its counts, from one snapshot. `unverified`: ids of cases that are not as they were saved;
 * they stand before all others, in no state.
 */
export async function casePage(
  transaction: Rows,
  query: CaseListQuery,
  unverified: readonly string[],
  digestOf: CaseDigest,
): Promise<CasePage> {
  const before = asksWhatIsSaid(query) ? [] : await unverifiedIn(transaction, query, unverified);
  const counts = await countsOf(transaction, query, unverified, before.length);
  const hidden = await hiddenByOrder(transaction, query, unverified);
  const first =
    query.due === undefined && (query.state ?? "does-not-verify") === "does-not-verify"
      ? before
      : [];
  const limit = atLeast(query.limit ?? defaultPageSize, 0);
  const from = query.cursor === undefined ? null : readCursor(query.cursor);
  const offset = from?.offset ?? atLeast(query.offset ?? 0, 0);
  const head = first.filter(({ id }, index) =>
    from === null ? index >= offset : from.value === false && id > from.id,
  );
  const rows: PageRow[] = head.slice(0, limit);
  if (rows.length < limit && query.state !== "does-not-verify") {
    const start = from !== null && from.value !== false ? from : null;
    const skipped = from === null ? Math.max(offset - first.length, 0) : 0;
    const wanted = { limit: limit - rows.length, skipped, start };
    const shown = counts.total - first.length;
    rows.push(
      ...(await withRestrictedLast(transaction, query, { hidden, shown, ...wanted }, () =>
        verifiedIn(transaction, query, [...unverified, ...hidden], wanted),
      )),
    );
  }
  const last = rows.at(-1);
  const end = offset + rows.length;
  const isFirst = rows.length <= head.length;
  return {
    ...(await readListedRows(transaction, rows, digestOf)),
    offset,
    nextCursor:
      last !== undefined && end < counts.total
        ? cursorOf({
            value: isFirst ? false : hidden.includes(last.id) || placeOf(last, query),
            id: last.id,
            offset: end,
          })
        : null,
    ...counts,
    assignees: await assigneesIn(transaction),
    unverified: rows.map(({ id }) => id).filter((id) => unverified.includes(id)),
  };
}

/** Numbers of the database come as texts where they may be larger than JavaScript's. */
function placeOf({ place }: PageRow, { sort }: CaseListQuery): Place["value"] {
  return sort?.by === "receivedAt" && typeof place === "string" ? Number(place) : place;
}

function unverifiedIn(
  { rows }: Rows,
  query: CaseListQuery,
  ids: readonly string[],
): Promise<readonly PageRow[]> | readonly PageRow[] {
  if (ids.length === 0) return [];
  const values = new StatementValues();
  const conditions = conditionsOf(query, values);
  return rows<PageRow>(
    `select ${listedRowColumns}, null as place from review.cases c
      where ${conditions} and c.id = any(${values.add(ids)}::text[]) order by c.id`,
    values.all,
  );
}

interface Wanted {
  readonly limit: number;
  readonly skipped: number;
  /** The place of the last row before; null from the top. */
  readonly start: Place | null;
}

/** Rows in the query's order, from the top or after a place: one stretch of the order after the other, each by an index. */
async function verifiedIn(
  { rows }: Rows,
  query: CaseListQuery,
  unverified: readonly string[],
  { limit, skipped, start }: Wanted,
): Promise<readonly PageRow[]> {
  const { column, by } = orderOf(query.sort);
  const conditionsIn = (stretch: Stretch, values: StatementValues): string => {
    const conditions = [conditionsOf(query, values), stretch(values)];
    if (unverified.length > 0) conditions.push(`c.id <> all(${values.add(unverified)}::text[])`);
    if (query.state !== undefined) conditions.push(`c.state = ${values.add(query.state)}`);
    if (query.due !== undefined)
      conditions.push(`(${dueClass(query.clock, values)}) = ${values.add(query.due)}`);
    return conditions.join(" and ");
  };
  const rowsIn = (stretch: Stretch, count: number, passedOver: number) => {
    const values = new StatementValues();
    const conditions = conditionsIn(stretch, values);
    // Ids first, from the index alone: rows that are passed over are never read.
    return rows<PageRow>(
      `select ${listedRowColumns}, ${column} as place from review.cases c
        join (select c.id from review.cases c where ${conditions}
          order by ${by} limit ${values.add(count)} offset ${values.add(passedOver)}) as p on p.id = c.id
        where c.tenant = (select review.my_tenant()) order by ${by}`,
      values.all,
    );
  };
  const countIn = async (stretch: Stretch): Promise<number> => {
    const values = new StatementValues();
    const [counted] = await rows<{ readonly n: number }>(
      `select count(*)::int as n from review.cases c where ${conditionsIn(stretch, values)}`,
      values.all,
    );
    return counted?.n ?? 0;
  };
  const found: PageRow[] = [];
  let toPassOver = skipped;
  for (const stretch of stretchesOf(query, start)) {
    const part = await rowsIn(stretch, limit - found.length, toPassOver);
    found.push(...part);
    if (found.length === limit) break;
    // What begins in this stretch goes on at the top of the next one.
    if (toPassOver > 0)
      toPassOver = part.length > 0 ? 0 : Math.max(toPassOver - (await countIn(stretch)), 0);
  }
  return found;
}

type Counts = Pick<CasePage, "total" | "byState" | "byDue">;

/** How many match by state and by urgency, each without its own filter. */
async function countsOf(
  transaction: Rows,
  query: CaseListQuery,
  unverified: readonly string[],
  unverifiedFound: number,
): Promise<Counts> {
  const groups = isWhole(query)
    ? await countsOfAll(transaction, query.clock, unverified)
    : await countsOfSome(transaction, query, unverified);
  const byState = Object.fromEntries(listedStates.map((state) => [state, 0]));
  const byDue: Record<DueFilter, number> = { overdue: 0, today: 0, unknown: 0 };
  let total = 0;
  for (const { state, due, n } of groups) {
    const filter = dueFilterOf(due);
    const isDue = query.due === undefined || query.due === filter;
    const isInState = query.state === undefined || query.state === state;
    if (isDue) byState[state] = (byState[state] ?? 0) + n;
    if (isInState && filter !== null) byDue[filter] += n;
    if (isDue && isInState) total += n;
  }
  if (query.due === undefined) {
    byState["does-not-verify"] = unverifiedFound;
    if ((query.state ?? "does-not-verify") === "does-not-verify") total += unverifiedFound;
  }
  return { total, byState: countsByState(byState), byDue };
}

function countsByState(
  counts: Readonly<Record<string, number>>,
): Readonly<Record<ListedState, number>> {
  const of = (state: ListedState): number => counts[state] ?? 0;
  return {
    draft: of("draft"),
    "in-review": of("in-review"),
    "information-requested": of("information-requested"),
    "referred-to-physician": of("referred-to-physician"),
    "recommended-approval": of("recommended-approval"),
    "returned-to-nurse": of("returned-to-nurse"),
    approved: of("approved"),
    "partially-approved": of("partially-approved"),
    adverse: of("adverse"),
    withdrawn: of("withdrawn"),
    "notice-issued": of("notice-issued"),
    reopened: of("reopened"),
    "does-not-verify": of("does-not-verify"),
  };
}

/** Everybody who has a case of the worklist: from one name to the next in the index, never case by case. */
async function assigneesIn({ rows }: Rows): Promise<readonly string[]> {
  const found = await rows<{ readonly assignee: string }>(`
    with recursive names as (
      (select c.assignee from review.cases c
        where c.tenant = (select review.my_tenant()) and c.removed_at is null and c.assignee is not null
        order by c.assignee limit 1)
      union all
      select (select c.assignee from review.cases c
        where c.tenant = (select review.my_tenant()) and c.removed_at is null and c.assignee > names.assignee
        order by c.assignee limit 1)
      from names where names.assignee is not null)
    select assignee from names where assignee is not null`);
  return found.map(({ assignee }) => assignee).toSorted((one, other) => (one < other ? -1 : 1));
}

function atLeast(count: number, least: number): number {
  return Number.isFinite(count) ? Math.max(Math.trunc(count), least) : least;
}
