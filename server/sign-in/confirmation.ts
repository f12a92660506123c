import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { lifeOfCase, needsConfirmation } from "#domain";
import type { CurrentOutcome } from "./current-session.ts";
import type { SessionStore } from "./session-store.ts";
import type { Proof } from "./sign-in-event.ts";

/** The way by which determinations are recorded. */
export const signRoute = "/api/v1/cases/:id/sign";

declare module "fastify" {
  interface FastifyRequest {
    /** How the signer of this determination proved who he or she is; null where none is asked. */
    proof: Proof | null;
  }
}

const bodySchema = z.looseObject({
  determination: z.looseObject({
    id: z.string().check(z.minLength(1)),
    action: z.optional(z.string()),
  }),
});

const confirmationWanted = {
  ok: false,
  error: { kind: "unauthorized", wants: "confirmation" },
} as const;

/**
 * Lets a determination through only after a proof of identity: fresh, of this session, and used for nothing else. The
 * same determination sent again after a lost answer uses the same proof; one that was not recorded leaves it unused.
 */
export function requireConfirmation(
  app: FastifyInstance,
  options: {
    readonly sessions: SessionStore;
    readonly currentOf: (request: FastifyRequest) => Promise<CurrentOutcome>;
    readonly confirmationMs: number;
    readonly now: () => Date;
  },
): void {
  const used = new WeakMap<FastifyRequest, () => Promise<void>>();
  app.decorateRequest("proof", null);
  app.addHook("preHandler", async (request, reply) => {
    if (request.routeOptions.url !== signRoute) return undefined;
    const body = bodySchema.safeParse(request.body);
    // What is no determination the route refuses itself; lines without an action are the nurse's of release 1.
    if (!body.success || !isLicensed(body.data.determination.action)) return undefined;
    const found = await options.currentOf(request);
    if (!found.ok) return reply.code(401).send({ ok: false, error: { kind: "unauthorized" } });
    const { session } = found.current;
    const { id } = body.data.determination;
    const since = new Date(options.now().getTime() - options.confirmationMs);
    if (!(await options.sessions.useConfirmation(session, id, since))) {
      return reply.code(403).send(confirmationWanted);
    }
    used.set(request, async () => options.sessions.giveBackConfirmation(session, id));
    request.proof = {
      at: session.authenticated_at.toISOString(),
      methods: session.methods,
      assurance: session.assurance,
    };
    return undefined;
  });
  app.addHook("onSend", async (request, reply) => {
    // An outage leaves it open whether the line was recorded: the proof stays bound to it.
    const isRefused = reply.statusCode >= 400 && reply.statusCode < 500;
    if (isRefused) await used.get(request)?.();
  });
}

function isLicensed(action: string | undefined): boolean {
  return lifeOfCase.some((rule) => rule.action === action && needsConfirmation(rule.action));
}
