import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { draftKeyHeader } from "#domain";
import type { Cookies } from "./cookies.ts";
import { type Current, who } from "./current-session.ts";
import { decrypt, encrypt, hashOf, isSecret, newSecret } from "./secrets.ts";
import type { SignInEvent } from "./sign-in-event.ts";
import { complianceRole } from "./sign-in-settings.ts";

/** Keys by which a page encrypts what waits on its device to be saved: one for each person and device. */
export interface DraftKeys {
  /** The device of a request, as its cookie says; null where it has none yet. */
  readonly deviceOf: (request: FastifyRequest) => string | null;
  /**
   * The key for a page that asks for it (`draftKeyHeader`) in an open session: 256 bits as base64url, made at the first
   * time. The device is known by a cookie from then on. Null for whoever does not ask, has no such drafts, or whose
   * key does not open with the device's cookie. Rejects where the database is away.
   */
  readonly give: (
    request: FastifyRequest,
    reply: FastifyReply,
    current: Current,
  ) => Promise<string | null>;
}

/** As long as browsers keep a cookie; every page that is opened begins it anew. */
const deviceSeconds = 400 * 24 * 60 * 60;

export function createDraftKeys(options: {
  readonly pool: Pool;
  readonly cookies: Cookies;
  readonly now: () => Date;
  readonly record: (event: SignInEvent) => Promise<void>;
}): DraftKeys {
  const { pool, cookies, now, record } = options;

  function deviceOf(request: FastifyRequest): string | null {
    const device = cookies.read(request, "device");
    return device !== null && isSecret(device) ? device : null;
  }

  return {
    deviceOf,
    async give(request, reply, { session, actor }) {
      if (request.headers[draftKeyHeader] === undefined || actor.role === complianceRole)
        return null;
      const device = deviceOf(request) ?? newSecret();
      // Whoever reads the table can use none of it: it opens with the device's cookie alone, and for this person.
      const purpose = `draft key of ${session.tenant} ${session.person_id}`;
      const fresh = encrypt(device, purpose, randomBytes(32));
      const { rows } = await pool.query<{ readonly sealed: Buffer }>(
        "select review.draft_key($1, $2, $3, $4, $5) as sealed",
        [session.tenant, session.id, hashOf(device), fresh, now()],
      );
      const sealed = rows[0]?.sealed;
      if (sealed === undefined) return null;
      if (sealed.equals(fresh)) await record({ kind: "draft-key-made", ...who(session) });
      cookies.write(reply, "device", device, deviceSeconds);
      return decrypt(device, purpose, sealed)?.toString("base64url") ?? null;
    },
  };
}
