import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import {
  type SessionAnswer,
  type SignedInPeople,
  type SignInProblem,
  signInPaths,
  signInProblems,
} from "#domain";
import { type Cookies, readTenantSecret } from "./cookies.ts";
import { countBySession } from "./count-sessions.ts";
import type { CurrentOutcome } from "./current-session.ts";
import type { DraftKeys } from "./draft-keys.ts";
import { returnAddress } from "./return-address.ts";
import { backChannelRoute } from "./request-guard.ts";
import { isSecret, newSecret, unseal } from "./secrets.ts";
import type { SessionStore } from "./session-store.ts";
import { complianceRole, type SessionLimits } from "./sign-in-settings.ts";
import type { SignInSteps } from "./sign-in-steps.ts";

export interface RouteOptions {
  readonly publicUrl: string;
  readonly cookies: Cookies;
  readonly sessions: SessionStore;
  readonly steps: SignInSteps;
  readonly draftKeys: DraftKeys;
  readonly limits: SessionLimits;
  readonly tenants: readonly string[];
  readonly currentOf: (request: FastifyRequest) => Promise<CurrentOutcome>;
  readonly now: () => Date;
  /** Who is signed in to a tenant right now. */
  readonly signedInOf: (tenant: string) => Promise<readonly SignedInPeople[]>;
}

/** Sign-in, proof of identity, and every way out. Pages go there by links; what changes something is posted. */
export function registerSignInRoutes(app: FastifyInstance, options: RouteOptions): void {
  const { cookies, sessions, steps, limits, currentOf } = options;
  // A whole office may stand behind one address, and signs in within the same minutes.
  const isLimited = { config: { rateLimit: { max: 300, timeWindow: "1 minute" } } };
  const { bySession, noteGood } = countBySession(cookies);
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("Cache-Control", "no-store");
  });

  app.get(signInPaths.session, bySession, async (request, reply): Promise<SessionAnswer> => {
    const problem = readProblem(cookies.read(request, "sign-in-problem"));
    if (problem !== null) cookies.clear(reply, "sign-in-problem");
    const found = await currentOf(request);
    if (!found.ok) {
      return { signedIn: false, ended: found.ended, problem, tenants: [...options.tenants] };
    }
    const { session, actor } = found.current;
    noteGood(request);
    const draftKey = await options.draftKeys.give(request, reply, found.current);
    const until = (session.confirmed_at?.getTime() ?? 0) + limits.confirmation;
    const isConfirmed = session.confirmed_for === null && until > options.now().getTime();
    return {
      signedIn: true,
      tenant: session.tenant,
      personId: session.person_id,
      person: actor,
      csrf: session.csrf,
      idleSeconds: limits.idle / 1000,
      endsAt: session.ends_at.toISOString(),
      maySearchAudit: actor.role === complianceRole,
      confirmedUntil: isConfirmed ? new Date(until).toISOString() : null,
      problem,
      ...(draftKey === null ? {} : { draftKey }),
    };
  });

  app.get<{ Querystring: { return?: string; tenant?: string } }>(
    signInPaths.signIn,
    isLimited,
    async (request, reply) => {
      const returnTo = returnAddress(request.query.return, options.publicUrl);
      const [only, another] = options.tenants;
      const tenant = request.query.tenant ?? (another === undefined ? only : undefined);
      if (tenant === undefined || !options.tenants.includes(tenant))
        return reply.redirect("/", 303);
      // Behind a lock may sit somebody else, whom the provider’s own session would let in without a question.
      const found = await currentOf(request);
      const wantsProof = !found.ok && found.ended === "idle";
      return begin(request, reply, { tenant, returnTo, confirms: null, wantsProof });
    },
  );

  app.get<{ Querystring: { return?: string } }>(
    signInPaths.confirm,
    isLimited,
    async (request, reply) => {
      const returnTo = returnAddress(request.query.return, options.publicUrl);
      const found = await currentOf(request);
      // Whoever is signed out meets the sign-in on the page itself.
      if (!found.ok) return reply.redirect(returnTo, 303);
      const { tenant, id } = found.current.session;
      return begin(request, reply, { tenant, returnTo, confirms: id, wantsProof: true });
    },
  );

  async function begin(
    request: FastifyRequest,
    reply: FastifyReply,
    attempt: {
      readonly tenant: string;
      readonly returnTo: string;
      readonly confirms: string | null;
      readonly wantsProof: boolean;
    },
  ): Promise<FastifyReply> {
    const known = cookies.read(request, "sign-in");
    const browser = known !== null && isSecret(known) ? known : newSecret();
    const begun = await steps.begin(attempt, browser);
    if (!begun.ok) return withProblem(reply, begun.problem, attempt.returnTo);
    cookies.write(reply, "sign-in", browser, 600);
    return reply.redirect(begun.address, 303);
  }

  app.get<{ Params: { tenant: string }; Querystring: Record<string, string> }>(
    "/auth/callback/:tenant",
    isLimited,
    async (request, reply) => {
      const browser = cookies.read(request, "sign-in") ?? "";
      const callback = new URL(request.url, options.publicUrl);
      const done = await steps.finish(request.params.tenant, callback, browser);
      if (!done.ok) return withProblem(reply, done.problem, done.returnTo);
      cookies.write(reply, "session", `${request.params.tenant}.${done.secret}`, null);
      return reply.redirect(done.returnTo, 303);
    },
  );

  app.post(signInPaths.active, bySession, async (request, reply) => {
    const found = await currentOf(request);
    if (found.ok) await sessions.touch(found.current.session, options.now());
    return reply.code(204).send();
  });

  app.post(signInPaths.lock, bySession, async (request, reply) => {
    await steps.end(await currentOf(request), "idle");
    return reply.code(204).send();
  });

  for (const [path, where] of [
    [signInPaths.signOut, "here"],
    [signInPaths.signOutEverywhere, "everywhere"],
  ] as const) {
    app.post(path, bySession, async (request, reply) => {
      const found = await currentOf(request);
      const address = await endSessionAddress(request, found);
      await steps.signOut(found, where, options.draftKeys.deviceOf(request));
      leaveNothing(reply);
      return reply.send({ address });
    });
  }

  app.post(signInPaths.endSessions, bySession, async (request, reply) => {
    const found = await currentOf(request);
    const body = personSchema.safeParse(request.body);
    if (!found.ok || found.current.actor.role !== "administrator") {
      return reply.code(403).send({
        ok: false,
        error: { kind: "forbidden", refusal: { kind: "role", roles: ["administrator"] } },
      });
    }
    if (!body.success) return reply.code(422).send({ ok: false });
    return { ok: true, value: await steps.endAllOf(found, body.data.personId) };
  });

  app.get(signInPaths.sessions, bySession, async (request, reply) => {
    const found = await currentOf(request);
    if (!found.ok || found.current.actor.role !== "administrator") {
      return reply.code(403).send({
        ok: false,
        error: { kind: "forbidden", refusal: { kind: "role", roles: ["administrator"] } },
      });
    }
    const { tenant } = found.current.session;
    const people = await options.signedInOf(tenant);
    return { ok: true, value: { people } };
  });

  /** The page itself deletes what waits here; not by this header, which would take what waits for others as well. */
  function leaveNothing(reply: FastifyReply): void {
    cookies.clear(reply, "session");
    reply.header("Clear-Site-Data", '"cache"');
  }

  /** Where the provider ends its own session, without which the next sign-in would ask for nothing. */
  async function endSessionAddress(
    request: FastifyRequest,
    found: CurrentOutcome,
  ): Promise<string | null> {
    const cookie = readTenantSecret(cookies.read(request, "session"));
    if (!found.ok || cookie === null) return null;
    const tokens = unseal(cookie.secret, found.current.session.tokens);
    return tokens === null ? null : steps.endSessionAddress(cookie.tenant, tokens.idToken);
  }

  function withProblem(
    reply: FastifyReply,
    problem: SignInProblem,
    returnTo: string,
  ): FastifyReply {
    cookies.write(reply, "sign-in-problem", problem, 120);
    return reply.redirect(returnTo, 303);
  }

  void app.register(async (backChannel) => {
    backChannel.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 16_384 },
      async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
    );
    backChannel.post<{ Params: { tenant: string } }>(
      backChannelRoute,
      isLimited,
      async (request, reply) => {
        const token =
          request.body instanceof URLSearchParams ? request.body.get("logout_token") : null;
        const isEnded = token !== null && (await steps.endByProvider(request.params.tenant, token));
        return isEnded
          ? reply.code(200).send()
          : reply.code(400).send({ error: "invalid_request" });
      },
    );
  });
}

const personSchema = z.strictObject({
  personId: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
});

function readProblem(text: string | null): SignInProblem | null {
  return signInProblems.find((problem) => problem === text) ?? null;
}
