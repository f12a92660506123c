import type { Pool } from "pg";
import { hashOf } from "./secrets.ts";
import type { SessionRow } from "./session-store.ts";

/**
 * Ends this session, or all of its holder, as he or she asked, and with it the key for what waits on this device
 * (`draft-keys.ts`): both or neither. All servers are told of each session, so that no page of it stays open. True where there was such a key. Rejects where the database is away.
 */
export type SignOut = (
  session: Pick<SessionRow, "tenant" | "id" | "person_id">,
  where: "here" | "everywhere",
  device: string | null,
  now: Date,
) => Promise<boolean>;

export function createSignOut(pool: Pool): SignOut {
  return async ({ tenant, id, person_id }, where, device, now) => {
    const { rows } = await pool.query<{ readonly destroyed: boolean }>(
      `with ended as (
         update review.sessions set ended_at = $3, ended_for = 'signed-out'
         where tenant = $1 and ended_at is null and (id = $2 or $4 and person_id = $5) returning id)
       select review.destroy_draft_key($1, $2, $6) as destroyed,
         array(select review.tell('session', $1, json_build_object('sessionId', id))::text from ended) as told`,
      [tenant, id, now, where === "everywhere", person_id, device === null ? null : hashOf(device)],
    );
    return rows[0]?.destroyed === true;
  };
}
