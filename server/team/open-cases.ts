import { type CasePresence, presenceEndsMs } from "#domain";
import type { Transaction } from "../stores/transactions.ts";

/** A page that has a case open. */
export interface OpenPage {
  readonly caseId: string;
  /** A random id of the page. */
  readonly page: string;
  readonly personId: string;
}

/** Says that a page has a case open; false where there is no such case. */
export async function noteOpenPage(
  { rows }: Transaction,
  { caseId, page, personId }: OpenPage,
  { now, isActive }: { readonly now: string; readonly isActive: boolean },
): Promise<boolean> {
  const [row] = await rows<{ readonly is_new: boolean }>(
    `insert into review.open_cases as o (tenant, case_id, page, person_id, since, seen_at, active_at)
      select c.tenant, c.id, $2, $3, $4, $4, $4 from review.cases c
        where c.tenant = (select review.my_tenant()) and c.id = $1
      on conflict (tenant, case_id, page) do update set seen_at = excluded.seen_at,
        active_at = case when $5 then excluded.active_at else o.active_at end
      returning since = seen_at as is_new`,
    [caseId, page, personId, now, isActive],
  );
  if (row?.is_new === true) await clearAway({ rows }, now);
  return row !== undefined;
}

/** Pages that went without a word, as when a computer was switched off. */
async function clearAway({ rows }: Pick<Transaction, "rows">, now: string): Promise<void> {
  await rows(
    `delete from review.open_cases where (tenant, case_id, page) in (
      select tenant, case_id, page from review.open_cases
        where tenant = (select review.my_tenant()) and seen_at < least($1::timestamptz, now()) - interval '15 minutes'
        for update skip locked limit 100)`,
    [now],
  );
}

export async function noteClosedPage(
  { rows }: Transaction,
  { caseId, page }: OpenPage,
): Promise<void> {
  await rows(
    `delete from review.open_cases
      where tenant = (select review.my_tenant()) and case_id = $1 and page = $2
        and person_id = (select review.my_id())`,
    [caseId, page],
  );
}

interface PresenceRow {
  readonly case_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly since: Date;
  readonly active_at: Date;
}

/**
 * Who has a case open, or any case (null): everybody once for each, who was here last at the end.
 *
 * @param now - ISO in UTC; a page that was silent for `presenceEndsMs` before is not there
 */
export async function presentAt(
  { rows }: Pick<Transaction, "rows">,
  caseId: string | null,
  now: string,
): Promise<readonly CasePresence[]> {
  const found = await rows<PresenceRow>(
    `select o.case_id, o.person_id, review.readable(p.profile)->>'name' as name,
        min(o.since) as since, max(o.active_at) as active_at
      from review.open_cases o
        join review.people p on p.tenant = o.tenant and p.id = o.person_id and p.profile is not null
      where o.tenant = (select review.my_tenant()) and o.seen_at > $1
        and ($2::text is null or o.case_id = $2)
      group by 1, 2, 3 order by since, o.person_id limit 2000`,
    [new Date(Date.parse(now) - presenceEndsMs), caseId],
  );
  return found.map((row) => ({
    caseId: row.case_id,
    personId: row.person_id,
    name: row.name,
    since: row.since.toISOString(),
    activeAt: row.active_at.toISOString(),
  }));
}
