import type { FastifyRequest } from "fastify";
import { type Actor, actorSchema, type SessionEnding } from "#domain";
import { parsedJson } from "../stores/parsed-json.ts";
import type { PeopleRegistry } from "../stores/server-workspace.ts";
import { profileOf } from "./claims.ts";
import { type Cookies, readTenantSecret } from "./cookies.ts";
import type { Provider } from "./provider.ts";
import { unseal } from "./secrets.ts";
import type { FoundSession, SessionRow, SessionStore } from "./session-store.ts";
import type { Asking } from "./signed-in.ts";
import { complianceRole, type SessionLimits, type TenantSignIn } from "./sign-in-settings.ts";
import type { SignInEvent } from "./sign-in-event.ts";

/** A session that is good, and its holder as he or she is now. */
export interface Current {
  readonly session: SessionRow;
  readonly actor: Actor;
}

/** `ended` is null where there was no session at all. */
export type CurrentOutcome =
  | { readonly ok: true; readonly current: Current }
  | { readonly ok: false; readonly ended: SessionEnding | null };

export interface CurrentSessionOptions {
  readonly cookies: Cookies;
  readonly sessions: SessionStore;
  readonly people: PeopleRegistry;
  readonly limits: SessionLimits;
  readonly tenantOf: (
    tenant: string,
  ) => { readonly settings: TenantSignIn; readonly provider: Provider } | undefined;
  readonly now: () => Date;
  readonly record: (event: SignInEvent) => Promise<void>;
}

/** The people registry could not say: an outage, which must never look as if nobody were signed in. */
export class SignInUnavailable extends Error {
  override readonly name = "SignInUnavailable";
  readonly statusCode = 503;
}

/** Long enough for the hooks of one request. */
const rememberedMs = 1000;

/** Looks up the session of a request, and ends it where it may not go on. Rejects where the database is away. */
export function createCurrentSession(
  options: CurrentSessionOptions,
): (request: FastifyRequest, asking?: Asking) => Promise<CurrentOutcome> {
  const { cookies, sessions, people, limits, record } = options;
  const asked = new WeakMap<FastifyRequest, { at: number; outcome: Promise<CurrentOutcome> }>();

  async function endAs(session: SessionRow, ended: SessionEnding): Promise<CurrentOutcome> {
    await sessions.end(session, ended, options.now());
    await record({ kind: "ended", ...who(session), why: ended });
    return { ok: false, ended };
  }

  /** Asks the provider from time to time whether the access is still there. Null: go on. */
  async function recheck(session: SessionRow, secret: string): Promise<SessionEnding | null> {
    const tenant = options.tenantOf(session.tenant);
    if (tenant === undefined) return "access-removed";
    const now = options.now();
    const isDue = now.getTime() - session.checked_at.getTime() >= limits.recheck;
    if (!isDue || !(await sessions.claimCheck(session, now))) return null;
    const tokens = unseal(secret, session.tokens);
    if (tokens?.refreshToken === null && tenant.settings.acceptWithoutRecheck === true) return null;
    if (tokens?.refreshToken === undefined || tokens.refreshToken === null) return "access-removed";
    const renewed = await tenant.provider.renew(tokens.refreshToken, session.subject);
    // A provider that is away says nothing about anybody; the next request asks again after the same while.
    if (!renewed.ok) return renewed.reason === "away" ? null : "access-removed";
    const { claims, idToken, refreshToken } = renewed.value;
    const found = profileOf(tenant.settings, session, claims);
    if (!found.ok) return "access-removed";
    if (found.profile.person !== null) {
      const admitted = await people.admit(
        session.tenant,
        found.profile.person,
        found.profile.claimed,
      );
      if (!admitted.ok) throw new SignInUnavailable("people");
    }
    await sessions.renew(session, secret, { idToken, refreshToken });
    return found.profile.actor.role === session.actor.role ? null : "role-changed";
  }

  async function look(request: FastifyRequest): Promise<CurrentOutcome> {
    const cookie = readTenantSecret(cookies.read(request, "session"));
    if (cookie === null) return { ok: false, ended: null };
    const session = await sessions.find(cookie.tenant, cookie.secret);
    if (session === null) return { ok: false, ended: null };
    if (session.ended_for !== null) return { ok: false, ended: session.ended_for };
    const over = endingOf(session, options.now(), limits);
    if (over !== null) return endAs(session, over);
    const actor = actorOf(session);
    if (actor === null) return endAs(session, "access-removed");
    if (actor.role !== session.actor.role) return endAs(session, "role-changed");
    const ending = await recheck(session, cookie.secret);
    return ending === null ? { ok: true, current: { session, actor } } : endAs(session, ending);
  }

  return async (request, { isAnew = false } = {}) => {
    const now = options.now().getTime();
    const before = isAnew ? undefined : asked.get(request);
    if (before !== undefined && Math.abs(now - before.at) < rememberedMs) return before.outcome;
    const outcome = look(request);
    asked.set(request, { at: now, outcome });
    return outcome;
  };
}

/** The person behind a session; null for one who is no longer here. */
function actorOf({ actor, profile }: FoundSession): Actor | null {
  if (actor.role === complianceRole) return actor;
  if (profile === null) return null;
  const read = actorSchema.safeParse(parsedJson(profile));
  // What can't be read says nothing about anybody.
  if (!read.success) throw new SignInUnavailable("people");
  return read.data;
}

/** Whether time alone ended a session. */
export function endingOf(
  { ends_at, active_at }: Pick<SessionRow, "ends_at" | "active_at">,
  now: Date,
  { idle }: Pick<SessionLimits, "idle">,
): "expired" | "idle" | null {
  if (now >= ends_at) return "expired";
  return now.getTime() - active_at.getTime() >= idle ? "idle" : null;
}

/** Whom an entry of the audit is about. */
export function who({ tenant, id, person_id, actor }: SessionRow): {
  readonly tenant: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly role: string;
} {
  return { tenant, sessionId: id, personId: person_id, role: actor.role };
}
