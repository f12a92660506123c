import { randomNonce, randomPKCECodeVerifier } from "openid-client";
import type { SessionEnding, SignInProblem } from "#domain";
import type { PeopleRegistry } from "../stores/server-workspace.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { profileOf } from "./claims.ts";
import { readTenantSecret } from "./cookies.ts";
import { type CurrentOutcome, SignInUnavailable, who } from "./current-session.ts";
import type { Identity, Provider } from "./provider.ts";
import { newSecret } from "./secrets.ts";
import type { NewSession, SessionStore } from "./session-store.ts";
import type { SignInEvent } from "./sign-in-event.ts";
import type { SignOut } from "./sign-out.ts";
import type { SessionLimits, TenantSignIn } from "./sign-in-settings.ts";

/** A sign-in that takes longer was begun by somebody who is not there any more. */
const attemptMs = 10 * 60_000;

export interface StepOptions {
  readonly attempts: AttemptStore;
  readonly sessions: SessionStore;
  readonly signOut: SignOut;
  readonly people: PeopleRegistry;
  readonly wasRemoved: (tenant: string, personId: string) => Promise<boolean>;
  readonly limits: SessionLimits;
  readonly tenantOf: (
    tenant: string,
  ) => { readonly settings: TenantSignIn; readonly provider: Provider } | undefined;
  readonly now: () => Date;
  readonly record: (event: SignInEvent) => Promise<void>;
}

type Refused = { readonly ok: false; readonly problem: SignInProblem; readonly returnTo: string };

/** What happens between "Sign in" and a session, and at its end. Everything rejects where the database is away. */
export interface SignInSteps {
  readonly begin: (
    attempt: {
      readonly tenant: string;
      readonly returnTo: string;
      readonly confirms: string | null;
      readonly wantsProof: boolean;
    },
    browser: string,
  ) => Promise<
    | { readonly ok: true; readonly address: string }
    | { readonly ok: false; readonly problem: SignInProblem }
  >;
  readonly finish: (
    tenant: string,
    callback: URL,
    browser: string,
  ) => Promise<{ readonly ok: true; readonly secret: string; readonly returnTo: string } | Refused>;
  readonly end: (found: CurrentOutcome, why: SessionEnding) => Promise<void>;
  /** As the holder asked; what waits on this device can be read by nobody from then on. */
  readonly signOut: (
    found: CurrentOutcome,
    where: "here" | "everywhere",
    device: string | null,
  ) => Promise<void>;
  /** Ends the sessions of somebody else in the same tenant; how many. */
  readonly endAllOf: (by: CurrentOutcome, personId: string) => Promise<number>;
  readonly endByProvider: (tenant: string, logoutToken: string) => Promise<boolean>;
  readonly endSessionAddress: (tenant: string, idToken: string) => Promise<string | null>;
}

export function createSignInSteps(options: StepOptions): SignInSteps {
  const { attempts, sessions, people, limits, record } = options;

  async function admit(
    tenant: string,
    { claims, issuer, subject }: Identity,
  ): Promise<
    | { readonly ok: true; readonly person: Pick<NewSession, "personId" | "actor"> }
    | { readonly ok: false; readonly problem: SignInProblem; readonly personId: string | null }
  > {
    const settings = options.tenantOf(tenant)?.settings;
    if (settings === undefined) return { ok: false, problem: "not-accepted", personId: null };
    const found = profileOf(settings, { issuer, subject }, claims);
    if (!found.ok) return { ok: false, problem: found.problem, personId: null };
    const { personId, actor, person, claimed } = found.profile;
    if (person === null) return { ok: true, person: { personId, actor } };
    if (await options.wasRemoved(tenant, personId)) {
      return { ok: false, problem: "access-removed", personId };
    }
    const admitted = await people.admit(tenant, person, claimed);
    if (!admitted.ok) throw new SignInUnavailable("people");
    return { ok: true, person: { personId, actor } };
  }

  return {
    async begin({ tenant, returnTo, confirms, wantsProof }, browser) {
      const provider = options.tenantOf(tenant)?.provider;
      if (provider === undefined) return { ok: false, problem: "not-accepted" };
      const secret = newSecret();
      const state = `${tenant}.${secret}`;
      const checks = { state, nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      const address = await provider.authorizationUrl(checks, wantsProof);
      if (!address.ok) {
        return { ok: false, problem: address.reason === "away" ? "provider-away" : "not-accepted" };
      }
      const { nonce, codeVerifier } = checks;
      const attempt = {
        nonce,
        codeVerifier,
        returnTo,
        confirms,
        wantsProof,
        startedAt: options.now(),
      };
      await attempts.begin(tenant, { state: secret, browser }, attempt);
      return { ok: true, address: address.value.href };
    },

    async finish(tenant, callback, browser) {
      const provider = options.tenantOf(tenant)?.provider;
      const state = readTenantSecret(callback.searchParams.get("state"));
      const refuse = async (
        problem: SignInProblem,
        returnTo = "/",
        personId: string | null = null,
      ): Promise<Refused> => {
        if (provider !== undefined)
          await record({ kind: "refused", tenant, personId, why: problem });
        return { ok: false, problem, returnTo };
      };
      if (provider === undefined || state?.tenant !== tenant) return refuse("not-current");
      const since = new Date(options.now().getTime() - attemptMs);
      const attempt = await attempts.take(tenant, { state: state.secret, browser }, since);
      if (attempt === null) return refuse("not-current");
      const { nonce, codeVerifier, returnTo, confirms, wantsProof, startedAt } = attempt;
      const now = options.now();
      // A proof must be younger than the question for it.
      const maxAge = !wantsProof ? null : Math.ceil((now.getTime() - startedAt.getTime()) / 1000);
      const checks = { state: `${tenant}.${state.secret}`, nonce, codeVerifier };
      const exchanged = await provider.exchange(callback, checks, maxAge);
      if (!exchanged.ok) {
        return refuse(exchanged.reason === "away" ? "provider-away" : "not-accepted", returnTo);
      }
      const identity = exchanged.value;
      const settings = options.tenantOf(tenant)?.settings;
      if (identity.refreshToken === null && settings?.acceptWithoutRecheck !== true) {
        return refuse("not-accepted", returnTo);
      }
      const admitted = await admit(tenant, identity);
      if (!admitted.ok) return refuse(admitted.problem, returnTo, admitted.personId);
      const { person } = admitted;
      const given: NewSession = {
        tenant,
        ...person,
        issuer: identity.issuer,
        subject: identity.subject,
        providerSession: identity.providerSession,
        tokens: { idToken: identity.idToken, refreshToken: identity.refreshToken },
        endsAt: new Date(now.getTime() + limits.whole),
        authenticatedAt: new Date(identity.authenticatedAt ?? now.getTime()),
        methods: identity.methods,
        assurance: identity.assurance,
        confirmedAt: confirms === null ? null : now,
      };
      const begun =
        confirms === null
          ? await sessions.begin(given, now)
          : await sessions.confirm({ tenant, id: confirms }, given, now);
      if (begun === null) return refuse("other-person", returnTo, person.personId);
      const { id: sessionId, secret } = begun;
      const proof = {
        at: given.authenticatedAt.toISOString(),
        methods: given.methods,
        assurance: given.assurance,
      };
      const { personId, actor } = person;
      const kind = confirms === null ? "signed-in" : "confirmed";
      await record({ kind, tenant, sessionId, personId, role: actor.role, proof });
      return { ok: true, secret, returnTo };
    },

    async end(found, why) {
      if (!found.ok) return;
      const { session } = found.current;
      await sessions.end(session, why, options.now());
      await record({ kind: "ended", ...who(session), why });
    },

    async signOut(found, where, device) {
      if (!found.ok) return;
      const { session } = found.current;
      const destroyed = await options.signOut(session, where, device, options.now());
      if (destroyed) await record({ kind: "draft-key-destroyed", ...who(session) });
      await record({ kind: "ended", ...who(session), why: "signed-out" });
    },

    async endAllOf(by, personId) {
      if (!by.ok) return 0;
      const { session } = by.current;
      const why = "ended-by-administrator";
      const ended = await sessions.endAllOf(session.tenant, personId, why, options.now());
      await record({ kind: "ended", ...who(session), why, subjectId: personId });
      return ended;
    },

    async endByProvider(tenant, logoutToken) {
      const provider = options.tenantOf(tenant)?.provider;
      const read = await provider?.readLogoutToken(logoutToken);
      if (read?.ok !== true) return false;
      const ended = await sessions.endByProvider(tenant, read.value, options.now());
      for (const session of ended) {
        await record({ kind: "ended", ...who(session), why: "access-removed" });
      }
      return true;
    },

    async endSessionAddress(tenant, idToken) {
      return (await options.tenantOf(tenant)?.provider.endSessionUrl(idToken)) ?? null;
    },
  };
}
