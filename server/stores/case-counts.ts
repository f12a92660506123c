import type { CaseListQuery } from "#domain";
import { conditionsOf, dueClass, StatementValues } from "./case-conditions.ts";
import type { Transaction } from "./transactions.ts";

type Rows = Pick<Transaction, "rows">;

/** So many cases are in a state and of an urgency, as `dueClass` says it. */
export interface CaseCount {
  readonly state: string;
  readonly due: string | null;
  readonly n: number;
}

/** Whether a list shows the whole worklist, whose counts the database keeps (`review.case_counts`). */
export function isWhole(query: CaseListQuery): boolean {
  const texts = [query.search ?? "", ...Object.values(query.contains ?? {})];
  const others = [query.states, query.assignees, query.dueBefore];
  return (
    query.removed !== true &&
    Object.keys(query.where ?? {}).length === 0 &&
    others.every((part) => part === undefined) &&
    texts.every((text) => text.trim() === "")
  );
}

/** In one pass over an index: as long as there are few of them, or somebody narrowed the list. */
export function countsOfSome(
  { rows }: Rows,
  query: CaseListQuery,
  unverified: readonly string[],
): Promise<readonly CaseCount[]> {
  const values = new StatementValues();
  const conditions = [conditionsOf(query, values)];
  if (unverified.length > 0) conditions.push(`c.id <> all(${values.add(unverified)}::text[])`);
  return rows<CaseCount>(
    `select c.state, ${dueClass(query.clock, values)} as due, count(*)::int as n from review.cases c
      where ${conditions.join(" and ")} group by 1, 2`,
    values.all,
  );
}

/**
 * From what the database has counted by state and day. What is due from this day on and until the end of the reader's
 * is looked at one by one, and a case whose clock is stopped, or that does not verify, is taken out of its day again.
 */
export function countsOfAll(
  { rows }: Rows,
  clock: CaseListQuery["clock"],
  unverified: readonly string[],
): Promise<readonly CaseCount[]> {
  const values = new StatementValues();
  const cases =
    "from review.cases c where c.tenant = (select review.my_tenant()) and c.removed_at is null";
  const counted = "from review.case_counts d where d.tenant = (select review.my_tenant())";
  const parts: string[] = [];
  if (clock === undefined) {
    parts.push(
      `select d.state, case when d.due_day = '' then 'unknown' end as due, d.n ${counted}`,
    );
  } else {
    const today = values.add(clock.now.slice(0, 10));
    const isSoon = `c.next_due >= ${today} and c.next_due <= ${values.add(clock.endOfToday)}`;
    const isStopped = `c.stopped_until >= ${values.add(clock.now)} and c.next_due < ${today}`;
    parts.push(
      `select d.state, case when d.due_day = '' then 'unknown'
        when d.due_day < ${today} and d.due_day <> '~' then 'overdue' end as due, d.n ${counted}`,
      `select c.state, ${dueClass(clock, values)}, 1 ${cases} and ${isSoon}`,
      `select c.state, null, -1 ${cases} and ${isSoon}`,
      `select c.state, null, 1 ${cases} and ${isStopped}`,
      `select c.state, 'overdue', -1 ${cases} and ${isStopped}`,
    );
  }
  if (unverified.length > 0) {
    parts.push(
      `select c.state, ${dueClass(clock, values)}, -1 ${cases} and c.id = any(${values.add(unverified)}::text[])`,
    );
  }
  return rows<CaseCount>(
    `select state, due, sum(n)::int as n from (${parts.join(" union all ")}) as each
      group by state, due having sum(n) <> 0`,
    values.all,
  );
}
