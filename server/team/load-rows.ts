import { type CaseLoad, caseStates, endOfDayIn, isDetermined } from "#domain";
import { dueClass, StatementValues } from "../stores/case-conditions.ts";
import { zoneUntilChosen } from "../stores/plan-basis.ts";
import type { Transaction } from "../stores/transactions.ts";

const undecided = caseStates.filter((state) => !isDetermined(state));

/** How much is open, by assignee and whose turn it is, in one pass over an index. `now`: ISO in UTC. */
export async function loadRows(
  { rows, planZone }: Pick<Transaction, "rows" | "planZone">,
  now: string,
): Promise<readonly CaseLoad[]> {
  const values = new StatementValues();
  const endOfToday = endOfDayIn(planZone ?? zoneUntilChosen, Date.parse(now));
  const due = dueClass({ now, endOfToday: new Date(endOfToday).toISOString() }, values);
  const states = values.add(undecided);
  const found = await rows<{
    readonly assignee: string | null;
    readonly is_with_physician: boolean;
    readonly open: number;
    readonly due_today: number;
    readonly overdue: number;
    readonly unknown: number;
  }>(
    `select assignee, is_with_physician, count(*)::int as open,
        (count(*) filter (where due = 'today'))::int as due_today,
        (count(*) filter (where due = 'overdue'))::int as overdue,
        (count(*) filter (where due = 'unknown'))::int as unknown
      from (select c.assignee, c.state in ('referred-to-physician', 'recommended-approval') as is_with_physician,
          ${due} as due
        from review.cases c
        where c.tenant = (select review.my_tenant()) and c.removed_at is null and c.state = any(${states}::text[])) as o
      group by 1, 2`,
    values.all,
  );
  return found.map((row) => ({
    assignee: row.assignee,
    isWithPhysician: row.is_with_physician,
    open: row.open,
    dueToday: row.due_today,
    overdue: row.overdue,
    unknown: row.unknown,
  }));
}
