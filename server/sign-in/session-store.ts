import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Actor, SessionEnding } from "#domain";
import { hashOf, newSecret, type ProviderTokens, seal } from "./secrets.ts";

/** A session as it is stored. */
export interface SessionRow {
  readonly tenant: string;
  readonly id: string;
  readonly csrf: string;
  readonly person_id: string;
  readonly actor: Actor;
  readonly issuer: string;
  readonly subject: string;
  readonly tokens: Buffer;
  readonly started_at: Date;
  readonly ends_at: Date;
  readonly active_at: Date;
  readonly checked_at: Date;
  readonly authenticated_at: Date;
  readonly methods: readonly string[];
  readonly assurance: string | null;
  readonly confirmed_at: Date | null;
  readonly confirmed_for: string | null;
  readonly ended_at: Date | null;
  readonly ended_for: SessionEnding | null;
}

/** What a sign-in found out, for the session that it begins. */
export interface NewSession {
  readonly tenant: string;
  readonly personId: string;
  readonly actor: Actor;
  readonly issuer: string;
  readonly subject: string;
  readonly providerSession: string | null;
  readonly tokens: ProviderTokens;
  readonly endsAt: Date;
  readonly authenticatedAt: Date;
  readonly methods: readonly string[];
  readonly assurance: string | null;
  /** When the holder proved again who he or she is, to sign; null at an ordinary sign-in. */
  readonly confirmedAt: Date | null;
}

/** A session, and its holder's profile as it is stored now; null for who is in no table of people. */
export interface FoundSession extends SessionRow {
  readonly profile: string | null;
}

export interface SessionStore {
  /** The session of a cookie, ended or not; null where there was never one. */
  readonly find: (tenant: string, secret: string) => Promise<FoundSession | null>;
  /** Begins one under a new secret and a new id: nothing that was known before a sign-in opens it. */
  readonly begin: (
    given: NewSession,
    now: Date,
  ) => Promise<{ readonly id: string; readonly secret: string }>;
  /**
   * Goes on with a session after its holder proved again who he or she is: the same id, a new secret, and one
   * signature allowed. Null where it is over, or somebody else’s.
   */
  readonly confirm: (
    session: Pick<SessionRow, "tenant" | "id">,
    given: NewSession,
    now: Date,
  ) => Promise<{ readonly id: string; readonly secret: string } | null>;
  readonly touch: (session: SessionRow, now: Date) => Promise<void>;
  /** True for the one request that is to ask the provider; others meanwhile believe its last answer. */
  readonly claimCheck: (session: SessionRow, now: Date) => Promise<boolean>;
  readonly renew: (session: SessionRow, secret: string, tokens: ProviderTokens) => Promise<void>;
  /** Uses the proof of identity for one write, at which it may be asked again; false where there is none. */
  readonly useConfirmation: (session: SessionRow, key: string, since: Date) => Promise<boolean>;
  /** After a write that changed nothing, the proof may be used for another. */
  readonly giveBackConfirmation: (session: SessionRow, key: string) => Promise<void>;
  readonly end: (
    session: Pick<SessionRow, "tenant" | "id">,
    why: SessionEnding,
    now: Date,
  ) => Promise<void>;
  /** How many sessions were ended. */
  readonly endAllOf: (
    tenant: string,
    personId: string,
    why: SessionEnding,
    now: Date,
  ) => Promise<number>;
  /** Ends what the provider names, by its own session or by the person; gives those that were open. */
  readonly endByProvider: (
    tenant: string,
    names: { readonly subject: string | null; readonly providerSession: string | null },
    now: Date,
  ) => Promise<readonly SessionRow[]>;
}

const columns = `tenant, id, csrf, person_id, actor, issuer, subject, tokens, started_at, ends_at, active_at, checked_at,
  authenticated_at, methods, assurance, confirmed_at, confirmed_for, ended_at, ended_for`;

/** How long an ended session is remembered, so that its browser can be told why. */
const forgottenAfter = "7 days";

/** Sessions in PostgreSQL, all servers together. Rejects where the database is away. */
export function createSessionStore(pool: Pool): SessionStore {
  const end =
    "update review.sessions set ended_at = $3, ended_for = $4 where tenant = $1 and ended_at is null";
  /** Ends sessions and tells all servers once that is committed, so that no page of them stays open anywhere. */
  const endAndTell = (which: string): string =>
    `with ended as (${end} and ${which} returning ${columns})
       select ended.*, review.tell('session', tenant, json_build_object('sessionId', id)) from ended`;
  return {
    async find(tenant, secret) {
      // Asked by every request: planned once on each connection, and with the person in the same way there and back.
      const { rows } = await pool.query<FoundSession>({
        name: "session",
        text: `select ${columns}, review.profile_of(tenant, person_id) as profile
          from review.sessions where tenant = $1 and secret_hash = $2`,
        values: [tenant, hashOf(secret)],
      });
      return rows[0] ?? null;
    },
    async begin(given, now) {
      const id = randomUUID();
      const secret = newSecret();
      await pool.query(
        `delete from review.sessions where tenant = $1 and ends_at < $2::timestamptz - interval '${forgottenAfter}'`,
        [given.tenant, now],
      );
      await pool.query(
        `insert into review.sessions (tenant, id, secret_hash, csrf, person_id, actor, issuer, subject, provider_session,
           tokens, started_at, ends_at, active_at, checked_at, authenticated_at, methods, assurance, confirmed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11, $11, $13, $14, $15, $16)`,
        [
          given.tenant,
          id,
          hashOf(secret),
          newSecret(),
          given.personId,
          JSON.stringify(given.actor),
          given.issuer,
          given.subject,
          given.providerSession,
          seal(secret, given.tokens),
          now,
          given.endsAt,
          given.authenticatedAt,
          given.methods,
          given.assurance,
          given.confirmedAt,
        ],
      );
      return { id, secret };
    },
    async confirm({ tenant, id }, given, now) {
      const secret = newSecret();
      const { rowCount } = await pool.query(
        `update review.sessions set secret_hash = $3, csrf = $4, tokens = $5, provider_session = $6, active_at = $7,
           checked_at = $7, authenticated_at = $8, methods = $9, assurance = $10, confirmed_at = $11, confirmed_for = null
         where tenant = $1 and id = $2 and ended_at is null and ends_at > $7 and person_id = $12`,
        [
          tenant,
          id,
          hashOf(secret),
          newSecret(),
          seal(secret, given.tokens),
          given.providerSession,
          now,
          given.authenticatedAt,
          given.methods,
          given.assurance,
          given.confirmedAt,
          given.personId,
        ],
      );
      return rowCount === 1 ? { id, secret } : null;
    },
    async touch({ tenant, id }, now) {
      await pool.query(
        "update review.sessions set active_at = $3 where tenant = $1 and id = $2 and ended_at is null and active_at < $3",
        [tenant, id, now],
      );
    },
    async claimCheck({ tenant, id, checked_at }, now) {
      const { rowCount } = await pool.query(
        "update review.sessions set checked_at = $3 where tenant = $1 and id = $2 and checked_at = $4",
        [tenant, id, now, checked_at],
      );
      return rowCount === 1;
    },
    async renew({ tenant, id }, secret, tokens) {
      await pool.query("update review.sessions set tokens = $3 where tenant = $1 and id = $2", [
        tenant,
        id,
        seal(secret, tokens),
      ]);
    },
    async useConfirmation({ tenant, id }, key, since) {
      const { rowCount } = await pool.query(
        `update review.sessions set confirmed_for = $3 where tenant = $1 and id = $2 and ended_at is null
           and confirmed_at >= $4 and (confirmed_for is null or confirmed_for = $3)`,
        [tenant, id, key, since],
      );
      return rowCount === 1;
    },
    async giveBackConfirmation({ tenant, id }, key) {
      await pool.query(
        "update review.sessions set confirmed_for = null where tenant = $1 and id = $2 and confirmed_for = $3",
        [tenant, id, key],
      );
    },
    async end({ tenant, id }, why, now) {
      await pool.query(endAndTell("id = $2"), [tenant, id, now, why]);
    },
    async endAllOf(tenant, personId, why, now) {
      const { rowCount } = await pool.query(endAndTell("person_id = $2"), [
        tenant,
        personId,
        now,
        why,
      ]);
      return rowCount ?? 0;
    },
    async endByProvider(tenant, { subject, providerSession }, now) {
      // Where the provider names its session, only that one ends; a person may have others.
      const which = providerSession === null ? "subject = $2" : "provider_session = $2";
      const { rows } = await pool.query<SessionRow>(endAndTell(which), [
        tenant,
        providerSession ?? subject,
        now,
        "access-removed",
      ]);
      return rows;
    },
  };
}
