import type { Pool } from "pg";
import type { Actor, SignedInPeople } from "#domain";

/** Who has open sessions in a tenant, most recently active first. Rejects where the database is away. */
export async function openSessions(
  pool: Pool,
  { tenant, now, idleMs }: { readonly tenant: string; readonly now: Date; readonly idleMs: number },
): Promise<readonly SignedInPeople[]> {
  const { rows } = await pool.query<{
    readonly person_id: string;
    readonly actor: Actor;
    readonly sessions: number;
    readonly since: Date;
    readonly active_at: Date;
  }>(
    `select person_id, (array_agg(actor order by started_at desc))[1] as actor, count(*)::int as sessions,
           min(started_at) as since, max(active_at) as active_at
         from review.sessions
         where tenant = $1 and ended_at is null and ends_at > $2 and active_at > $3
         group by person_id order by max(active_at) desc, person_id`,
    [tenant, now, new Date(now.getTime() - idleMs)],
  );
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.actor.name,
    role: row.actor.role,
    sessions: row.sessions,
    since: row.since.toISOString(),
    activeAt: row.active_at.toISOString(),
  }));
}
