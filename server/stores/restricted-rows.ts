import type { CaseListQuery, CaseSortKey } from "#domain";
import { conditionsOf, dueClass, StatementValues } from "./case-conditions.ts";
import type { Place } from "./case-orders.ts";
import { type ListedRow, listedRowColumns } from "./listed-rows.ts";
import type { Transaction } from "./transactions.ts";

type Rows = Pick<Transaction, "rows">;

/** A row of a page, with its value in the order of the page. */
export type PageRow = ListedRow & { readonly place: string | number | null };

/** Orders by what a row of a closed case does not show: its place among others would tell. */
const hiddenOrders: ReadonlySet<CaseSortKey> = new Set([
  "memberName",
  "procedure",
  "recommendation",
  "stillMissing",
]);

/** Cases that are closed to the reader, where the order of a list would tell something of them. */
export async function hiddenByOrder(
  { rows }: Rows,
  { sort }: Pick<CaseListQuery, "sort">,
  unverified: readonly string[],
): Promise<readonly string[]> {
  if (sort === undefined || !hiddenOrders.has(sort.by)) return [];
  const found = await rows<{ readonly id: string }>("select id from review.closed_to_me() as id");
  return found.map(({ id }) => id).filter((id) => !unverified.includes(id));
}

/** Rows in the query's order without such cases, and after them those cases by their ids. */
export async function withRestrictedLast(
  transaction: Rows,
  query: CaseListQuery,
  {
    hidden,
    shown,
    limit,
    skipped,
    start,
  }: {
    readonly hidden: readonly string[];
    /** How many rows there are in all. */
    readonly shown: number;
    readonly limit: number;
    readonly skipped: number;
    readonly start: Place | null;
  },
  inOrder: () => Promise<readonly PageRow[]>,
): Promise<readonly PageRow[]> {
  const isAfterOthers = start?.value === true;
  const ordered = isAfterOthers ? [] : await inOrder();
  if (hidden.length === 0 || ordered.length === limit) return ordered;
  const values = new StatementValues();
  const wanted = restrictedOf(query, hidden, values);
  const [counted] = await transaction.rows<{ readonly n: number }>(
    `select count(*)::int as n from review.cases c where ${wanted}`,
    values.all,
  );
  const before = start === null ? Math.max(skipped - (shown - (counted?.n ?? 0)), 0) : 0;
  const after = isAfterOthers ? ` and c.id > ${values.add(start.id)}` : "";
  const last = await transaction.rows<ListedRow>(
    `select ${listedRowColumns} from review.cases c where ${wanted}${after}
      order by c.id limit ${values.add(limit - ordered.length)} offset ${values.add(before)}`,
    values.all,
  );
  return [...ordered, ...last.map((row) => ({ ...row, place: null }))];
}

function restrictedOf(
  query: CaseListQuery,
  hidden: readonly string[],
  values: StatementValues,
): string {
  const conditions = [
    conditionsOf(query, values),
    `c.id = any(${values.add(hidden)}::text[])`,
    ...(query.state === undefined ? [] : [`c.state = ${values.add(query.state)}`]),
    ...(query.due === undefined
      ? []
      : [`(${dueClass(query.clock, values)}) = ${values.add(query.due)}`]),
  ];
  return conditions.join(" and ");
}
