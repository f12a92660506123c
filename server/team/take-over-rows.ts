import type { TakeOver } from "#domain";
import type { Transaction } from "../stores/transactions.ts";

interface TakeOverRow {
  readonly id: string;
  readonly case_id: string;
  readonly asked_by: string;
  readonly by_name: string | null;
  readonly asked_of: string;
  readonly of_name: string | null;
  readonly asked_at: Date;
  readonly state: TakeOver["state"];
  readonly settled_at: Date | null;
}

const selected = `select t.id, t.case_id, t.asked_by, t.asked_of, t.asked_at, t.state, t.settled_at,
    review.readable(b.profile)->>'name' as by_name, review.readable(o.profile)->>'name' as of_name
  from review.take_overs t
    join review.people b on b.tenant = t.tenant and b.id = t.asked_by
    join review.people o on o.tenant = t.tenant and o.id = t.asked_of
  where t.tenant = (select review.my_tenant()) and t.case_id = $1`;

function takeOverOf(row: TakeOverRow): TakeOver {
  return {
    id: row.id,
    caseId: row.case_id,
    askedBy: { personId: row.asked_by, name: row.by_name ?? "Someone who left" },
    askedOf: { personId: row.asked_of, name: row.of_name ?? "Someone who left" },
    askedAt: row.asked_at.toISOString(),
    state: row.state,
    settledAt: row.settled_at?.toISOString() ?? null,
  };
}

/** The question that waits at a case. */
export async function askedAt(
  { rows }: Pick<Transaction, "rows">,
  caseId: string,
): Promise<TakeOver | null> {
  const [row] = await rows<TakeOverRow>(`${selected} and t.state = 'asked'`, [caseId]);
  return row === undefined ? null : takeOverOf(row);
}

/** How the last one ended that the reader asked or was asked, for an hour; older ones are history. */
export async function lastSettledAt(
  { rows }: Pick<Transaction, "rows">,
  caseId: string,
  now: string,
): Promise<TakeOver | null> {
  const [row] = await rows<TakeOverRow>(
    `${selected} and t.state <> 'asked' and (select review.my_id()) in (t.asked_by, t.asked_of)
      and t.settled_at > $2::timestamptz - interval '1 hour' order by t.settled_at desc limit 1`,
    [caseId, now],
  );
  return row === undefined ? null : takeOverOf(row);
}

/** Writes down a question, or that a case is taken from somebody who is away. */
export async function addTakeOver(
  { rows }: Pick<Transaction, "rows">,
  given: {
    readonly id: string;
    readonly caseId: string;
    readonly askedBy: string;
    readonly askedOf: string;
    readonly at: string;
    readonly state: "asked" | "taken";
  },
): Promise<void> {
  await rows(
    `insert into review.take_overs (tenant, id, case_id, asked_by, asked_of, asked_at, state, settled_at)
      values (review.my_tenant(), $1, $2, $3, $4, $5, $6, case when $6 = 'asked' then null else $5::timestamptz end)`,
    [given.id, given.caseId, given.askedBy, given.askedOf, given.at, given.state],
  );
}

/** False where it is settled already, or is none of that case. */
export async function settleTakeOver(
  { rows }: Pick<Transaction, "rows">,
  given: {
    readonly id: string;
    readonly caseId: string;
    readonly state: Exclude<TakeOver["state"], "asked">;
    readonly at: string;
  },
): Promise<boolean> {
  const settled = await rows(
    `update review.take_overs set state = $3, settled_at = $4
      where tenant = (select review.my_tenant()) and id = $1 and case_id = $2 and state = 'asked'
      returning id`,
    [given.id, given.caseId, given.state, given.at],
  );
  return settled.length > 0;
}
